import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Benchmark, benchmarkOf } from '../../../api/domain/benchmark/benchmark.js';
import { dimensionScore } from '../../../api/domain/benchmark/dimension-score.js';
import type { ReferenceEdition } from '../../../api/domain/benchmark/reference-edition.js';
import type { Scored } from '../../../api/domain/benchmark/scored.js';
import { STANDING_LEVEL } from '../../../api/domain/benchmark/standing.js';
import { exemptKey } from '../../../api/domain/disclosure/exempt.js';
import { mean } from '../../../api/statistics/mean.js';
import { median } from '../../../api/statistics/median.js';
import { quantile } from '../../../api/statistics/quantile.js';
import { rankInterval } from '../../../api/statistics/rank-interval.js';
import { expectDefined } from '../../support/expect-defined.js';
import type { Row } from '../../support/small-edition.js';
import { BOARD, editionShowing, ITEMS, scoredRows, type Shown } from './scored-edition.js';

const FIRST = ['latency', 'bandwidth', 'availability'];
const leader = (organisation: number, ratings: Readonly<Record<string, number | null>>): Row => ({
  organisation,
  strand: 'board',
  ...Object.fromEntries(ITEMS.map((item) => [item, ratings[item]?.toString() ?? null])),
});
const scoredAs = ({ dimensions, items }: ReferenceEdition, id: string): Scored => {
  const found = [...items, ...dimensions].find((each) => each.id === id);
  if (found === undefined) throw new Error(`nothing scored as ${id}`);
  return found;
};
const numbersIn = ({ rankOf, ...shown }: Benchmark): unknown[] =>
  [rankOf(1), rankOf(3), rankOf(5), ...Object.values(shown)].filter((each) => each !== null);

const inFull: readonly Shown[] = [{ group: BOARD, detail: 'distribution' }];
const twelve = (partly = 0): Row[] =>
  Array.from({ length: 12 }, (_, i) =>
    leader(i, {
      maturity: 1 + (i % 5),
      latency: 2 + (i % 3),
      bandwidth: 1 + (i % 4),
      availability: i < partly ? null : 5,
    }),
  );

describe('benchmarkOf', () => {
  it('is what the list of the leaders’ scores says', () => {
    const rating = fc.option(fc.integer({ min: 1, max: 5 }), { nil: null });
    const ratings = fc.array(fc.tuple(rating, rating, rating), { minLength: 10, maxLength: 40 });
    fc.assert(
      fc.property(ratings, fc.integer({ min: 1, max: 5 }), (leaders, own) => {
        const rows = leaders.map(([latency, bandwidth, availability], i) =>
          leader(i, { latency, bandwidth, availability }),
        );
        const edition = editionShowing(scoredRows(Object.freeze(rows)), inFull);
        const answered = FIRST.map((_, at) => leaders.flatMap((given) => given[at] ?? []));
        if (answered.some((each) => each.length < 5)) return;
        const scores = leaders.flatMap((given) => dimensionScore(given) ?? []);
        if (scores.length < 5) return;
        const benchmark = benchmarkOf(edition, scoredAs(edition, 'first'), BOARD);
        expect(benchmark.n).toBe(scores.length);
        expect(benchmark.median).toBeCloseTo(expectDefined(median(scores)).value, 12);
        expect(benchmark.mean).toBeCloseTo(expectDefined(mean(scores)).value, 12);
        for (const [quartile, p] of [
          [benchmark.q1, 0.25],
          [benchmark.q3, 0.75],
        ] as const) {
          expect(quartile).toBeCloseTo(expectDefined(quantile(scores, p, 'type-7')).value, 12);
        }
        const rank = expectDefined(rankInterval(own, scores, STANDING_LEVEL));
        expect(benchmark.rankOf(own)?.lower).toBeCloseTo(rank.lower, 12);
        expect(benchmark.rankOf(own)?.upper).toBeCloseTo(rank.upper, 12);
      }),
      { numRuns: 60 },
    );
  });

  it('shows mean and median of a group of which only these may be seen', () => {
    const edition = editionShowing(scoredRows(twelve()), [{ group: BOARD, detail: 'moments' }]);
    for (const id of ['maturity', 'latency', 'first']) {
      const { rankOf, ...shown } = benchmarkOf(edition, scoredAs(edition, id), BOARD);
      expect(shown).toMatchObject({ q1: null, q3: null, smallestGap: null, n: 12 });
      expect([typeof shown.mean, typeof shown.median]).toEqual(['number', 'number']);
      expect([1, 3, 5].map((own) => rankOf(own))).toEqual([null, null, null]);
    }
  });

  it('has no number of a group that may not be seen, whichever items are asked', () => {
    const edition = editionShowing(scoredRows(twelve()), []);
    for (const id of [...ITEMS, 'first', 'ahead']) {
      expect(numbersIn(benchmarkOf(edition, scoredAs(edition, id), BOARD))).toEqual([]);
    }
  });

  it('counts the organisations once more: four show nothing, though five were expected', () => {
    const edition = editionShowing(scoredRows(twelve().slice(0, 4)), inFull);
    expect(numbersIn(benchmarkOf(edition, scoredAs(edition, 'latency'), BOARD))).toEqual([]);
    const shared = twelve().map((row) => ({ ...row, organisation: row.organisation % 4 }));
    const ofFour = editionShowing(scoredRows(shared), inFull);
    expect(numbersIn(benchmarkOf(ofFour, scoredAs(ofFour, 'latency'), BOARD))).toEqual([]);
  });

  it.each([['bandwidth'], ['score:first']])('shows no dimension where %s is withheld', (but) => {
    const edition = editionShowing(scoredRows(twelve()), [
      { group: BOARD, detail: 'distribution', but: [but] },
    ]);
    expect(numbersIn(benchmarkOf(edition, scoredAs(edition, 'first'), BOARD))).toEqual([]);
    expect(numbersIn(benchmarkOf(edition, scoredAs(edition, 'latency'), BOARD))).not.toEqual([]);
  });

  it('lets the mean of an item through that the report prints, and no dimension by it', () => {
    const rows = scoredRows(twelve());
    const shown: Shown[] = [{ group: BOARD, detail: 'distribution', but: ['latency', 'maturity'] }];
    const { breaks } = editionShowing(rows, shown).disclosure;
    const printed = ['latency', 'maturity'].map((variable) =>
      exemptKey({ statistic: 'mean', variable, options: null, filter: BOARD }, breaks),
    );
    const edition = editionShowing(rows, shown, new Set(printed));
    const of = (id: string): Benchmark => benchmarkOf(edition, scoredAs(edition, id), BOARD);
    expect(of('latency')).toMatchObject({ median: null, q1: null, mean: 3, n: 12 });
    expect(of('maturity')).toMatchObject({ median: null, n: 12 });
    expect(numbersIn(of('first'))).toEqual([]);
  });

  it.each([
    ['gives', 0, 'moments'],
    ['withholds', 1, 'moments'],
    ['withholds', 4, 'moments'],
    ['gives', 5, 'moments'],
    ['gives', 1, 'distribution'],
  ] as const)(
    '%s the mean where %i answered only part of a dimension: %s',
    (does, partly, detail) => {
      const edition = editionShowing(scoredRows(twelve(partly)), [{ group: BOARD, detail }]);
      const benchmark = benchmarkOf(edition, scoredAs(edition, 'first'), BOARD);
      expect(benchmark.mean === null).toBe(does === 'withholds');
      expect(benchmark.n).toBe(12);
      expect(benchmark.median).not.toBeNull();
    },
  );
});
