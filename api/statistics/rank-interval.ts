import { type Interval, type Outcome } from './outcome.js';
import { percentileRank } from './percentile-rank.js';
import { wilsonInterval } from './wilson-interval.js';

/**
 * Where a score stands among the organisations its peers were drawn from: the Wilson interval of
 * its mid-rank, in [0, 1]. 0.4 to 0.8 reads "above 4 to 8 in 10".
 * @param level two-sided confidence level in (0, 1)
 * @returns 'no-observations' without peers
 */
export function rankInterval(
  score: number,
  peers: ArrayLike<number>,
  level: number,
): Outcome<Interval> {
  const rank = percentileRank(score, peers, 'mean');
  return rank.defined ? wilsonInterval(rank.value, peers.length, level) : rank;
}
