/** Writes numbers as a language does: at most so many decimals, none that are zero. */
export function numbersIn(locale: string): (value: number, decimals?: number) => string {
  const formats = new Map<number, Intl.NumberFormat>();
  return (value, decimals = 2) => {
    const format =
      formats.get(decimals) ??
      new Intl.NumberFormat(locale, { maximumFractionDigits: decimals, useGrouping: true });
    formats.set(decimals, format);
    return format.format(value);
  };
}
