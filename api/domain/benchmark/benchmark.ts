import { quantileFromCounts } from '../../statistics/quantile-from-counts.js';
import { smallestDetectableMeanDifference } from '../../statistics/smallest-detectable-mean-difference.js';
import type { DetectionRule } from '../../statistics/detectable-effect.js';
import type { Interval, Value } from '../../statistics/outcome.js';
import { wilsonInterval } from '../../statistics/wilson-interval.js';
import { detailOf } from '../disclosure/edition-disclosure.js';
import { type GroupDefinition, groupKey } from '../disclosure/group.js';
import { releaseEstimate, type Subject } from '../disclosure/release-estimate.js';
import { variableNamed } from '../tabulation/check-spec.js';
import { countStub, type CountedStub } from '../tabulation/counted-table.js';
import { type Distribution, medianOfDistribution } from '../tabulation/distribution.js';
import type { Estimate } from '../tabulation/estimate.js';
import { momentsOf } from '../tabulation/estimates.js';
import { type Respondents, selectRespondents } from '../tabulation/respondents.js';
import { partlyAnswering } from './partly-answering.js';
import { perEdition } from './per-edition.js';
import type { ReferenceEdition } from './reference-edition.js';
import type { Scored } from './scored.js';
import { STANDING_LEVEL } from './standing.js';

/** What the smallest gap is told with. */
export const DETECTION: DetectionRule = { level: STANDING_LEVEL, power: 0.8 };

/** What may be shown of a peer group's scores; null: withheld or undefined. */
export interface Benchmark {
  readonly median: number | null;
  readonly q1: number | null;
  readonly q3: number | null;
  readonly mean: number | null;
  readonly n: number | null;
  readonly smallestGap: number | null;
  /** Where a score stands among them. */
  readonly rankOf: (own: number) => Interval | null;
}

/** Nothing to compare with. */
export const NO_BENCHMARK: Benchmark = {
  median: null,
  q1: null,
  q3: null,
  mean: null,
  n: null,
  smallestGap: null,
  rankOf: () => null,
};

type Gate = (kind: Subject['kind'], outcome: Value, interval?: Interval) => Estimate | null;

/**
 * A peer group's scores through the disclosure gate, unweighted. A dimension's number passes only
 * where the same number of each of its items would: else it would give a withheld item back.
 */
export function benchmarkOf(
  edition: ReferenceEdition,
  scored: Scored,
  group: GroupDefinition,
): Benchmark {
  const key = JSON.stringify([scored.variable, groupKey(group, edition.disclosure.breaks)]);
  return once(edition, key, () => computeBenchmark(edition, scored, group));
}

const once = perEdition<Benchmark>();

function computeBenchmark(
  edition: ReferenceEdition,
  scored: Scored,
  group: GroupDefinition,
): Benchmark {
  const respondents = selectRespondents(edition.codebook, edition.columns, group, false);
  const counted = countIn(edition, scored.variable, respondents);
  const distribution = counted?.distribution ?? [];
  const scores = distribution.map(({ value }) => value);
  const counts = distribution.map(({ given }) => given.n);
  const n = counts.reduce((sum, count) => sum + count, 0);
  const gate = gateOf(edition, scored, group, respondents, n);
  const { mean, deviation } = momentsOf(distribution);
  const median = gate('median', medianOfDistribution(distribution, false));
  const quartile = (p: number): number | null =>
    valueOf(gate('quantile', quantileFromCounts(scores, counts, p, 'type-7')));
  const released = gate('mean', mean);
  return {
    median: valueOf(median),
    q1: quartile(0.25),
    q3: quartile(0.75),
    mean: valueOf(released),
    n: published(median)?.n ?? published(released)?.n ?? null,
    smallestGap: smallestGap(valueOf(gate('sd', deviation)), n),
    rankOf: (own) => {
      const rank = midRank(own, distribution, n);
      if (!rank.defined) return null;
      const interval = wilsonInterval(rank.value, n, STANDING_LEVEL);
      const shown = interval.defined ? published(gate('rank', rank, interval)) : null;
      return shown?.low == null || shown.high === null
        ? null
        : { lower: shown.low, upper: shown.high };
    },
  };
}

function gateOf(
  edition: ReferenceEdition,
  { variable, items }: Scored,
  group: GroupDefinition,
  respondents: Respondents,
  n: number,
): Gate {
  const { disclosure, exempt, provenance } = edition;
  const subjects = [...new Set([variable, ...items])].map((name) => {
    const counted = countIn(edition, name, respondents)?.counted;
    return {
      ...{ variable: name, group, options: null },
      contributors: counted?.base.contributors ?? 0,
      largestShare: counted?.largestShare ?? 0,
    };
  });
  const meanTellsOfFew = tellsOfFew(edition, items, group, respondents);
  return (kind, outcome, interval) => {
    if (!outcome.defined || (kind === 'mean' && meanTellsOfFew)) return null;
    const { value } = outcome;
    const estimate: Estimate = {
      ...{ status: 'published', value, count: null, n, provenance },
      ...{ low: interval?.lower ?? null, high: interval?.upper ?? null },
    };
    // What is printed of an item exempts the item's number, not the dimension's.
    return subjects.reduce<Estimate>(
      (passed, subject) =>
        releaseEstimate(
          passed,
          { ...subject, kind },
          disclosure,
          subject.variable === variable ? exempt : new Set(),
        ),
      estimate,
    );
  };
}

/**
 * The mean of a dimension and the means of its items give the ratings of those who answered only
 * part of it. Where a group is large enough to show how it is distributed, so few may be seen;
 * where it is not, and they are fewer than `differencing`, they may not.
 */
function tellsOfFew(
  { columns, disclosure }: ReferenceEdition,
  items: readonly string[],
  group: GroupDefinition,
  respondents: Respondents,
): boolean {
  if (items.length < 2) return false;
  if (items.every((item) => detailOf(disclosure, item, group) === 'distribution')) return false;
  const partly = partlyAnswering(columns, items, respondents);
  return partly > 0 && partly < disclosure.rules.differencing;
}

function countIn(
  { codebook, columns }: ReferenceEdition,
  variable: string,
  respondents: Respondents,
): CountedStub | undefined {
  return countStub(columns, variableNamed(codebook, variable), null, respondents)[0];
}

/** Half of those with the same score count as below; equal to percentileRank under 'mean'. */
function midRank(own: number, distribution: Distribution, n: number): Value {
  if (n === 0) return { defined: false, because: 'no-observations' };
  const below = distribution.reduce((sum, { value, given }) => {
    if (value > own) return sum;
    return sum + (value === own ? given.n / 2 : given.n);
  }, 0);
  return { defined: true, value: below / n };
}

/** The own score is a number given, not a sample: 1/n is 1/2n twice, so two groups of 2n stand for it. */
function smallestGap(standardDeviation: number | null, n: number): number | null {
  if (standardDeviation === null) return null;
  const gap = smallestDetectableMeanDifference(standardDeviation, 2 * n, 2 * n, DETECTION);
  return gap.defined ? gap.value : null;
}

const published = (estimate: Estimate | null): Extract<Estimate, { status: 'published' }> | null =>
  estimate?.status === 'published' ? estimate : null;

const valueOf = (estimate: Estimate | null): number | null => published(estimate)?.value ?? null;
