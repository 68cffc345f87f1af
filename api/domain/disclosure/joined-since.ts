/**
 * How many organisations an edition has that the one before it has not. Two editions that differ by
 * a few organisations could be subtracted to see them: editions differ by at least
 * `DisclosureRules.differencing`.
 * @param before organisations of the last edition, by key
 * @param after organisations of the next, by key; a key may come several times
 */
export function joinedSince(before: Iterable<string>, after: Iterable<string>): number {
  const joined = new Set(after);
  for (const organisation of before) joined.delete(organisation);
  return joined.size;
}
