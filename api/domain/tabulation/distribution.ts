import { quantileFromCounts } from '../../statistics/quantile-from-counts.js';
import type { Value } from '../../statistics/outcome.js';
import type { Sums } from '../../statistics/sums.js';
import { weightedQuantile } from '../../statistics/weighted-quantile.js';
import type { WeightSums } from './tally.js';

/** One value of a scale or of a number, and those who gave it. */
export interface Step {
  readonly value: number;
  readonly given: WeightSums;
}

/** A stub's values in one banner column, lowest first. */
export type Distribution = readonly Step[];

/** How often each option of a scale was given, as a distribution of its scores. */
export const distributionOfScores = (
  scores: readonly number[],
  given: readonly WeightSums[],
): Distribution =>
  scores
    .flatMap((value, index): Step[] => {
      const sums = given[index];
      return sums === undefined ? [] : [{ value, given: sums }];
    })
    .sort((one, other) => one.value - other.value);

/**
 * The sums of a distribution, of values less the origin: sums of squares of large numbers that
 * differ little would lose the difference.
 */
export function sumsOf(distribution: Distribution, origin: number): Sums {
  const sums = { n: 0, sumW: 0, sumW2: 0, sumWX: 0, sumWX2: 0 };
  for (const { value, given } of distribution) {
    const x = value - origin;
    sums.n += given.n;
    sums.sumW += given.sumW;
    sums.sumW2 += given.sumW2;
    sums.sumWX += given.sumW * x;
    sums.sumWX2 += given.sumW * x * x;
  }
  return sums;
}

/** Weighted: half-way where the weight below is exactly half, so equal weights give type 7's. */
export function medianOfDistribution(distribution: Distribution, weighted: boolean): Value {
  const values = distribution.map(({ value }) => value);
  if (!weighted) {
    const counts = distribution.map(({ given }) => given.n);
    return quantileFromCounts(values, counts, 0.5, 'type-7');
  }
  const weights = distribution.map(({ given }) => given.sumW);
  return weightedQuantile(values, weights, 0.5, 'school');
}
