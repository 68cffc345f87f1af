/**
 * Exact distribution of the sum of ranks in a group drawn at random, ties included: how many of the
 * equally likely groups of `size` have each doubled midrank sum. Doubled, so that the half ranks of
 * ties are whole. Counts grow to about 1e29 for two groups of 50 and are held to full precision.
 * @param ties respondents at each distinct value, in ascending order of value
 * @param size respondents in the group
 * @returns counts by doubled rank sum; their total is (n choose size)
 * @see Streitberg & Röhmel (1986), Statistical Software Newsletter 12:10-17 (the shift algorithm).
 */
export function rankSumDistribution(ties: ArrayLike<number>, size: number): Float64Array {
  const counts = Float64Array.from(ties);
  const n = counts.reduce((sum, count) => sum + count, 0);
  // Doubled sum of the `chosen` highest of the lowest `from` ranks.
  const largest = (chosen: number, from: number): number => chosen * (2 * from - chosen + 1);
  const width = largest(size, n) + 1;
  // One row for each number of members chosen so far.
  let rows = Array.from({ length: size + 1 }, () => new Float64Array(width));
  rows[0]?.fill(1, 0, 1);
  let below = 0;
  for (const count of counts) {
    const doubledMidrank = 2 * below + count + 1;
    rows = rows.map((_, chosen) => {
      const next = new Float64Array(width);
      let ways = 1;
      for (let taken = 0; taken <= Math.min(count, chosen); taken += 1) {
        const before = chosen - taken;
        const source = rows[before] ?? next;
        const shift = taken * doubledMidrank;
        const last = largest(before, below);
        for (let sum = 0; sum <= last; sum += 1) {
          next[sum + shift] = (next[sum + shift] ?? 0) + ways * (source[sum] ?? 0);
        }
        ways = (ways * (count - taken)) / (taken + 1);
      }
      return next;
    });
    below += count;
  }
  return rows[size] ?? new Float64Array(width);
}
