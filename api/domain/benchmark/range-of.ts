import type { Range } from './texts/texts.js';

/** From the least to the most of some numbers; null of none. */
export const rangeOf = (numbers: readonly number[]): Range | null =>
  numbers.length === 0 ? null : { least: Math.min(...numbers), most: Math.max(...numbers) };
