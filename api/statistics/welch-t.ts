import tCdf from '@stdlib/stats-base-dists-t-cdf';

import { type Outcome, undefinedBecause } from './outcome.js';
import { type MeanOf, welchStandardError } from './welch-standard-error.js';

export type WelchT = Outcome<{
  method: 'welch-t';
  /** Positive when the first mean is the higher. */
  statistic: number;
  df: number;
  pValue: number;
}>;

/**
 * Welch's t test of two independent means, two-sided; the variances may differ.
 * @returns 'no-observations' when a group is empty, 'one-observation' when one has no more than
 *   one, 'no-variance' when neither varies
 * @see Welch (1947), Biometrika 34:28-35. Agrees with R `t.test(x, y)`.
 */
export function welchT(first: MeanOf, second: MeanOf): WelchT {
  const standardError = welchStandardError(first, second);
  if (!standardError.defined) return standardError;
  const statistic = (first.mean - second.mean) / standardError.value;
  // A variance next to nothing is none: the statistic would not be a number.
  if (!Number.isFinite(statistic)) return undefinedBecause('no-variance');
  const pValue = 2 * tCdf(-Math.abs(statistic), standardError.df);
  return { defined: true, method: 'welch-t', statistic, df: standardError.df, pValue };
}
