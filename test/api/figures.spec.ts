import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeTestDatabase, type TestDatabase } from '../support/test-database.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

interface Estimate {
  value: number | null;
  count: number | null;
  n: number | null;
  low: number | null;
  high: number | null;
  status: string;
  provenance: string;
}
interface Figure {
  number: number;
  base: string;
  sampleSize: number;
  columns: string[];
  measures: string[];
  question: string | null;
  rows: {
    label: string;
    group: string | null;
    option: string | null;
    provenance: string;
    cells: Estimate[];
  }[];
}

const FIGURES = `{ figures {
  number base sampleSize columns measures question
  rows { label group option provenance cells { value count n low high status provenance } }
} }`;

describe('Figures 1 to 6 over HTTP', () => {
  let database: TestDatabase;
  let server: TestServer;
  let figures: Figure[];

  beforeAll(async () => {
    database = await makeTestDatabase('study_published');
    server = await startTestServer({ DATABASE_URL: database.url });
    figures = (await server.query<{ figures: Figure[] }>(FIGURES)).figures;
  });

  afterAll(async () => {
    await server.stop();
    await database.drop();
  });

  const figure = (number: number): Figure => {
    const found = figures.find((each) => each.number === number);
    if (found === undefined) throw new Error(`no figure ${number}`);
    return found;
  };

  it('are six, and each says of whom it is', () => {
    expect(figures.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(figures.map(({ sampleSize }) => sampleSize)).toEqual([45, 30, 22, 30, 30, 30]);
    for (const { base, sampleSize } of figures) {
      expect(base).not.toBe('');
      expect(sampleSize).toBeGreaterThan(0);
    }
  });

  it('Figure 1 is printed exactly, cell by cell', () => {
    const counts = Object.fromEntries(
      figure(1).rows.map(({ label, cells }) => [label, cells.map(({ value }) => value)]),
    );
    expect(counts).toMatchObject({
      'North America': [10, 5],
      Europe: [10, 5],
      'Asia-Pacific': [10, 5],
      'Healthcare & life sciences': [8, 4],
      'Financial services': [8, 5],
      Manufacturing: [6, 2],
      'Retail & wholesale': [3, 3],
      Utilities: [1, 1],
      Other: [4, 0],
    });
    const provenances = figure(1).rows.flatMap(({ cells }) => cells.map((cell) => cell.provenance));
    expect(new Set(provenances)).toEqual(new Set(['PRINTED']));
  });

  it('Figure 2 has three areas a respondent, the three known ones on top', () => {
    const shares = figure(2).rows.map(({ cells }) => cells[0]?.value ?? NaN);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(3, 12);
    expect(
      figure(2)
        .rows.slice(0, 3)
        .map(({ option }) => option)
        .sort(),
    ).toEqual(['customer', 'it-security', 'operations-finance']);
  });

  it('Figure 3 lists 8, 3 and 13 themes and no number', () => {
    const named = figure(3).columns.map(
      (_, at) => figure(3).rows.filter(({ cells }) => cells[at]?.status === 'PUBLISHED').length,
    );
    expect(figure(3).measures).toEqual(['NAMED', 'NAMED', 'NAMED']);
    expect(named).toEqual([8, 3, 13]);
    const numbers = figure(3).rows.flatMap(({ cells }) =>
      cells.flatMap(({ value, count, low, high }) => [value, count, low, high]),
    );
    expect(numbers.filter((number) => number !== null)).toEqual([]);
  });

  it('Figure 4 starts with the orchestration of distributed multicloud', () => {
    expect(figure(4).rows[0]?.option).toBe('multicloud-orchestration');
    expect(figure(4).rows).toHaveLength(7);
  });

  it('Figure 5 puts performance and reliability first', () => {
    expect(figure(5).rows[0]?.label).toBe('Networking performance & reliability');
  });

  it('Figure 6 prints 92 % for availability, and says that every other bar is illustrative', () => {
    const { rows } = figure(6);
    const availability = rows.find(({ option }) => option === 'effectiveness.availability');
    expect(availability?.cells[0]).toMatchObject({
      value: 0.92,
      count: 23,
      n: 25,
      provenance: 'PRINTED',
    });
    const others = rows.filter((row) => row !== availability).map(({ cells }) => cells[0]);
    expect(others.length).toBeGreaterThanOrEqual(9);
    expect(new Set(others.map((cell) => cell?.provenance))).toEqual(new Set(['ILLUSTRATIVE']));
  });

  it('no published number of a share or mean comes without its n and interval', () => {
    for (const { rows, measures } of figures) {
      for (const { cells } of rows) {
        for (const [at, cell] of cells.entries()) {
          if (cell.status !== 'PUBLISHED') continue;
          if (measures[at] !== 'PROPORTION' && measures[at] !== 'MEAN') continue;
          expect(cell.n).toBeGreaterThan(0);
          expect(cell.low).toBeLessThanOrEqual(cell.value ?? NaN);
          expect(cell.high).toBeGreaterThanOrEqual(cell.value ?? NaN);
        }
      }
    }
  });

  it('gives a figure as CSV with the same numbers', async () => {
    const response = await fetch(`${server.url}/figures/6.csv`);
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toContain('figure-6.csv');
    const csv = await response.text();
    expect(csv.split('\n')[0]).toBe(
      'figure,group,row,row_label_is,column,measure,status,value,count,n,low_95,high_95,value_is',
    );
    expect(csv).toMatch(
      /Network availability,printed,Rated 4 or 5,proportion,published,0\.92,23,25,/,
    );
    expect(csv.trim().split('\n')).toHaveLength(
      1 + figure(6).rows.length * figure(6).columns.length,
    );
  });

  it('says that there is no Figure 7', async () => {
    const answer = await server.ask('{ figure(number: 7) { title } }');
    expect(answer.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await fetch(`${server.url}/figures/7.csv`)).status).toBe(404);
    expect((await fetch(`${server.url}/figures/x.csv`)).status).toBe(404);
  });
});
