import { type Interval, type Outcome } from './outcome.js';
import type { ProportionOf } from './two-proportion-z.js';
import { wilsonInterval } from './wilson-interval.js';

/**
 * Newcombe's hybrid score interval for the first proportion less the second, in [-1, 1]: the two
 * Wilson intervals combined, so that it holds at 0 and 1 and for small n.
 * @param level two-sided confidence level in (0, 1)
 * @returns 'no-observations' when a group is empty
 * @see Newcombe (1998), Statistics in Medicine 17:873-890, method 10.
 */
export function proportionDifferenceInterval(
  first: ProportionOf,
  second: ProportionOf,
  level: number,
): Outcome<Interval> {
  const one = wilsonInterval(first.proportion, first.n, level);
  if (!one.defined) return one;
  const other = wilsonInterval(second.proportion, second.n, level);
  if (!other.defined) return other;
  const difference = first.proportion - second.proportion;
  return {
    defined: true,
    lower: Math.max(
      -1,
      difference - Math.hypot(first.proportion - one.lower, other.upper - second.proportion),
    ),
    upper: Math.min(
      1,
      difference + Math.hypot(one.upper - first.proportion, second.proportion - other.lower),
    ),
  };
}
