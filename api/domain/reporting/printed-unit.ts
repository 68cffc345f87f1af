import type { Statistic } from './statistic-query.js';

/** Doubles of whole-number ratios err by far less; printed numbers differ by far more. */
const TOLERANCE = 1e-9;

/** Rounds half up, taking 72.4999999999 that stands for 72.5 as 72.5. */
export function roundHalfUp(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  return Math.floor(value * factor + 0.5 + TOLERANCE) / factor;
}

/** Whether two numbers are the same but for the error of a double. */
export const isSame = (one: number, other: number): boolean => Math.abs(one - other) < TOLERANCE;

/**
 * A number in the unit the report writes: percent for a proportion, else its own; not rounded.
 * Only here does a proportion become a percent.
 */
export const inPrintedUnit = (statistic: Statistic, value: number): number =>
  statistic === 'proportion' ? value * 100 : value;
