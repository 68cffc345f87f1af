import { expect } from '@jest/globals';

/** Passes when `actual` is within `relative` (such as 1e-10) of `expected`; 0 must be met exactly. */
export function expectClose(actual: number, expected: number, relative: number): void {
  const off = Math.abs(actual - expected) / (expected === 0 ? 1 : Math.abs(expected));
  const allowed = expected === 0 ? 0 : relative;
  if (off <= allowed) return;
  // A failed equality prints both numbers.
  expect({ actual, off }).toEqual({ actual: expected, off: `at most ${allowed}` });
}
