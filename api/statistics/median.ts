import type { Value } from './outcome.js';
import { quantile } from './quantile.js';

/**
 * The middle value, or the mean of the middle two, in the unit of the values.
 * @returns 'no-observations' for an empty list
 * @see Agrees with R `median`.
 */
export const median = (values: ArrayLike<number>): Value => quantile(values, 0.5, 'type-7');
