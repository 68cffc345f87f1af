import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Columns } from '../../../api/domain/tabulation/columns.js';
import { crosstab } from '../../../api/domain/tabulation/crosstab.js';
import {
  countOf,
  distributionOf,
  meanOf,
  type Measure,
  medianOf,
  proportionOf,
} from '../../../api/domain/tabulation/measure.js';
import type { CrosstabSpec, RowKind, Table } from '../../../api/domain/tabulation/table.js';
import { expectClose } from './expect-close.js';
import { codes, columnsOf, MADE_CODEBOOK, madeSpecs, madeStudies } from './made-columns.js';

/** The row of the Total column, as a measure. */
function inTotal(table: Table, kind: RowKind, option: string | null): Measure | undefined {
  const cell = table.rows.find((row) => row.kind === kind && row.option === option)?.cells[0];
  const column = table.columns[0];
  if (cell === undefined || column === undefined) return undefined;
  const { contributors, largestShare } = column;
  return { estimate: cell.estimate, contributors, givenBy: cell.contributors, largestShare };
}

const totals = (columns: Columns, of: CrosstabSpec, rows: string): Table =>
  crosstab(MADE_CODEBOOK, columns, { ...of, rows, columns: [] }, 'measured');

describe('measures', () => {
  it('are the cells of the Total column of a cross-tab', () => {
    fc.assert(
      fc.property(madeStudies, madeSpecs, (columns, of) => {
        const asked = (variable: string) => ({ ...of, variable, provenance: 'measured' as const });
        const rating = totals(columns, of, 'rating');
        const several = totals(columns, of, 'challenges');
        const numbers = totals(columns, of, 'employees');
        const share = (variable: string, ...options: string[]): Measure =>
          proportionOf(columns, MADE_CODEBOOK, { ...asked(variable), options });
        const found = [
          share('rating', '2'),
          share('rating', '1', '3', '5', 'odd'),
          share('rating', '4', '5'),
          share('challenges', '7'),
          share('challenges', 'late'),
          meanOf(columns, MADE_CODEBOOK, asked('rating')),
          medianOf(columns, MADE_CODEBOOK, asked('rating')),
          meanOf(columns, MADE_CODEBOOK, asked('employees')),
          medianOf(columns, MADE_CODEBOOK, asked('employees')),
        ];
        expectClose(found, [
          inTotal(rating, 'option', '2'),
          inTotal(rating, 'net', 'odd'),
          inTotal(rating, 'top2box', null),
          inTotal(several, 'option', '7'),
          inTotal(several, 'net', 'late'),
          inTotal(rating, 'mean', null),
          inTotal(rating, 'median', null),
          inTotal(numbers, 'mean', null),
          inTotal(numbers, 'median', null),
        ]);
        expectClose(
          distributionOf(columns, MADE_CODEBOOK, asked('challenges')).map(
            ({ estimate, contributors, givenBy, largestShare }) => ({
              estimate,
              contributors,
              givenBy,
              largestShare,
            }),
          ),
          several.rows.map(({ kind, option }) => inTotal(several, kind, option)),
        );
      }),
      { numRuns: 100 },
    );
  });

  const columns = columnsOf([codes('region', [0, 1, 1, 255])], { organisations: [0, 1, 1, 2] });
  const region = {
    variable: 'region',
    filter: [],
    weighted: false,
    level: 0.95,
    provenance: 'illustrative' as const,
  };

  it('count respondents, and nobody as 0', () => {
    const count = (...options: string[]): Measure =>
      countOf(columns, MADE_CODEBOOK, { ...region, options });
    const whole = { status: 'published', n: 3, low: null, high: null, provenance: 'illustrative' };
    expect(count('2')).toEqual({
      estimate: { ...whole, value: 2, count: 2 },
      contributors: 2,
      givenBy: 1,
      largestShare: 2 / 3,
    });
    expect(count('3')).toMatchObject({ estimate: { ...whole, value: 0, count: 0 }, givenBy: 0 });
    expect(count('1', '2', '3').estimate).toEqual({ ...whole, value: 3, count: 3 });
    expect(count()).toMatchObject({ estimate: { value: 0, n: 3 }, givenBy: 0 });
  });

  it('put a weighted median half-way where exactly half the weight lies below', () => {
    const ratings = codes('rating', [1, 3, 3]);
    const median = (weights: number[]): Measure =>
      medianOf(columnsOf([ratings], { weights }), MADE_CODEBOOK, {
        ...region,
        variable: 'rating',
        weighted: true,
      });
    expect(median([2, 1, 1]).estimate).toMatchObject({ value: 3, n: 3, low: null, high: null });
    expect(median([2.1, 1, 1]).estimate).toMatchObject({ value: 2 });
  });

  it('refuse what the codebook lacks', () => {
    const refused = expect.objectContaining({
      problems: [
        { code: 'not-tabulable', variable: 'region', as: 'mean' },
        { code: 'unknown-variable', variable: 'planet' },
        { code: 'level-out-of-range', level: 0 },
      ],
    });
    expect(() =>
      meanOf(columns, MADE_CODEBOOK, {
        ...region,
        level: 0,
        filter: [{ variable: 'planet', options: [] }],
      }),
    ).toThrow(refused);
    expect(() => proportionOf(columns, MADE_CODEBOOK, { ...region, options: ['9'] })).toThrow(
      expect.objectContaining({
        problems: [{ code: 'unknown-option', variable: 'region', option: '9' }],
      }),
    );
  });
});
