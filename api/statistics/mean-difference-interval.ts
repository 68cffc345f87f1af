import { type Interval, type Outcome, undefinedBecause } from './outcome.js';
import { tCriticalValue } from './t-critical-value.js';
import { type MeanOf, welchStandardError } from './welch-standard-error.js';

/**
 * Welch's t interval for the first mean less the second, in the unit of the means.
 * @param level two-sided confidence level in (0, 1)
 * @returns 'no-observations' when a group is empty, 'one-observation' when one has no more than
 *   one, 'no-variance' when neither varies
 * @see Welch (1947), Biometrika 34:28-35. Agrees with R `t.test(x, y)$conf.int`.
 */
export function meanDifferenceInterval(
  first: MeanOf,
  second: MeanOf,
  level: number,
): Outcome<Interval> {
  const standardError = welchStandardError(first, second);
  if (!standardError.defined) return standardError;
  const half = tCriticalValue(level, standardError.df) * standardError.value;
  // Just above n = 1 the t distribution's tails are too long for a number.
  if (!Number.isFinite(half)) return undefinedBecause('one-observation');
  const difference = first.mean - second.mean;
  return { defined: true, lower: difference - half, upper: difference + half };
}
