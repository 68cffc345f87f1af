/** Breaks a label between words into lines of at most `width` characters, where words allow. */
export function wrapLabel(label: string, width: number): readonly string[] {
  return label.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > width) return [...lines, word];
    return [...lines.slice(0, -1), `${last} ${word}`];
  }, []);
}
