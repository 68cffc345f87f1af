import { median } from '../../statistics/median.js';

/** Share of the median below which nobody reads and answers. */
const SHARE = 1 / 3;
/** Complete responses with a known time from which a median says something. */
export const ENOUGH_TIMES = 10;

/**
 * The time below which a respondent counts as a speeder: a third of the wave's median. The median of
 * all complete responses, excluded ones too, so that excluding a speeder makes nobody else one.
 *
 * Cut-offs relative to the median are those of Greszki, Meyer and Schoen (2015), “Exploring the
 * effects of removing ‘too fast’ responses and respondents from web surveys”, Public Opinion
 * Quarterly 79:471–503; a third of the median is the strict end, so that few are flagged wrongly.
 * @param minutes from the beginning to the submission, 0 or more; one a response
 * @returns minutes; null when fewer than 10 are known
 */
export function speederLimit(minutes: ArrayLike<number>): number | null {
  if (minutes.length < ENOUGH_TIMES) return null;
  const middle = median(minutes);
  return middle.defined ? middle.value * SHARE : null;
}
