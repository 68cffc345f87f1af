import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeTestDatabase, type TestDatabase } from '../support/test-database.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

interface Crosstab {
  columns: { label: string; option: string | null; n: number | null; status: string }[];
  rows: {
    kind: string;
    option: string | null;
    cells: {
      letters: string;
      estimate: {
        value: number | null;
        count: number | null;
        n: number | null;
        low: number | null;
        high: number | null;
        status: string;
        provenance: string;
      };
    }[];
  }[];
}

const CROSSTAB = `query ($input: CrosstabInput!) { crosstab(input: $input) {
  columns { label option n status }
  rows { kind option cells { letters estimate { value count n low high status provenance } } }
} }`;

const BOARD = { variable: 'strand', options: ['board'] };

describe('cross-tabs over HTTP', () => {
  let database: TestDatabase;
  let server: TestServer;

  beforeAll(async () => {
    database = await makeTestDatabase('study_published');
    server = await startTestServer({ DATABASE_URL: database.url });
  });

  afterAll(async () => {
    await server.stop();
    await database.drop();
  });

  const crosstab = async (input: object): Promise<Crosstab> =>
    (await server.query<{ crosstab: Crosstab }>(CROSSTAB, { input })).crosstab;

  it('marks the values that the report prints, and only those', async () => {
    const { rows } = await crosstab({ rows: 'maturity', columns: ['region'], filter: [BOARD] });
    const mean = rows.find(({ kind }) => kind === 'MEAN')?.cells.map(({ estimate }) => estimate);
    expect(mean?.map(({ value }) => value).slice(1)).toEqual([3, 2.1, 2.2]);
    expect(mean?.map(({ provenance }) => provenance)).toEqual([
      'ILLUSTRATIVE',
      'PRINTED',
      'PRINTED',
      'PRINTED',
    ]);
    const medians = rows.find(({ kind }) => kind === 'MEDIAN')?.cells ?? [];
    expect(medians.map(({ estimate }) => estimate.provenance)).not.toContain('PRINTED');
  });

  it('shows no number of a group under five organisations, nor its base', async () => {
    const { columns, rows } = await crosstab({
      rows: 'effectiveness.segmentation',
      columns: ['industry'],
      filter: [BOARD],
    });
    const utilities = columns.findIndex(({ option }) => option === 'utilities');
    expect(columns[utilities]).toMatchObject({ n: null, status: 'SUPPRESSED' });
    for (const { cells } of rows) {
      expect(cells[utilities]?.estimate).toMatchObject({
        ...{ value: null, count: null, n: null, low: null, high: null, status: 'SUPPRESSED' },
      });
    }
  });

  it('shows nothing of a filter that outsiders are not offered', async () => {
    const { columns, rows } = await crosstab({
      rows: 'maturity',
      filter: [{ variable: 'role', options: ['security'] }],
    });
    expect(columns.map(({ status, n }) => ({ status, n }))).toEqual([
      { status: 'SUPPRESSED', n: null },
    ]);
    const numbers = rows.flatMap(({ cells }) => cells.map(({ estimate }) => estimate.value));
    expect(numbers.filter((value) => value !== null)).toEqual([]);
  });

  it('gives the board’s whole distribution with Total first', async () => {
    const { columns, rows } = await crosstab({ rows: 'maturity', filter: [BOARD] });
    expect(columns).toMatchObject([{ label: 'Total', n: 30, status: 'PUBLISHED' }]);
    const shares = rows
      .filter(({ kind }) => kind === 'OPTION')
      .map(({ cells }) => cells[0]?.estimate.value ?? NaN);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  });
});
