import { requireValues } from './arguments.js';
import { mean } from './mean.js';
import { undefinedBecause, type Value } from './outcome.js';

/**
 * Sample standard deviation with divisor n - 1, in the unit of the values; 0 when all are equal.
 * @returns 'no-observations' for an empty list, 'one-observation' for a single value
 * @see Agrees with R `sd`.
 */
export function standardDeviation(values: ArrayLike<number>): Value {
  const valid = requireValues('values', values);
  const centre = mean(valid);
  if (!centre.defined) return centre;
  if (valid.length === 1) return undefinedBecause('one-observation');
  const squares = valid.reduce((sum, value) => sum + (value - centre.value) ** 2, 0);
  return { defined: true, value: Math.sqrt(squares / (valid.length - 1)) };
}
