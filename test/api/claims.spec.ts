import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeTestDatabase, type TestDatabase } from '../support/test-database.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

interface Claim {
  id: string;
  kind: string;
  computed: number | null;
  count: number | null;
  n: number | null;
  verdict: string;
  feasible: { count: number; base: number }[];
  parts: { label: string; verdict: string; computed: { value: number | null; n: number | null } }[];
  table: {
    rows: string;
    columns: string[];
    filter: { variable: string; options: string[] }[];
  } | null;
}

const CLAIMS = `{ claims {
  id kind computed count n verdict feasible { count base }
  parts { label verdict computed { value n } }
  table { rows columns filter { variable options } }
} }`;

const IDS = [
  'sample',
  'expect-change',
  'expect-upgrade',
  'maturity-region',
  'maturity-no-top',
  'hybrid-large',
  'on-prem-one',
  'availability-top2',
  'availability-invest',
  'cost-challenge',
  'segmentation-health',
  'segmentation-finance',
  'areas-top',
  'needs-top',
  'partner-top',
  'segmentation-invested',
];

describe('the ledger of claims over HTTP', () => {
  let database: TestDatabase;
  let server: TestServer;
  let claims: Claim[];

  beforeAll(async () => {
    database = await makeTestDatabase('study_published');
    server = await startTestServer({ DATABASE_URL: database.url });
    claims = (await server.query<{ claims: Claim[] }>(CLAIMS)).claims;
  });

  afterAll(async () => {
    await server.stop();
    await database.drop();
  });

  const claim = (id: string): Claim => {
    const found = claims.find((each) => each.id === id);
    if (found === undefined) throw new Error(`no claim ${id}`);
    return found;
  };

  it('reproduces all sixteen', () => {
    expect(claims.map(({ id, verdict }) => `${id} ${verdict}`)).toEqual(
      IDS.map((id) => `${id} REPRODUCED`),
    );
    for (const { parts } of claims) {
      expect(new Set(parts.map(({ verdict }) => verdict))).toEqual(new Set(['REPRODUCED']));
    }
  });

  it.each([
    ['expect-change', 90, 19, 21],
    ['expect-upgrade', 71, 15, 21],
    ['availability-top2', 92, 23, 25],
  ])('%s comes to %i %% from whole people', (id, percent, count, n) => {
    const { computed, ...rest } = claim(id);
    expect(Math.round((computed ?? NaN) * 100)).toBe(percent);
    expect(rest).toMatchObject({ count, n });
  });

  it.each([
    ['hybrid-large', 54],
    ['cost-challenge', 58],
  ])('%s comes to %i %%, and its count and base are a feasible pair', (id, percent) => {
    const { computed, count, n, feasible } = claim(id);
    expect(Math.round((computed ?? NaN) * 100)).toBe(percent);
    expect(computed).toBeCloseTo((count ?? NaN) / (n ?? NaN), 14);
    expect(feasible).toContainEqual({ count, base: n });
    expect(feasible.length).toBeGreaterThan(1);
  });

  it('knows that only 21 respondents can give 90 % and 71 % at once', () => {
    expect(claim('expect-change').feasible).toEqual([{ count: 19, base: 21 }]);
    expect(claim('expect-upgrade').feasible).toEqual([{ count: 15, base: 21 }]);
  });

  it('gives the regions’ mean maturity', () => {
    const means = claim('maturity-region').parts.map(({ computed }) => computed.value);
    expect(means).toEqual([3, 2.1, 2.2]);
  });

  it('links each claim to a cross-tab that answers', async () => {
    const linked = claims.flatMap(({ table }) => table ?? []);
    expect(linked.length).toBeGreaterThan(10);
    for (const input of linked) {
      const { crosstab } = await server.query<{ crosstab: { columns: { label: string }[] } }>(
        'query ($input: CrosstabInput!) { crosstab(input: $input) { columns { label } } }',
        { input },
      );
      expect(crosstab.columns[0]?.label).toBe('Total');
    }
  });
});
