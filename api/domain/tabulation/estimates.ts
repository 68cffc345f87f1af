import { effectiveSampleSize } from '../../statistics/effective-sample-size.js';
import { meanInterval } from '../../statistics/mean-interval.js';
import type { Interval, Outcome, Value } from '../../statistics/outcome.js';
import type { Sums } from '../../statistics/sums.js';
import { weightedMean } from '../../statistics/weighted-mean.js';
import { weightedStandardDeviation } from '../../statistics/weighted-standard-deviation.js';
import { wilsonInterval } from '../../statistics/wilson-interval.js';
import type { Provenance } from '../instrument/codebook.js';
import { type Distribution, medianOfDistribution, sumsOf } from './distribution.js';
import type { Estimate } from './estimate.js';
import type { WeightSums } from './tally.js';

/** What holds for every estimate of a table. */
export interface EstimateRule {
  readonly level: number;
  readonly weighted: boolean;
  readonly provenance: Provenance;
}

/** The size that intervals and tests are computed with: n, or Kish's effective n when weighted. */
export const sizeOf = ({ sumW, sumW2 }: WeightSums): number => effectiveSampleSize(sumW, sumW2);

/** Share of the base's weight, in [0, 1]; 0 of an empty base. */
export const shareOf = (set: WeightSums, base: WeightSums): number =>
  base.sumW > 0 ? Math.min(1, set.sumW / base.sumW) : 0;

/** Share of the base, with its Wilson interval. */
export const proportionEstimate = (
  set: WeightSums,
  base: WeightSums,
  { level, provenance }: EstimateRule,
): Estimate =>
  base.n === 0
    ? empty(provenance)
    : published(
        shareOf(set, base),
        set.n,
        base.n,
        wilsonInterval(shareOf(set, base), sizeOf(base), level),
        provenance,
      );

/** Respondents, unweighted. A count of nobody is 0, not empty: it needs no base. */
export const countEstimate = (
  set: WeightSums,
  base: WeightSums,
  provenance: Provenance,
): Estimate => published(set.n, set.n, base.n, null, provenance);

/** Mean and standard deviation of a distribution; each undefined where its statistic is. */
export function momentsOf(distribution: Distribution): {
  readonly sums: Sums;
  readonly mean: Value;
  readonly deviation: Value;
} {
  const origin = distribution.find(({ given }) => given.n > 0)?.value ?? 0;
  const sums = sumsOf(distribution, origin);
  const mean = weightedMean(sums);
  return {
    sums,
    mean: mean.defined ? { defined: true, value: origin + mean.value } : mean,
    deviation: weightedStandardDeviation(sums),
  };
}

/** Mean with its t interval. */
export function meanEstimate(
  distribution: Distribution,
  { level, provenance }: EstimateRule,
): Estimate {
  const { sums, mean, deviation } = momentsOf(distribution);
  if (!mean.defined) return empty(provenance);
  const interval: Outcome<Interval> = deviation.defined
    ? meanInterval(mean.value, deviation.value, sizeOf(sums), level)
    : deviation;
  return published(mean.value, null, sums.n, interval, provenance);
}

export function medianEstimate(
  distribution: Distribution,
  { weighted, provenance }: EstimateRule,
): Estimate {
  const median = medianOfDistribution(distribution, weighted);
  return withoutInterval(median, distribution, provenance);
}

/** Standard deviation; empty for one respondent too, of whom there is none. */
export const deviationEstimate = (
  distribution: Distribution,
  { provenance }: EstimateRule,
): Estimate => withoutInterval(momentsOf(distribution).deviation, distribution, provenance);

const withoutInterval = (
  outcome: Value,
  distribution: Distribution,
  provenance: Provenance,
): Estimate =>
  outcome.defined
    ? published(outcome.value, null, sumsOf(distribution, 0).n, null, provenance)
    : empty(provenance);

const published = (
  value: number,
  count: number | null,
  n: number,
  interval: Outcome<Interval> | null,
  provenance: Provenance,
): Estimate => ({
  status: 'published',
  value,
  count,
  n,
  low: interval?.defined === true ? interval.lower : null,
  high: interval?.defined === true ? interval.upper : null,
  provenance,
});

const empty = (provenance: Provenance): Estimate => ({ status: 'empty', n: 0, provenance });
