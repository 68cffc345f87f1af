import { requireNotNegative } from './arguments.js';

/**
 * Kish's effective sample size (Σw)² / Σw²: n under equal weights, less the more they vary.
 * @param sumW sum of weights
 * @param sumW2 sum of squared weights
 * @returns a number of respondents, not rounded; 0 when there is no weight
 * @see Kish (1992), Journal of Official Statistics 8:183-200.
 */
export function effectiveSampleSize(sumW: number, sumW2: number): number {
  requireNotNegative('sumW', sumW);
  requireNotNegative('sumW2', sumW2);
  return sumW2 === 0 ? 0 : (sumW * sumW) / sumW2;
}
