import { requireProportion, requireValues } from './arguments.js';
import { interpolateRanks } from './interpolate-ranks.js';
import { undefinedBecause, type Value } from './outcome.js';

/** How a quantile between two observations is found. Named as in Hyndman & Fan. */
export type QuantileRule = 'type-7';

/**
 * Quantile of a list, in the unit of the values.
 * @param p in [0, 1]: 0 is the minimum, 1 the maximum
 * @returns 'no-observations' for an empty list
 * @see Hyndman & Fan (1996), The American Statistician 50:361-365. Agrees with R `quantile(type = 7)`.
 */
export function quantile(values: ArrayLike<number>, p: number, rule: QuantileRule): Value {
  const proportion = requireProportion('p', p);
  const sorted = requireValues('values', values).sort();
  if (sorted.length === 0) return undefinedBecause('no-observations');
  const value = interpolateRanks(sorted.length, proportion, rule, (rank) => sorted[rank] ?? 0);
  return { defined: true, value };
}
