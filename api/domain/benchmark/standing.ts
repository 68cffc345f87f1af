import type { Interval } from '../../statistics/outcome.js';

export type Standing = 'ahead' | 'level' | 'behind' | 'cannot-tell';

/** Of the intervals a standing is read from. */
export const STANDING_LEVEL = 0.95;

/** The leaders' middle half, as shares of the leaders below a score. */
export const MIDDLE_HALF: Interval = { lower: 0.25, upper: 0.75 };

/**
 * Where a score stands among the leaders, claiming no more than the interval of its rank does.
 *
 * `ahead`: the whole interval lies above one half, and the score above the leaders' median.
 * `behind`: the whole interval lies below one half, and the score below their median.
 * `level`: the interval holds one half and lies wholly inside the middle half, which takes at least
 * twelve leaders: to be level is a finding, not the lack of one.
 * `cannot-tell`: all else, a missing or withheld number among it.
 * @param rank Wilson interval of the mid-rank, in [0, 1]; null where withheld or undefined
 */
export function standingAmong(
  own: number | null,
  median: number | null,
  rank: Interval | null,
): Standing {
  if (own === null || median === null || rank === null) return 'cannot-tell';
  if (rank.lower > 0.5) return own > median ? 'ahead' : 'cannot-tell';
  if (rank.upper < 0.5) return own < median ? 'behind' : 'cannot-tell';
  return rank.lower >= MIDDLE_HALF.lower && rank.upper <= MIDDLE_HALF.upper
    ? 'level'
    : 'cannot-tell';
}
