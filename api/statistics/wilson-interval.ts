import { requireNotNegative, requireProportion } from './arguments.js';
import { normalCriticalValue } from './normal-critical-value.js';
import { type Interval, type Outcome, undefinedBecause } from './outcome.js';

/**
 * Wilson score interval for a proportion; unlike Wald's, it stays in [0, 1] and has width at p = 0.
 * @param p proportion in [0, 1], never a percentage
 * @param n valid n, or the effective sample size when weighted (need not be whole)
 * @param level two-sided confidence level in (0, 1)
 * @returns 'no-observations' at n = 0
 * @see Wilson (1927), JASA 22:209-212. Agrees with R `prop.test(correct = FALSE)$conf.int`.
 */
export function wilsonInterval(p: number, n: number, level: number): Outcome<Interval> {
  const proportion = requireProportion('p', p);
  requireNotNegative('n', n);
  const z = normalCriticalValue(level);
  if (n === 0) return undefinedBecause('no-observations');
  const middle = n * proportion + (z * z) / 2;
  const half = z * Math.sqrt(n * proportion * (1 - proportion) + (z * z) / 4);
  const upper = (middle + half) / (n + z * z);
  // The bounds are the roots of a quadratic: their product gives the lower one without cancellation.
  const lower = (n * proportion * proportion) / (middle + half);
  return {
    defined: true,
    lower: Math.min(proportion, lower),
    upper: Math.max(proportion, Math.min(1, upper)),
  };
}
