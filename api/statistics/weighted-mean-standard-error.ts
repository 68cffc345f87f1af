import { requireSameLength, requireValues, requireWeights } from './arguments.js';
import { undefinedBecause, type Value } from './outcome.js';

/**
 * Standard error of a weighted mean by linearisation, for respondents drawn independently with
 * unequal probabilities: sqrt(n / (n - 1) · Σw²(x - mean)²) / Σw, in the unit of the values. Unlike
 * Kish's effective n it sees whether the heavy respondents are the deviant ones; it needs rows,
 * not sums. For a proportion, give 1 and 0.
 * @returns 'no-observations' for empty lists, 'one-observation' for one row, 'no-weight' when every
 *   weight is 0
 * @see Lumley (2004), Journal of Statistical Software 9(8). Agrees with R `SE(survey::svymean(...))`
 *   for `svydesign(ids = ~1)`.
 */
export function weightedMeanStandardError(
  values: ArrayLike<number>,
  weights: ArrayLike<number>,
): Value {
  requireSameLength('values', values, 'weights', weights);
  const x = requireValues('values', values);
  const w = requireWeights('weights', weights);
  if (x.length === 0) return undefinedBecause('no-observations');
  const total = w.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return undefinedBecause('no-weight');
  if (x.length === 1) return undefinedBecause('one-observation');
  // Shares of the total, so that tiny weights do not vanish when squared.
  const shares = w.map((weight) => weight / total);
  const mean = x.reduce((sum, value, row) => sum + (shares[row] ?? 0) * value, 0);
  const squares = x.reduce(
    (sum, value, row) => sum + ((shares[row] ?? 0) * (value - mean)) ** 2,
    0,
  );
  return { defined: true, value: Math.sqrt((squares * x.length) / (x.length - 1)) };
}
