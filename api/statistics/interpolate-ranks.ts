import type { QuantileRule } from './quantile.js';

/** Where in the sorted values the quantile lies, as a 0-based rank that need not be whole. */
const POSITION: Record<QuantileRule, (n: number, p: number) => number> = {
  'type-7': (n, p) => (n - 1) * p,
};

/**
 * The quantile of n sorted values, of which only one or two are looked at.
 * @param n number of values, at least 1
 * @param p in [0, 1]
 * @param valueAt the value at a 0-based rank
 */
export function interpolateRanks(
  n: number,
  p: number,
  rule: QuantileRule,
  valueAt: (rank: number) => number,
): number {
  const position = POSITION[rule](n, p);
  const below = Math.floor(position);
  const share = position - below;
  const lower = valueAt(below);
  if (share === 0) return lower;
  const upper = valueAt(below + 1);
  return lower === upper ? lower : (1 - share) * lower + share * upper;
}
