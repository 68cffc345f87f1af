/** One thing that a deed changed, set or removed, as text. */
export interface Change {
  readonly name: string;
  /** Null: there was none. */
  readonly before: string | null;
  /** Null: there is none any more, or it is not told. */
  readonly after: string | null;
}

/** What differs between two JSON values, by the path in them; what stays the same is left out. */
export function differenceOf(before: unknown, after: unknown): readonly Change[] {
  const [was, is] = [flat(before), flat(after)];
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((name) => ({ name, before: was.get(name) ?? null, after: is.get(name) ?? null }))
    .filter((change) => change.before !== change.after);
}

function flat(value: unknown, path = ''): ReadonlyMap<string, string> {
  if (value === null || value === undefined) return new Map();
  if (Array.isArray(value)) {
    const isPlain = value.every((each) => typeof each !== 'object' || each === null);
    const text = isPlain ? value.map(String).join(', ') : JSON.stringify(value);
    return new Map(text === '' ? [] : [[path, text]]);
  }
  if (typeof value !== 'object') return new Map([[path, textOf(value)]]);
  return new Map(
    Object.entries(value).flatMap(([name, inner]) => [
      ...flat(inner, path === '' ? name : `${path}.${name}`),
    ]),
  );
}

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value);
