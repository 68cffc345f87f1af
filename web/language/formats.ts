const EN_DASH = '\u2013';

export interface Formats {
  count(count: number): string;
  /** Scale points, to one decimal. */
  points(points: number): string;
  /** With its sign, as a difference: “+0.4”. */
  change(points: number): string;
  /** @param proportion in [0, 1]; written as a whole percent */
  percent(proportion: number): string;
  range(low: string, high: string): string;
  /** The day in UTC, as editions are dated. */
  day(iso: string): string;
  /** “9 minutes”. */
  minutes(minutes: number): string;
  list(parts: readonly string[]): string;
}

const made = new Map<string, Formats>();

/** Numbers, dates and lists as readers of the language write them. */
export function formatsIn(language: string): Formats {
  const known = made.get(language);
  if (known !== undefined) return known;
  const formats = makeFormats(language);
  made.set(language, formats);
  return formats;
}

function makeFormats(language: string): Formats {
  // British dates, as on the rest of the site.
  const locale = language === 'en' ? 'en-GB' : language;
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;
  const oneDecimal = new Intl.NumberFormat(locale, digits);
  const signed = new Intl.NumberFormat(locale, { ...digits, signDisplay: 'exceptZero' });
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const minute = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: 'minute',
    unitDisplay: 'long',
  });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  return {
    count: (count) => whole.format(count),
    points: (points) => oneDecimal.format(points),
    change: (points) => signed.format(points),
    percent: (proportion) => share.format(proportion),
    range: (low, high) => `${low}${EN_DASH}${high}`,
    day: (iso) => day.format(new Date(iso)),
    minutes: (minutes) => minute.format(minutes),
    list: (parts) => list.format(parts),
  };
}
