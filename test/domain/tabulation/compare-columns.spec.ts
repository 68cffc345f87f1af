import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Columns } from '../../../api/domain/tabulation/columns.js';
import {
  type Comparison,
  compareColumns,
  type ComparisonRules,
  DEFAULT_COMPARISON_RULES,
} from '../../../api/domain/tabulation/compare-columns.js';
import { countTable } from '../../../api/domain/tabulation/counted-table.js';
import { crosstab } from '../../../api/domain/tabulation/crosstab.js';
import { selectRespondents } from '../../../api/domain/tabulation/respondents.js';
import { benjaminiHochberg } from '../../../api/statistics/benjamini-hochberg.js';
import { fisherExact } from '../../../api/statistics/fisher-exact.js';
import { holm } from '../../../api/statistics/holm.js';
import { mannWhitneyFromCounts } from '../../../api/statistics/mann-whitney-from-counts.js';
import { twoProportionZ } from '../../../api/statistics/two-proportion-z.js';
import { codebookOf, codes, columnsOf, spec, variable } from './made-columns.js';

const CODEBOOK = codebookOf(
  variable('cloud', 'single', 2),
  variable('rating', 'scale', 5),
  variable('region', 'single', 3),
  variable('strand', 'single', 2),
  variable('challenges', 'multiple', 2),
);

/** Respondents of each region who chose the first and the second option, all with one rating. */
function cloudByRegion(
  counts: readonly (readonly [number, number])[],
  weights?: number[],
): Columns {
  const rows = counts.flatMap(([first, second], region) => [
    ...new Array<number[]>(first).fill([0, region]),
    ...new Array<number[]>(second).fill([1, region]),
  ]);
  const cloud = rows.map(([answer = 255]) => answer);
  return columnsOf(
    [
      codes('cloud', cloud),
      codes(
        'rating',
        cloud.map((answer, i) => (answer === 0 ? 3 + (i % 2) : i % 2)),
      ),
      codes(
        'region',
        rows.map(([, region = 255]) => region),
      ),
      codes(
        'strand',
        rows.map((_, i) => i % 2),
      ),
      {
        kind: 'choices',
        variable: 'challenges',
        options: [Uint8Array.from(cloud, (c) => c), Uint8Array.from(cloud, () => 1)],
      },
    ],
    { weights: weights ?? null },
  );
}

function comparisonsOf(
  columns: Columns,
  {
    rows = 'cloud',
    weighted = false,
    rules = DEFAULT_COMPARISON_RULES,
    banner = ['region'],
  }: {
    rows?: string;
    weighted?: boolean;
    rules?: ComparisonRules;
    banner?: string[];
  } = {},
): readonly Comparison[] {
  const respondents = selectRespondents(CODEBOOK, columns, [], weighted);
  return compareColumns(countTable(CODEBOOK, columns, rows, banner, respondents), rules);
}

const lettersOf = (columns: Columns, banner: string[], rules?: ComparisonRules): string[][] =>
  crosstab(CODEBOOK, columns, spec({ rows: 'cloud', columns: banner }), 'measured', rules).rows.map(
    ({ cells }) => cells.map(({ letters }) => letters),
  );

const HOLM: ComparisonRules = { minimumBase: 30, correction: 'holm' };

describe('compareColumns', () => {
  it('tests proportions by z, and by Fisher where an expected count is under 5', () => {
    const found = comparisonsOf(
      cloudByRegion([
        [30, 10],
        [20, 20],
        [38, 2],
      ]),
    );
    const pair = (column: number, other: number): Comparison | undefined =>
      found.find((each) => each.row === 0 && each.column === column && each.other === other);
    const z = twoProportionZ({ proportion: 0.75, n: 40 }, { proportion: 0.5, n: 40 });
    expect(pair(1, 2)).toMatchObject({ method: 'two-proportion-z', difference: 0.25, higher: 1 });
    expect(pair(1, 2)?.pValue).toBe(z.defined && z.pValue);
    const few = comparisonsOf(
      cloudByRegion([
        [40, 0],
        [36, 4],
        [0, 0],
      ]),
    );
    const exact = fisherExact({ a: 40, b: 0, c: 36, d: 4 });
    expect(few[0]).toMatchObject({ method: 'fisher-exact', higher: 1, column: 1, other: 2 });
    expect(few[0]?.pValue).toBe(exact.defined && exact.pValue);
  });

  it('compares nested columns within one option of what they are nested in', () => {
    const half = (size: number): number[] => Array.from({ length: size }, (_, i) => i % 2);
    const columns = columnsOf([
      codes('cloud', half(240)),
      codes(
        'region',
        Array.from({ length: 240 }, (_, i) => Math.floor(i / 2) % 2),
      ),
      codes(
        'rating',
        Array.from({ length: 240 }, (_, i) => Math.floor(i / 4) % 2),
      ),
    ]);
    const pairs = comparisonsOf(columns, { banner: ['rating>region'] });
    expect(pairs.map(({ row, column, other }) => [row, column, other])).toEqual([
      [0, 1, 2],
      [1, 1, 2],
      [0, 4, 5],
      [1, 4, 5],
    ]);
  });

  it('adjusts over all rows and pairs of the table', () => {
    const columns = cloudByRegion([
      [30, 10],
      [20, 20],
      [12, 28],
    ]);
    for (const [rules, adjust] of [
      [DEFAULT_COMPARISON_RULES, benjaminiHochberg],
      [HOLM, holm],
    ] as const) {
      const found = comparisonsOf(columns, { rows: 'rating', rules });
      // Four options, two boxes and the mean, for each of three pairs; nobody chose the middle.
      expect(found).toHaveLength(7 * 3);
      expect(found.map(({ adjusted }) => adjusted)).toEqual(
        adjust(found.map(({ pValue }) => pValue)),
      );
      expect(found.filter(({ method }) => method === 'welch-t').map(({ row }) => row)).toEqual([
        7, 7, 7,
      ]);
    }
  });

  it('marks the higher column, UPPER below 0.05 and lower below 0.10', () => {
    // One family of 2 equal tests a pair: the adjusted p-values are the raw ones.
    expect(
      lettersOf(
        cloudByRegion([
          [30, 10],
          [18, 22],
          [0, 0],
        ]),
        ['region'],
      ),
    ).toEqual([
      ['', 'B', '', ''],
      ['', '', 'A', ''],
    ]);
    expect(
      lettersOf(
        cloudByRegion([
          [28, 12],
          [20, 20],
          [0, 0],
        ]),
        ['region'],
      ),
    ).toEqual([
      ['', 'b', '', ''],
      ['', '', 'a', ''],
    ]);
    expect(
      lettersOf(
        cloudByRegion([
          [26, 14],
          [20, 20],
          [0, 0],
        ]),
        ['region'],
      ),
    ).toEqual([
      ['', '', '', ''],
      ['', '', '', ''],
    ]);
  });

  it('never compares a column under the minimum base', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(45), fc.nat(45)), { minLength: 3, maxLength: 3 }),
        fc.integer({ min: 1, max: 60 }),
        fc.constantFrom('cloud', 'rating'),
        (counts, minimumBase, rows) => {
          const bases = [Infinity, ...counts.map(([first, second]) => first + second)];
          const rules = { ...DEFAULT_COMPARISON_RULES, minimumBase };
          for (const { column, other } of comparisonsOf(cloudByRegion(counts), { rows, rules })) {
            expect(Math.min(bases[column] ?? 0, bases[other] ?? 0)).toBeGreaterThanOrEqual(
              minimumBase,
            );
            expect(column).toBeGreaterThan(0);
          }
        },
      ),
      { numRuns: 60 },
    );
    expect(
      comparisonsOf(
        cloudByRegion([
          [29, 0],
          [0, 30],
          [30, 0],
        ]),
      ).map(({ column, other }) => [column, other]),
    ).toEqual([
      [2, 3],
      [2, 3],
    ]);
  });

  it('compares within one banner variable only, and never columns that share respondents', () => {
    const columns = cloudByRegion([
      [30, 10],
      [10, 30],
      [0, 40],
    ]);
    const pairs = comparisonsOf(columns, { banner: ['region', 'strand', 'challenges'] });
    const places = new Set(pairs.map(({ column, other }) => `${column}-${other}`));
    expect([...places].sort()).toEqual(['1-2', '1-3', '2-3', '4-5']);
  });

  it('weighs by the effective n: a column that falls under the minimum base loses its letters', () => {
    const uneven = [...new Array<number>(39).fill(0.01), 20, ...new Array<number>(80).fill(1)];
    const columns = cloudByRegion(
      [
        [20, 20],
        [10, 30],
        [30, 10],
      ],
      uneven,
    );
    const weighted = comparisonsOf(columns, { weighted: true });
    expect(weighted.map(({ column, other, method }) => [column, other, method])).toEqual([
      [2, 3, 'two-proportion-z'],
      [2, 3, 'two-proportion-z'],
    ]);
    expect(comparisonsOf(columns)).toHaveLength(6);
  });

  it('tests ratings of small bases by Mann-Whitney when the minimum base lets them in', () => {
    const rules = { ...DEFAULT_COMPARISON_RULES, minimumBase: 5 };
    const found = comparisonsOf(
      cloudByRegion([
        [6, 2],
        [2, 6],
        [0, 0],
      ]),
      { rows: 'rating', rules },
    );
    const expected = mannWhitneyFromCounts([1, 1, 0, 3, 3], [3, 3, 0, 1, 1]);
    expect(found.at(-1)).toMatchObject({
      row: 7,
      method: 'mann-whitney-exact',
      higher: 1,
      difference: 1.5,
    });
    expect(found.at(-1)?.pValue).toBe(expected.defined && expected.pValue);
  });

  it('leaves out what cannot be tested', () => {
    expect(
      comparisonsOf(
        cloudByRegion([
          [40, 0],
          [40, 0],
          [0, 0],
        ]),
      ),
    ).toEqual([]);
  });

  it('sets letters of two apart', () => {
    const banner = [...new Array<string>(9).fill('region')];
    const letters = lettersOf(
      cloudByRegion([
        [40, 0],
        [0, 40],
        [0, 40],
      ]),
      banner,
    );
    expect(letters[0]?.slice(1, 4)).toEqual(['B C', '', '']);
    expect(letters[0]?.slice(25)).toEqual(['Z AA', '', '']);
  });
});
