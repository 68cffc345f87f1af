import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addResponses } from '../support/fieldwork.js';
import { type Client, clientOf, makeClient, seedAccount, STUDY } from '../support/test-account.js';
import { makeTestDatabase, type TestDatabase } from '../support/test-database.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

const TABLE = `title method preliminary
  columns { letter variable option labels n status smallBase }
  rows { kind option cells { letters estimate { value n low status } } }
  comparisons { row column other method difference low high effectMeasure effect pValue adjusted }`;
const ANALYSIS = `tables { ${TABLE} } edition readAt view milliseconds`;
const ASK = `query ($study: ID!, $input: AnalysisTableInput!) {
  analysisTable(study: $study, input: $input) { ${ANALYSIS} } }`;
const ASK_BATTERY = `query ($study: ID!, $input: AnalysisBatteryInput!) {
  analysisBattery(study: $study, input: $input) { ${ANALYSIS} } }`;
const SET = `mutation ($study: ID!, $view: AnalystView!) {
  setAnalystView(study: $study, view: $view) }`;
const WAVE = 'ai-networking-2025-wave-2';

interface Analysis {
  readonly tables: readonly {
    readonly title: string;
    readonly method: string;
    readonly preliminary: boolean;
    readonly columns: readonly {
      variable: string | null;
      labels: string[];
      n: number | null;
      status: string;
    }[];
    readonly rows: readonly {
      readonly kind: string;
      readonly cells: readonly { readonly estimate: { status: string; n: number | null } }[];
    }[];
    readonly comparisons: readonly { row: number; pValue: number; adjusted: number }[];
  }[];
  readonly edition: string | null;
  readonly readAt: string | null;
  readonly view: string;
  readonly milliseconds: number;
}

describe('what analysts see of their study', () => {
  let database: TestDatabase;
  let server: TestServer;
  let analyst: Client;
  let admin: Client;

  beforeAll(async () => {
    database = await makeTestDatabase('study_published');
    server = await startTestServer({ DATABASE_URL: database.url });
    analyst = clientOf(server.url, await seedAccount(database, 'ana', { [STUDY]: 'analyst' }));
    admin = clientOf(server.url, await seedAccount(database, 'ada', { [STUDY]: 'admin' }));
  });
  afterAll(async () => {
    await server.stop();
    await database.drop();
  });

  const ask = async (input: object, by: Client = analyst): Promise<Analysis> =>
    (await by.query<{ analysisTable: Analysis }>(ASK, { study: STUDY, input })).analysisTable;
  const asOutsider = async (input: object): Promise<Analysis['tables'][number]> => {
    const { crosstab } = await makeClient(server.url).query<{
      crosstab: Analysis['tables'][number];
    }>(`query ($input: CrosstabInput!) { crosstab(input: $input) { ${TABLE} } }`, { input });
    return crosstab;
  };
  const shown = (table: Analysis['tables'][number] | undefined): number =>
    table?.columns.filter(({ status }) => status === 'PUBLISHED').length ?? 0;

  it('is every group of five organisations, whatever it is cut by', async () => {
    const input = { rows: 'maturity', columns: ['role', 'region>industry'] };
    const { tables, view, edition, readAt, milliseconds } = await ask(input);
    const [table] = tables;
    expect([view, edition, readAt, table?.preliminary]).toEqual([
      'THRESHOLD',
      'ai-networking-2025',
      null,
      false,
    ]);
    expect(milliseconds).toBeGreaterThan(0);
    expect(
      table?.columns.find(({ variable }) => variable === 'region>industry')?.labels,
    ).toHaveLength(2);
    for (const { n } of table?.columns ?? [])
      expect([null, 0, -1].includes(n) || (n ?? 0) >= 5).toBe(true);
    expect(shown(table)).toBeGreaterThan(shown(await asOutsider(input)));
    expect(table?.columns.map(({ status }) => status)).toContain('SUPPRESSED');
  });

  it('is what outsiders see, or everything, as an admin sets and the audit keeps', async () => {
    const input = { rows: 'maturity', columns: ['role', 'region'] };
    expect(await analyst.codeOf(SET, { study: STUDY, view: 'UNPROTECTED' })).toBe('FORBIDDEN');
    await admin.query(SET, { study: STUDY, view: 'UNPROTECTED' });
    const open = await ask(input);
    expect(open.tables[0]?.columns.map(({ status }) => status)).not.toContain('SUPPRESSED');
    await admin.query(SET, { study: STUDY, view: 'AS_OUTSIDERS' });
    const gated = await ask(input);
    expect(gated.tables[0]).toEqual(await asOutsider(input));
    expect(
      await analyst.codeOf(ASK, { study: STUDY, input: { rows: 'maturity', wave: WAVE } }),
    ).toBe('WRONG_STATUS');
    await admin.query(SET, { study: STUDY, view: 'THRESHOLD' });
    const kept = await database.query<{ before: object; after: object }>(
      `SELECT before, after FROM audit WHERE action = 'analyst-view-set' ORDER BY seq`,
    );
    expect(kept).toEqual([
      { before: { analystView: 'threshold' }, after: { analystView: 'unprotected' } },
      { before: { analystView: 'unprotected' }, after: { analystView: 'as-outsiders' } },
      { before: { analystView: 'as-outsiders' }, after: { analystView: 'threshold' } },
    ]);
  });

  it('takes a battery as one table, corrected as one', async () => {
    const { analysisBattery } = await analyst.query<{ analysisBattery: Analysis }>(ASK_BATTERY, {
      study: STUDY,
      input: { item: 'effectiveness', columns: ['strand'], correction: 'HOLM' },
    });
    expect(analysisBattery.tables).toHaveLength(10);
    for (const { rows } of analysisBattery.tables) {
      expect(rows.map(({ kind }) => kind)).toEqual(
        expect.arrayContaining(['TOP2BOX', 'MEAN', 'MEDIAN', 'SD']),
      );
    }
    expect(await analyst.codeOf(ASK_BATTERY, { study: STUDY, input: { item: 'maturity' } })).toBe(
      'BAD_USER_INPUT',
    );
  });

  it('is a wave in the field, too, marked preliminary', async () => {
    await addResponses(database, WAVE, 12);
    const now = await ask({ rows: 'maturity', columns: ['region'], wave: WAVE });
    expect([now.edition, typeof now.readAt]).toEqual([null, 'string']);
    expect(now.tables[0]).toMatchObject({ preliminary: true });
    expect(now.tables[0]?.columns.map(({ n, status }) => [n, status])).toEqual([
      [12, 'PUBLISHED'],
      [null, 'SUPPRESSED'],
      [null, 'SUPPRESSED'],
      [null, 'SUPPRESSED'],
    ]);
  });

  it('is of nobody else', async () => {
    const variables = { study: STUDY, input: { rows: 'maturity' } };
    expect(await makeClient(server.url).codeOf(ASK, variables)).toBe('UNAUTHENTICATED');
    const viewer = clientOf(server.url, await seedAccount(database, 'vic', { [STUDY]: 'viewer' }));
    expect(await viewer.codeOf(ASK, variables)).toBe('FORBIDDEN');
    const elsewhere = { ...variables, input: { rows: 'maturity', edition: 'no-such-edition' } };
    expect(await analyst.codeOf(ASK, elsewhere)).toBe('NOT_FOUND');
    expect(await analyst.codeOf(ASK, { study: STUDY, input: { rows: 'nothing' } })).toBe(
      'BAD_USER_INPUT',
    );
  });
});
