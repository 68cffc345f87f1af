import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Column, Columns } from '../../../api/domain/tabulation/columns.js';
import type { InvalidTable } from '../../../api/domain/tabulation/invalid-table.js';
import { crosstab } from '../../../api/domain/tabulation/crosstab.js';
import type { CrosstabSpec, RowKind, Table } from '../../../api/domain/tabulation/table.js';
import {
  codebookOf,
  codes,
  columnsOf,
  MADE_CODEBOOK,
  madeSpecs,
  madeStudies,
  spec,
  variable,
} from './made-columns.js';
import { expectClose } from './expect-close.js';
import { type NaiveColumn, naiveTable } from './naive-table.js';

const made = (columns: Columns, of: CrosstabSpec): Table =>
  crosstab(MADE_CODEBOOK, columns, of, 'measured');

const valueOf = (table: Table, kind: RowKind, column: number): number | null => {
  const estimate = table.rows.find((row) => row.kind === kind)?.cells[column]?.estimate;
  return estimate?.status === 'published' ? estimate.value : null;
};

const PROPORTIONS: readonly RowKind[] = ['option', 'net', 'top2box', 'bottom2box'];

/** What a table counts, in the shape of the naive one. */
const counted = (table: Table): readonly NaiveColumn[] =>
  table.columns.map((column, index) => ({
    n: column.n,
    weightedN: column.weightedN,
    effectiveN: column.effectiveN,
    contributors: column.contributors,
    largestShare: column.largestShare,
    rows: table.rows
      .filter(({ kind }) => PROPORTIONS.includes(kind))
      .map(({ cells }) => {
        const cell = cells[index];
        const estimate = cell?.estimate;
        const isPublished = estimate?.status === 'published';
        return {
          count: isPublished ? (estimate.count ?? -1) : 0,
          proportion: isPublished ? estimate.value : 0,
          contributors: cell?.contributors ?? -1,
        };
      }),
    mean: valueOf(table, 'mean', index),
    sd: valueOf(table, 'sd', index),
  }));

const mapColumn = (column: Column, change: <T>(values: ArrayLike<T>) => T[]): Column => {
  switch (column.kind) {
    case 'codes':
      return { ...column, codes: Uint8Array.from(change(column.codes)) };
    case 'numbers':
      return { ...column, values: Float64Array.from(change(column.values)) };
    case 'choices':
      return { ...column, options: column.options.map((o) => Uint8Array.from(change(o))) };
  }
};

const changed = (columns: Columns, change: <T>(values: ArrayLike<T>) => T[]): Columns => ({
  size: change(columns.organisations).length,
  weights: columns.weights && Float64Array.from(change(columns.weights)),
  organisations: Uint32Array.from(change(columns.organisations)),
  byVariable: new Map(
    [...columns.byVariable].map(([name, column]) => [name, mapColumn(column, change)]),
  ),
});

describe('crosstab', () => {
  it('agrees with counting respondent by respondent', () => {
    fc.assert(
      fc.property(madeStudies, madeSpecs, (columns, of) => {
        const naive = naiveTable(MADE_CODEBOOK, columns, of);
        const hasMoments = of.rows === 'rating' || of.rows === 'employees';
        expectClose(
          counted(made(columns, of)),
          hasMoments ? naive : naive.map((column) => ({ ...column, mean: null, sd: null })),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('leaves what it is given as it was', () => {
    fc.assert(
      fc.property(madeStudies, madeSpecs, (columns, of) => {
        const before = structuredClone(columns);
        made(Object.freeze(columns), Object.freeze(of));
        expect(columns).toEqual(before);
      }),
      { numRuns: 50 },
    );
  });

  it('does not depend on the order of respondents', () => {
    fc.assert(
      fc.property(madeStudies, madeSpecs, (columns, of) => {
        const reversed = changed(columns, (values) => Array.from(values).reverse());
        expectClose(made(reversed, of), made(columns, of));
      }),
      { numRuns: 100 },
    );
  });

  it('gives the same proportions when each respondent is split in two of half the weight', () => {
    fc.assert(
      fc.property(madeStudies, madeSpecs, (columns, of) => {
        const doubled = changed(columns, (values) => [
          ...Array.from(values),
          ...Array.from(values),
        ]);
        const split = { ...doubled, weights: doubled.weights?.map((w) => w / 2) ?? null };
        const weighted = { ...of, weighted: true };
        const [whole, halves] = [made(columns, weighted), made(split, weighted)];
        const shares = (table: Table): unknown =>
          counted(table).map(({ rows, mean, weightedN, contributors, largestShare }) => ({
            rows: rows.map(({ proportion, contributors: givenBy }) => [proportion, givenBy]),
            mean,
            weightedN,
            contributors,
            largestShare,
          }));
        expectClose(shares(halves), shares(whole));
      }),
      { numRuns: 100 },
    );
  });

  it('makes the proportions of a single-answer stub sum to 1 in every column', () => {
    fc.assert(
      fc.property(madeStudies, madeSpecs, (columns, of) => {
        const single = { ...of, rows: 'country' };
        for (const { n, rows } of counted(made(columns, single))) {
          const total = rows.reduce((sum, { proportion }) => sum + proportion, 0);
          expect(total).toBeCloseTo(n === 0 ? 0 : 1, 12);
        }
      }),
    );
  });

  it('makes Total the union of a banner that everyone answered', () => {
    fc.assert(
      fc.property(madeStudies, (columns) => {
        const answered = {
          ...spec({ rows: 'rating' }),
          filter: [{ variable: 'region', options: ['1', '2', '3'] }],
        };
        const [total, ...regions] = counted(made(columns, answered));
        expect(total?.n).toBe(regions.reduce((sum, { n }) => sum + n, 0));
        expect(total?.rows.map(({ count }) => count)).toEqual(
          total?.rows.map((_, row) =>
            regions.reduce((sum, { rows }) => sum + (rows[row]?.count ?? 0), 0),
          ),
        );
      }),
    );
  });

  it('orders columns and rows, letters past Z, and names them', () => {
    const table = made(columnsOf(emptyColumns(0)), spec({ columns: ['country', 'challenges'] }));
    expect(table.columns.map(({ letter }) => letter).slice(0, 3)).toEqual([null, 'A', 'B']);
    expect(table.columns.at(-1)).toMatchObject({
      letter: 'AA',
      variable: 'challenges',
      option: '7',
    });
    expect(table.rows.map(({ kind }) => kind)).toEqual([
      ...new Array<string>(5).fill('option'),
      'net',
      'top2box',
      'bottom2box',
      'mean',
      'median',
      'sd',
    ]);
    expect(table.rows.find(({ kind }) => kind === 'top2box')?.label).toBe('Top 2 (4 + 5)');
    expect(table.title).toBe('Label of rating by Label of country, Label of challenges');
  });

  it('nests the second variable of an entry in every option of the first', () => {
    const table = made(columnsOf(emptyColumns(0)), spec({ columns: ['region>rating', 'region'] }));
    expect(table.columns).toHaveLength(1 + 3 * 5 + 3);
    expect(table.columns[6]).toMatchObject({
      letter: 'F',
      variable: 'region>rating',
      option: '2>1',
      label: 'region 2, rating 1',
      labels: ['region 2', 'rating 1'],
      conditions: [
        { variable: 'region', options: ['2'] },
        { variable: 'rating', options: ['1'] },
      ],
    });
    expect(table.title).toBe(
      'Label of rating by Label of rating within Label of region, Label of region',
    );
  });

  it('refuses to nest in several answers, and more columns than a byte counts', () => {
    const problemsOf = (columns: string[]): unknown => {
      try {
        return made(columnsOf(emptyColumns(1)), spec({ columns }));
      } catch (error) {
        return (error as InvalidTable).problems;
      }
    };
    expect(problemsOf(['challenges>region', 'country>region>rating'])).toEqual([
      { code: 'not-tabulable', variable: 'challenges', as: 'outer' },
      { code: 'too-many-columns', banner: 'country>region>rating', columns: 300, most: 254 },
    ]);
  });

  it('says whom it is of and how it was made', () => {
    const filter = [{ variable: 'region', options: ['west', '2'] }];
    const table = made(
      columnsOf(emptyColumns(4)),
      spec({ rows: 'challenges', filter, columns: ['challenges'] }),
    );
    expect(table.base).toBe(
      'All asked who answered, with Label of region: West or region 2. Several answers each: percents add to more than 100.',
    );
    expect(table.method).toContain('Wilson intervals at confidence level 0.95');
    expect(table.method).toContain('Columns of Label of challenges share respondents');
    expect(table.spec.filter).toEqual([{ variable: 'region', options: ['1', '2', '3'] }]);
  });

  it.each([
    ['nobody', columnsOf(emptyColumns(0))],
    ['only missing answers', columnsOf(emptyColumns(3))],
    ['only zero weights', { ...oneRespondent(), weights: Float64Array.from([0]) }],
  ])('is empty, not zero, of %s', (_, columns) => {
    const table = made(columns, spec({ weighted: true }));
    expect(table.columns[0]).toMatchObject({
      n: 0,
      weightedN: 0,
      effectiveN: 0,
      contributors: 0,
      largestShare: 0,
    });
    const cells = table.rows.flatMap((row) => row.cells.map(({ estimate }) => estimate));
    expect(cells.length).toBe(11 * 4);
    for (const cell of cells)
      expect(cell).toEqual({ status: 'empty', n: 0, provenance: 'measured' });
  });

  it('gives one respondent a mean without interval and no standard deviation', () => {
    const table = made(oneRespondent(), spec());
    const total = (kind: RowKind): unknown =>
      table.rows.find((row) => row.kind === kind)?.cells[0]?.estimate;
    expect(total('mean')).toMatchObject({
      status: 'published',
      value: 4,
      n: 1,
      low: null,
      high: null,
    });
    expect(total('median')).toMatchObject({ status: 'published', value: 4, n: 1 });
    expect(total('sd')).toEqual({ status: 'empty', n: 0, provenance: 'measured' });
    expect(total('top2box')).toMatchObject({ value: 1, count: 1, n: 1, high: 1 });
  });

  it('refuses with every problem at once', () => {
    const asked = spec({
      rows: 'mistake',
      columns: ['employees', 'nowhere'],
      filter: [{ variable: 'region', options: ['1', '9'] }],
      level: 1,
    });
    const attempt = (): Table => made(columnsOf(emptyColumns(1)), asked);
    expect(attempt).toThrow('the table cannot be made');
    expect(attempt).toThrow(
      expect.objectContaining({
        name: 'InvalidTable',
        problems: [
          { code: 'not-tabulable', variable: 'mistake', as: 'stub' },
          { code: 'not-tabulable', variable: 'employees', as: 'banner' },
          { code: 'unknown-variable', variable: 'nowhere' },
          { code: 'unknown-option', variable: 'region', option: '9' },
          { code: 'level-out-of-range', level: 1 },
        ],
      }),
    );
  });

  it('has no boxes on a scale of three, where they would overlap', () => {
    const codebook = codebookOf(variable('rating', 'scale', 3), variable('region', 'single', 2));
    const columns = columnsOf([codes('rating', [0, 1, 2]), codes('region', [0, 1, 1])]);
    const table = crosstab(codebook, columns, spec(), 'measured');
    expect(table.rows.map(({ kind }) => kind)).toEqual([
      'option',
      'option',
      'option',
      'mean',
      'median',
      'sd',
    ]);
  });
});

/** Nobody answered anything. */
function emptyColumns(size: number): readonly Column[] {
  const missing = new Array<number>(size).fill(255);
  return [
    codes('rating', missing),
    codes('region', missing),
    codes('country', missing),
    {
      kind: 'choices',
      variable: 'challenges',
      options: Array.from({ length: 7 }, () => Uint8Array.from(missing)),
    },
  ];
}

function oneRespondent(): Columns {
  return columnsOf([codes('rating', [3]), codes('region', [1])]);
}
