import { requireNotNegative, requireProportion } from './arguments.js';
import { type Outcome, undefinedBecause } from './outcome.js';
import { twoSidedPValue } from './two-sided-p-value.js';

export interface ProportionOf {
  /** In [0, 1]. */
  readonly proportion: number;
  /** Valid n, or the effective sample size when weighted (need not be whole). */
  readonly n: number;
}

export type TwoProportionZ = Outcome<{
  method: 'two-proportion-z';
  /** Positive when the first proportion is the higher. */
  statistic: number;
  pValue: number;
}>;

/**
 * z test of two independent proportions, with pooled variance and no continuity correction,
 * two-sided. Rough where an expected count is below 5: use fisherExact there.
 * @returns 'no-observations' when a group is empty, 'no-variance' when both proportions are 0 or 1
 * @see Agrees with R `prop.test(correct = FALSE)`, whose X-squared is the square of the statistic.
 */
export function twoProportionZ(first: ProportionOf, second: ProportionOf): TwoProportionZ {
  const p1 = requireProportion('first.proportion', first.proportion);
  const p2 = requireProportion('second.proportion', second.proportion);
  requireNotNegative('first.n', first.n);
  requireNotNegative('second.n', second.n);
  if (first.n === 0 || second.n === 0) return undefinedBecause('no-observations');
  const pooled = (first.n * p1 + second.n * p2) / (first.n + second.n);
  const standardError = Math.sqrt(pooled * (1 - pooled) * (1 / first.n + 1 / second.n));
  const statistic = (p1 - p2) / standardError;
  if (!Number.isFinite(statistic)) return undefinedBecause('no-variance');
  return {
    defined: true,
    method: 'two-proportion-z',
    statistic,
    pValue: twoSidedPValue(statistic),
  };
}
