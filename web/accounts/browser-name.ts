/** The most particular first: Edge and Opera also say Chrome, and Chrome also says Safari. */
const BROWSERS = [
  ['Edg/', 'Edge'],
  ['OPR/', 'Opera'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const;
const SYSTEMS = [
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Windows', 'Windows'],
  ['Mac OS X', 'macOS'],
  ['Linux', 'Linux'],
] as const;

/** “Firefox, Windows”; null: a user agent that names no browser we know. */
export function browserName(userAgent: string): string | null {
  const of = (marks: readonly (readonly [mark: string, name: string])[]) =>
    marks.find(([mark]) => userAgent.includes(mark))?.[1];
  const browser = of(BROWSERS);
  if (browser === undefined) return null;
  const system = of(SYSTEMS);
  return system === undefined ? browser : `${browser}, ${system}`;
}
