import { requireCounts, requireProportion, requireSameLength, requireValues } from './arguments.js';
import { interpolateRanks } from './interpolate-ranks.js';
import { undefinedBecause, type Value } from './outcome.js';
import type { QuantileRule } from './quantile.js';

/**
 * Quantile of the list in which each score stands as often as it was counted, without writing it
 * out: equal to `quantile` of that list. In the unit of the scores, which need no order.
 * @param counts respondents at each score, whole
 * @param p in [0, 1]
 * @returns 'no-observations' when every count is 0
 */
export function quantileFromCounts(
  scores: ArrayLike<number>,
  counts: ArrayLike<number>,
  p: number,
  rule: QuantileRule,
): Value {
  requireSameLength('scores', scores, 'counts', counts);
  const values = requireValues('scores', scores);
  const ladder = [...requireCounts('counts', counts).entries()]
    .map(([index, count]) => ({ score: values[index] ?? 0, count }))
    .sort((one, other) => one.score - other.score);
  const proportion = requireProportion('p', p);
  const n = ladder.reduce((sum, { count }) => sum + count, 0);
  if (n === 0) return undefinedBecause('no-observations');
  const scoreAt = (rank: number): number => {
    let below = 0;
    for (const { score, count } of ladder) {
      below += count;
      if (rank < below) return score;
    }
    return ladder.at(-1)?.score ?? 0;
  };
  return { defined: true, value: interpolateRanks(n, proportion, rule, scoreAt) };
}
