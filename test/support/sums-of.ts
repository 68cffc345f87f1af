import type { Sums } from '../../api/statistics/sums.js';

/** The sufficient statistics of values and their weights, added up one by one. */
export function sumsOf(values: readonly number[], weights: readonly number[]): Sums {
  const sums = { n: values.length, sumW: 0, sumW2: 0, sumWX: 0, sumWX2: 0 };
  for (const [row, x] of values.entries()) {
    const w = weights[row] ?? 0;
    sums.sumW += w;
    sums.sumW2 += w * w;
    sums.sumWX += w * x;
    sums.sumWX2 += w * x * x;
  }
  return sums;
}
