import {
  requireProportion,
  requireSameLength,
  requireValues,
  requireWeights,
} from './arguments.js';
import { undefinedBecause, type Value } from './outcome.js';

/**
 * What is reported where the cumulated weight reaches p exactly: 'math' the value there (the
 * inverse of the weighted distribution function), 'school' half-way to the next value, so that
 * with equal weights the median is the usual one. Named as `qrule` in R `survey::svyquantile`.
 */
export type WeightedQuantileRule = 'math' | 'school';

/** Cumulated weights this close to p, as a share of all weight, have reached it. */
const ROUNDING = 1e-12;

/**
 * Weighted quantile, in the unit of the values. Equal values may be given one by one or once with
 * the sum of their weights: the answer is the same.
 * @param p in [0, 1]
 * @returns 'no-observations' for an empty list, 'no-weight' when every weight is 0
 * @see Agrees with R `survey::svyquantile(qrule = 'math')` and `'school'`.
 */
export function weightedQuantile(
  values: ArrayLike<number>,
  weights: ArrayLike<number>,
  p: number,
  rule: WeightedQuantileRule,
): Value {
  requireSameLength('values', values, 'weights', weights);
  const proportion = requireProportion('p', p);
  const scores = requireValues('values', values);
  const ladder = [...requireWeights('weights', weights).entries()]
    .map(([index, weight]) => ({ value: scores[index] ?? 0, weight }))
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => one.value - other.value);
  if (scores.length === 0) return undefinedBecause('no-observations');
  const total = ladder.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return undefinedBecause('no-weight');

  let reached = 0;
  for (const [index, { value, weight }] of ladder.entries()) {
    reached += weight;
    const beyond = reached / total - proportion;
    if (beyond < -ROUNDING) continue;
    const next = ladder[index + 1]?.value ?? value;
    const exactly = beyond <= ROUNDING;
    return { defined: true, value: rule === 'school' && exactly ? (value + next) / 2 : value };
  }
  return { defined: true, value: ladder.at(-1)?.value ?? 0 };
}
