/** How many chose 1, 2, 3, 4 and 5. */
export type RatingCounts = readonly [number, number, number, number, number];

/** What the report states of a row of ratings, as whole numbers of its base. */
export interface RatingTargets {
  readonly base: number;
  /** How many rated 4 or 5; null where nothing is stated. */
  readonly top2: number | null;
  /** Sum of the ratings; null where no mean is stated. */
  readonly sum: number | null;
}

/**
 * The counts nearest to a shape, by squared distance, that meet the targets; the first in
 * lexicographic order on a tie. A rating the shape never has is never given.
 * @returns null when no counts do
 */
export function ratingCounts(
  shape: RatingCounts,
  { base, top2, sum }: RatingTargets,
): RatingCounts | null {
  const total = shape.reduce((all, count) => all + count, 0);
  const distance = (counts: RatingCounts): number =>
    counts.reduce(
      (all, count, level) => all + (count - ((shape[level] ?? 0) * base) / total) ** 2,
      0,
    );
  let nearest: RatingCounts | null = null;
  for (const counts of compositions(base)) {
    if (counts.some((count, level) => count > 0 && shape[level] === 0)) continue;
    if (top2 !== null && counts[3] + counts[4] !== top2) continue;
    if (sum !== null && sumOfRatings(counts) !== sum) continue;
    if (nearest === null || distance(counts) < distance(nearest)) nearest = counts;
  }
  return nearest;
}

export const sumOfRatings = (counts: RatingCounts): number =>
  counts.reduce((sum, count, level) => sum + count * (level + 1), 0);

function* compositions(base: number): Generator<RatingCounts> {
  for (let one = 0; one <= base; one += 1) {
    for (let two = 0; two <= base - one; two += 1) {
      for (let three = 0; three <= base - one - two; three += 1) {
        const rest = base - one - two - three;
        for (let four = 0; four <= rest; four += 1) yield [one, two, three, four, rest - four];
      }
    }
  }
}

/** Whole numbers in proportion to the weights that sum to a total: largest remainders first. */
export function apportion<Key extends string>(
  total: number,
  weights: Readonly<Record<Key, number>>,
): Record<Key, number> {
  const keys = Object.keys(weights) as Key[];
  const sum = keys.reduce((all, key) => all + weights[key], 0);
  const quotas = keys.map((key) => ({ key, quota: (weights[key] * total) / sum }));
  const shares = Object.fromEntries(
    quotas.map(({ key, quota }) => [key, Math.floor(quota)]),
  ) as Record<Key, number>;
  const left = total - keys.reduce((all, key) => all + shares[key], 0);
  quotas
    .sort((one, other) => (other.quota % 1) - (one.quota % 1))
    .slice(0, left)
    .forEach(({ key }) => (shares[key] += 1));
  return shares;
}
