import { requireValues } from './arguments.js';
import { undefinedBecause, type Value } from './outcome.js';

/**
 * Arithmetic mean, in the unit of the values; a second pass removes the rounding of the first.
 * @returns 'no-observations' for an empty list
 * @see Agrees with R `mean`.
 */
export function mean(values: ArrayLike<number>): Value {
  const valid = requireValues('values', values);
  if (valid.length === 0) return undefinedBecause('no-observations');
  const first = valid.reduce((sum, value) => sum + value, 0) / valid.length;
  const residual = valid.reduce((sum, value) => sum + (value - first), 0) / valid.length;
  return { defined: true, value: first + residual };
}
