import type { Interval } from '../../statistics/outcome.js';
import type { Range } from './texts/texts.js';

/** Shares such as 0.3 of ten come out a hair beside the whole tenth they stand for. */
const HAIR = 1e-9;

/**
 * The interval of a rank in whole tenths, rounded outwards, so that words claim no more than the
 * interval: 0.42 to 0.78 is "above 4 to 8 in 10".
 */
export const rankInTenths = ({ lower, upper }: Interval): Range => ({
  least: Math.floor(lower * 10 + HAIR),
  most: Math.ceil(upper * 10 - HAIR),
});
