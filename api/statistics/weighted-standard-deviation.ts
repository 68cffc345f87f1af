import { effectiveSampleSize } from './effective-sample-size.js';
import { undefinedBecause, type Value } from './outcome.js';
import { requireSums, type Sums } from './sums.js';

/** A variance smaller than this share of the mean square is what rounding leaves of none. */
const ROUNDING = 1e-13;

/**
 * Weighted standard deviation, weights taken as reliability weights (multiplying every weight by a
 * constant changes nothing): variance (Σwx²/Σw - mean²) · nEff / (nEff - 1), nEff as Kish. With
 * equal weights it is the sample standard deviation with n - 1.
 * @returns 'no-observations' at n = 0, 'no-weight' when every weight is 0, 'one-observation' when
 *   all weight lies on one respondent; 0 when all values are equal
 * @see Agrees with R `cov.wt(method = 'unbiased')`; with equal weights, with R `sd`.
 */
export function weightedStandardDeviation(sums: Sums): Value {
  requireSums(sums);
  const { n, sumW, sumW2, sumWX, sumWX2 } = sums;
  if (n === 0) return undefinedBecause('no-observations');
  if (sumW === 0) return undefinedBecause('no-weight');
  const nEff = effectiveSampleSize(sumW, sumW2);
  if (n === 1 || nEff <= 1 + ROUNDING) return undefinedBecause('one-observation');
  // Scaled by sumW twice, the difference is exact for whole scores under equal whole weights.
  const spread = sumW * sumWX2 - sumWX * sumWX;
  if (spread <= ROUNDING * sumW * sumWX2) return { defined: true, value: 0 };
  return { defined: true, value: Math.sqrt(((spread / sumW / sumW) * nEff) / (nEff - 1)) };
}
