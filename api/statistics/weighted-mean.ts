import { undefinedBecause, type Value } from './outcome.js';
import { requireSums, type Sums } from './sums.js';

/**
 * Weighted mean Σwx / Σw, in the unit of x.
 * @returns 'no-observations' at n = 0, 'no-weight' when every weight is 0
 * @see Agrees with R `weighted.mean` and the estimate of `survey::svymean`.
 */
export function weightedMean(sums: Sums): Value {
  requireSums(sums);
  if (sums.n === 0) return undefinedBecause('no-observations');
  if (sums.sumW === 0) return undefinedBecause('no-weight');
  return { defined: true, value: sums.sumWX / sums.sumW };
}
