export interface Keyed {
  /** Null: like no other. */
  readonly key: string | null;
  /** Whether it is left out of what counts. */
  readonly excluded: boolean;
}

/**
 * Which of some things have the same key as another one that counts. Of two, the one that is left is
 * no duplicate any more once the other is excluded; the other stays one.
 * @returns in the order given
 */
export function repeatedKeys(things: readonly Keyed[]): boolean[] {
  const counting = new Map<string, number>();
  for (const { key, excluded } of things) {
    if (key !== null && !excluded) counting.set(key, (counting.get(key) ?? 0) + 1);
  }
  return things.map(({ key, excluded }) => {
    const others = (key === null ? 0 : (counting.get(key) ?? 0)) - (excluded ? 0 : 1);
    return others > 0;
  });
}
