import { describe, expect, it } from '@jest/globals';
import { computeFigure } from '../../../api/domain/reporting/compute-figure.js';
import type { FigureDefinition } from '../../../api/domain/reporting/figure-definition.js';
import type { Figure } from '../../../api/domain/reporting/figure.js';
import {
  type Gate,
  openGate,
  type RowSource,
} from '../../../api/domain/reporting/reported-rows.js';
import type { PrintedValue } from '../../../api/domain/reporting/statistic-query.js';
import type { Row } from '../../support/small-edition.js';
import { CLUB_ROWS, clubEdition } from './club-edition.js';

const board = { variable: 'strand', options: ['board'] };
const base: FigureDefinition = {
  ...{ number: 9, title: 'Drinks', summary: 'Tea leads.', item: 'drinks', base: 'Board' },
  population: [board],
  columns: [{ label: 'Percent', measure: 'proportion', filter: [], options: null }],
  charted: 0,
  rows: [{ each: 'option', variable: 'drinks', options: null, group: null, listedIn: null }],
  order: 'descending',
  notes: [],
  table: null,
};
const teaPrinted = (value: number): PrintedValue => ({
  query: { statistic: 'proportion', variable: 'drinks', options: ['tea'], filter: [board] },
  ...{ value, decimals: 0 },
});

/** What a test varies besides the definition. */
interface Circumstances {
  readonly printed?: readonly PrintedValue[];
  readonly source?: RowSource;
  readonly rows?: readonly Row[];
  readonly gate?: Gate;
}

function compute(
  definition: Partial<FigureDefinition> = {},
  {
    printed = [],
    source = 'reconstruction',
    rows = CLUB_ROWS,
    gate = openGate,
  }: Circumstances = {},
): Figure {
  const { codebook, columns } = clubEdition(rows);
  const dimensions = [{ code: 'pace', label: 'Pace', insight: null }];
  const variables = codebook.variables.map((variable) =>
    variable.name === 'rate.speed' ? { ...variable, dimension: 'pace' } : variable,
  );
  return computeFigure(
    { ...base, ...definition },
    { codebook: { ...codebook, dimensions, variables }, columns, source, gate },
    printed,
  );
}

const values = ({ rows }: Figure): unknown[] =>
  rows.map(({ option, cells }) => [
    option,
    ...cells.map((cell) => (cell.status === 'published' ? cell.value : cell.status)),
  ]);

describe('computeFigure', () => {
  it('orders options by value and keeps the codebook’s order of ties', () => {
    const figure = compute();
    expect(values(figure)).toEqual([
      ['tea', 0.75],
      ['coffee', 0.5],
      ['milk', 0.25],
      ['water', 0],
    ]);
    expect(figure).toMatchObject({ question: 'drinks?', sampleSize: 6, validN: 4 });
    expect(values(compute({ order: 'codebook' })).map((row) => (row as string[])[0])).toEqual([
      ...['tea', 'coffee', 'milk', 'water'],
    ]);
  });

  it('orders by what it computed, not by the codebook', () => {
    const south = { variable: 'region', options: ['south'] };
    expect(values(compute({ population: [board, south] }))).toEqual([
      ['coffee', 1],
      ['tea', 0.5],
      ['milk', 0],
      ['water', 0],
    ]);
  });

  it('recomputes from the columns: without a row, another number', () => {
    expect(values(compute({}, { rows: CLUB_ROWS.slice(1) }))[0]).toEqual(['tea', 2 / 3]);
  });

  it('counts by strand, with the strand’s valid n, and a total', () => {
    const figure = compute({
      population: [],
      order: 'codebook',
      item: null,
      columns: ['board', 'interview'].map((strand) => ({
        ...{ label: strand, measure: 'count', options: null },
        filter: [{ variable: 'strand', options: [strand] }],
      })),
      rows: [
        { each: 'total', variable: 'strand', label: 'All', group: null },
        { each: 'option', variable: 'region', options: null, group: 'Region', listedIn: null },
      ],
    });
    expect(values(figure)).toEqual([
      [null, 6, 2],
      ['north', 2, 1],
      ['south', 4, 1],
    ]);
    expect(figure.rows.map(({ group }) => group)).toEqual([null, 'Region', 'Region']);
    expect(figure).toMatchObject({ question: null, sampleSize: 8, validN: null });
    expect(figure.rows[1]?.cells[0]).toMatchObject({ count: 2, n: 6, low: null, high: null });
  });

  it('shows top two boxes and means of a matrix’s rows under their dimensions', () => {
    const figure = compute({
      item: 'rate',
      charted: 1,
      columns: [
        { label: '4 or 5', measure: 'proportion', filter: [], options: ['4', '5'] },
        { label: 'Mean', measure: 'mean', filter: [], options: null },
      ],
      rows: [{ each: 'variable', item: 'rate' }],
    });
    expect(values(figure)).toEqual([
      ['rate.speed', 0.8, 4.2],
      ['rate.price', 0.4, 2.8],
    ]);
    expect(figure.rows.map(({ group }) => group)).toEqual(['Pace', null]);
    expect(figure.validN).toBe(5);
  });

  it('lists what was named, without a number', () => {
    const figure = compute({
      order: 'codebook',
      columns: ['north', 'south'].map((region) => ({
        ...{ label: region, measure: 'named', options: null },
        filter: [{ variable: 'region', options: [region] }],
      })),
      rows: [
        {
          each: 'option',
          variable: 'drinks',
          options: ['milk', 'coffee'],
          group: 'N',
          listedIn: 0,
        },
      ],
    });
    const cells = figure.rows.map((row) =>
      row.cells.map(({ status, provenance }) => [status, provenance]),
    );
    expect(cells).toEqual([
      // Coffee: listed under north, named in the south only.
      [
        ['empty', 'illustrative'],
        ['published', 'illustrative'],
      ],
      [
        ['published', 'printed'],
        ['empty', 'printed'],
      ],
    ]);
    expect(figure.rows[1]?.cells[0]).toMatchObject({ value: null, n: null, count: null });
  });
});

describe('provenance', () => {
  const ofTea = (figure: Figure): unknown =>
    figure.rows.find(({ option }) => option === 'tea')?.cells[0]?.provenance;

  it('is printed where the report states that very number, illustrative elsewhere', () => {
    const figure = compute({}, { printed: [teaPrinted(75)] });
    expect(ofTea(figure)).toBe('printed');
    expect(new Set(figure.rows.slice(1).map(({ cells }) => cells[0]?.provenance))).toEqual(
      new Set(['illustrative']),
    );
  });

  it('is not printed once the number is another', () => {
    expect(ofTea(compute({}, { printed: [teaPrinted(76)] }))).toBe('illustrative');
  });

  it('is not printed for another population', () => {
    expect(ofTea(compute({ population: [] }, { printed: [teaPrinted(75)] }))).toBe('illustrative');
  });

  it('is measured where the rows are responses, whatever a report printed', () => {
    expect(ofTea(compute({}, { printed: [teaPrinted(75)], source: 'responses' }))).toBe('measured');
  });
});

describe('a figure behind the gate', () => {
  const withheld: Gate = (_query, { estimate: { provenance } }) => ({
    status: 'suppressed',
    provenance,
  });
  const cells = (figure: Figure): unknown[] => figure.rows.flatMap((row) => row.cells);

  it('has no number in any cell that is withheld', () => {
    const hidden = cells(compute({}, { gate: withheld }));
    expect(hidden.length).toBeGreaterThan(1);
    expect(hidden).toEqual(
      hidden.map(() => ({ status: 'suppressed', provenance: 'illustrative' })),
    );
  });

  it('asks the gate with the figure’s population and the column’s filter', () => {
    const asked: unknown[] = [];
    const north = { variable: 'region', options: ['north'] };
    const gate: Gate = (query, { estimate }) => {
      asked.push(query.filter);
      return estimate;
    };
    compute(
      { columns: [{ label: 'E', measure: 'proportion', filter: [north], options: null }] },
      { gate },
    );
    expect(asked[0]).toEqual([board, north]);
  });

  it('shows a list that the report prints, and withholds one of a real wave', () => {
    const list: Partial<FigureDefinition> = {
      columns: [{ label: 'Named', measure: 'named', filter: [], options: null }],
    };
    const statuses = (source: RowSource): unknown =>
      new Set(
        compute(list, { gate: withheld, source }).rows.map(({ cells: [cell] }) => cell?.status),
      );
    expect(statuses('reconstruction')).toContain('published');
    expect(statuses('responses')).toEqual(new Set(['suppressed']));
  });
});
