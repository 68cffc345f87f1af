/** A key as `KeyboardEvent` tells it, and what is held with it. */
export interface Key {
  readonly key: string;
  readonly isModified: boolean;
}

/** Keys pressed one after the other belong together for so long, in ms. */
const TOGETHER = 1500;

/** The first key of a sequence, and when it was pressed, in ms; null: none is waited for. */
export type Begun = { readonly key: string; readonly at: number } | null;

interface Step {
  readonly begun: Begun;
  /** Such as `g w` or `?`, once complete. */
  readonly pressed: string | null;
}

/**
 * Puts keys together to shortcuts of one or two keys.
 * @param known such as `g w`, `?`
 */
export function nextKey(
  begun: Begun,
  { key, isModified }: Key,
  at: number,
  known: readonly string[],
): Step {
  if (isModified) return { begun: null, pressed: null };
  const first = begun !== null && at - begun.at <= TOGETHER ? begun.key : null;
  const both = first === null ? null : `${first} ${key}`;
  if (both !== null && known.includes(both)) return { begun: null, pressed: both };
  if (known.includes(key)) return { begun: null, pressed: key };
  const begins = known.some((one) => one.startsWith(`${key} `));
  return { begun: begins ? { key, at } : null, pressed: null };
}
