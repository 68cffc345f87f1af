import { requireFinite, requireValues } from './arguments.js';
import { undefinedBecause, type Value } from './outcome.js';

/** How peers with the same score count. Names as in scipy.stats.percentileofscore. */
export type TieRule = 'strict' | 'mean' | 'weak';

const SHARE_OF_TIES: Record<TieRule, number> = { strict: 0, mean: 0.5, weak: 1 };

/**
 * Share of peers below a score, in [0, 1]; half of the tied ones under the rule 'mean' (mid-rank).
 * @param peers scores compared with, in the unit of `score`, without the organisation's own
 * @returns 'no-observations' without peers
 */
export function percentileRank(score: number, peers: ArrayLike<number>, ties: TieRule): Value {
  requireFinite('score', score);
  const others = requireValues('peers', peers);
  if (others.length === 0) return undefinedBecause('no-observations');
  const below = others.filter((peer) => peer < score).length;
  const equal = others.filter((peer) => peer === score).length;
  return { defined: true, value: (below + SHARE_OF_TIES[ties] * equal) / others.length };
}
