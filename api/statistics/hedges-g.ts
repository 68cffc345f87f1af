import { undefinedBecause, type Value } from './outcome.js';
import type { MeanOf } from './welch-standard-error.js';

/**
 * Hedges' g: the difference of two means in pooled standard deviations, corrected for what Cohen's d
 * overstates in small groups by the factor 1 - 3 / (4 df - 1), df = n1 + n2 - 2.
 * @returns 'no-observations' when a group is empty, 'one-observation' when the two have no more than
 *   two between them, 'no-variance' when neither varies
 * @see Hedges (1981), Journal of Educational Statistics 6:107-128, equation 6e.
 */
export function hedgesG(first: MeanOf, second: MeanOf): Value {
  if (first.n === 0 || second.n === 0) return undefinedBecause('no-observations');
  const df = first.n + second.n - 2;
  if (df <= 0) return undefinedBecause('one-observation');
  const pooled = Math.sqrt(
    ((first.n - 1) * first.standardDeviation ** 2 +
      (second.n - 1) * second.standardDeviation ** 2) /
      df,
  );
  const g = ((first.mean - second.mean) / pooled) * (1 - 3 / (4 * df - 1));
  return Number.isFinite(g) ? { defined: true, value: g } : undefinedBecause('no-variance');
}
