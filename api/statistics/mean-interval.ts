import { requireFinite, requireNotNegative } from './arguments.js';
import { type Interval, type Outcome, undefinedBecause } from './outcome.js';
import { tCriticalValue } from './t-critical-value.js';

/**
 * Student's t interval for a mean, with n - 1 degrees of freedom, in the unit of the mean.
 * @param standardDeviation sample standard deviation (divisor n - 1)
 * @param n valid n, or the effective sample size when weighted (need not be whole)
 * @param level two-sided confidence level in (0, 1)
 * @returns 'no-observations' at n = 0; 'one-observation' up to n = 1; 'no-variance' when all values
 *   are equal, where a width of 0 would claim certainty (R refuses such data too)
 * @see Student (1908), Biometrika 6:1-25. Agrees with R `t.test(x)$conf.int`.
 */
export function meanInterval(
  mean: number,
  standardDeviation: number,
  n: number,
  level: number,
): Outcome<Interval> {
  requireFinite('mean', mean);
  requireNotNegative('standardDeviation', standardDeviation);
  requireNotNegative('n', n);
  if (n === 0) return undefinedBecause('no-observations');
  if (n <= 1) return undefinedBecause('one-observation');
  if (standardDeviation === 0) return undefinedBecause('no-variance');
  const half = (tCriticalValue(level, n - 1) * standardDeviation) / Math.sqrt(n);
  // Just above n = 1 the t distribution's tails are too long for a number.
  if (!Number.isFinite(half)) return undefinedBecause('one-observation');
  return { defined: true, lower: mean - half, upper: mean + half };
}
