import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { addResponses, until } from '../support/fieldwork.js';
import { openInvitationWave } from '../support/invited-wave.js';
import { type Client, clientOf, seedAccount, STUDY } from '../support/test-account.js';
import { makeTestDatabase, type TestDatabase } from '../support/test-database.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

const LIST = `query ($study: ID!, $wave: ID!, $filter: ResponseFilter) {
  responses(study: $study, wave: $wave, filter: $filter, sort: SUBMITTED, descending: false) {
    total rows { id respondent organisation flags exclusion { id because by } }
  }
}`;
const ONE = `query ($study: ID!, $id: ID!) {
  response(study: $study, id: $id) {
    id wave organisation flags clearances { flag note by } sameOrganisation sameAnswers
    answers { variable { name section } codes text missing }
  }
}`;
const WAVE = `query ($study: ID!, $wave: ID!) {
  wave(study: $study, id: $wave) {
    responses { started complete organisations } quotas { region industry complete }
    forecast { groups { option organisations } }
  }
  waveSteps(study: $study, wave: $wave) { step blockers { code } }
}`;
const SUMMARY = `query ($study: ID!, $wave: ID!) {
  responseSummary(study: $study, wave: $wave) { total excluded flagged upToDate checkedAt }
}`;
const EXCLUDE = `mutation ($study: ID!, $wave: ID!, $ids: [ID!], $filter: ResponseFilter, $expected: Int, $reason: String!) {
  excludeResponses(study: $study, wave: $wave, ids: $ids, filter: $filter, expected: $expected, reason: $reason) { exclusion count }
}`;
const INCLUDE = `mutation ($study: ID!, $wave: ID!, $ids: [ID!], $filter: ResponseFilter, $expected: Int) {
  includeResponses(study: $study, wave: $wave, ids: $ids, filter: $filter, expected: $expected)
}`;
const CLEAR = `mutation ($study: ID!, $response: ID!, $flag: QualityFlag!, $note: String!) {
  clearFlag(study: $study, response: $response, flag: $flag, note: $note)
}`;
const RESTORE = `mutation ($study: ID!, $response: ID!, $flag: QualityFlag!) {
  restoreFlag(study: $study, response: $response, flag: $flag)
}`;
const CHECK = `mutation ($study: ID!, $wave: ID!) { checkResponses(study: $study, wave: $wave) }`;
const VIEWS = `query ($study: ID!) { savedViews(study: $study, list: "responses") { id name filter changedBy } }`;
const SAVE = `mutation ($study: ID!, $view: SavedViewInput!) { saveView(study: $study, view: $view) { id name } }`;
const DELETE = `mutation ($study: ID!, $id: ID!) { deleteView(study: $study, id: $id) }`;
const PREPARE = `mutation ($study: ID!, $edition: NewEditionInput!) {
  prepareEdition(study: $study, edition: $edition) { id sampleSize }
}`;

interface Row {
  readonly id: string;
  readonly respondent: string;
  readonly organisation: string;
  readonly flags: readonly string[];
  readonly exclusion: { id: string; because: string; by: string | null } | null;
}

describe('responses of a wave', () => {
  let database: TestDatabase;
  let server: TestServer;
  let admin: Client;
  let wave: string;
  let waves = 0;

  beforeAll(async () => {
    database = await makeTestDatabase('study_published');
    server = await startTestServer({ DATABASE_URL: database.url });
    admin = clientOf(server.url, await seedAccount(database, 'admin', { [STUDY]: 'admin' }));
  });

  beforeEach(async () => {
    waves += 1;
    wave = await openInvitationWave(database, `reviewed-${waves}`);
    await addResponses(database, wave, 12);
  });

  afterAll(async () => {
    await server.stop();
    await database.drop();
  });

  const list = async (filter: object = {}) =>
    (
      await admin.query<{ responses: { total: number; rows: readonly Row[] } }>(LIST, {
        ...{ study: STUDY, wave, filter },
      })
    ).responses;
  /** Of the i-th response that was added. */
  const idOf = async (i: number): Promise<string> =>
    (await list({ organisation: `${wave}-${i}` })).rows[0]?.id ?? '';
  const asked = (more: object): object => ({ study: STUDY, wave, reason: 'A test', ...more });
  const checked = async (): Promise<void> => {
    await admin.query(CHECK, asked({}));
    const before = new Date().toISOString();
    await until(
      () =>
        admin.query<{ responseSummary: { upToDate: boolean; checkedAt: string | null } }>(
          SUMMARY,
          asked({}),
        ),
      ({ responseSummary }) =>
        responseSummary.upToDate && (responseSummary.checkedAt ?? '') > before,
    );
  };

  it('excluded ones count nowhere, stay in the list, and come back', async () => {
    const ids = await Promise.all([0, 1, 2].map(idOf));
    const before = await admin.query<Record<string, never>>(WAVE, asked({}));
    expect(before.wave).toMatchObject({ responses: { started: 12, complete: 12 } });

    const { excludeResponses: done } = await admin.query<{
      excludeResponses: { exclusion: string; count: number };
    }>(EXCLUDE, asked({ ids, reason: '  Filled in by a test  ' }));
    expect(done.count).toBe(3);
    expect(await list()).toMatchObject({ total: 12 });
    const excluded = await list({ excluded: true });
    expect(excluded.rows.map(({ id }) => id).sort()).toEqual([...ids].sort());
    expect(excluded.rows[0]?.exclusion).toEqual({
      ...{ id: done.exclusion, because: 'Filled in by a test', by: 'admin' },
    });

    interface Told {
      readonly wave: {
        readonly responses: object;
        readonly quotas: readonly { readonly complete: number }[];
        readonly forecast: {
          readonly groups: readonly { option: string; organisations: number }[];
        };
      };
    }
    const after = await admin.query<Told>(WAVE, asked({}));
    expect(after.wave.responses).toEqual({ started: 9, complete: 9, organisations: 9 });
    expect(after.wave.quotas.reduce((sum, { complete }) => sum + complete, 0)).toBe(9);
    const regions = after.wave.forecast.groups.filter(({ option }) =>
      ['north-america', 'europe', 'asia-pacific'].includes(option),
    );
    expect(regions.map(({ organisations }) => organisations)).toEqual([3, 3, 3]);
    await database.query(`UPDATE wave SET status = 'closed', closed_at = now() WHERE id = $1`, [
      wave,
    ]);
    const { prepareEdition: edition } = await admin.query<{ prepareEdition: { id: string } }>(
      PREPARE,
      { study: STUDY, edition: { waves: [wave], name: wave, reference: false } },
    );
    const [prepared] = await until(
      () =>
        database.query<{ status: string; sample_size: number }>(
          'SELECT status, sample_size FROM publication WHERE id = $1',
          [edition.id],
        ),
      ([publication]) => publication?.status !== 'deciding',
    );
    expect(prepared).toMatchObject({ status: 'ready', sample_size: 9 });

    expect(await admin.query(INCLUDE, asked({ ids }))).toEqual({ includeResponses: 3 });
    expect((await list({ excluded: true })).total).toBe(0);
  });

  it('are taken one by one only if all are there, and for a reason', async () => {
    const [first] = (await list()).rows;
    const none = '00000000-0000-4000-8000-000000000000';
    const code = (more: object) => admin.codeOf(EXCLUDE, asked(more));
    expect(await code({ ids: [first?.id, none] })).toBe('SELECTION_CHANGED');
    expect(await code({ ids: ['x'] })).toBe('BAD_USER_INPUT');
    expect(await code({})).toBe('BAD_USER_INPUT');
    expect(await code({ filter: {} })).toBe('BAD_USER_INPUT');
    expect(await code({ ids: [first?.id], filter: {}, expected: 12 })).toBe('BAD_USER_INPUT');
    expect(await code({ ids: [first?.id], reason: '  ' })).toBe('BAD_USER_INPUT');
    expect(await code({ filter: { answers: [{ variable: 'none' }] }, expected: 1 })).toBe(
      'BAD_USER_INPUT',
    );
    expect((await list({ excluded: true })).total).toBe(0);
  });

  it('stay as they are once their edition is published', async () => {
    const [first] = (await list()).rows;
    await database.query(`UPDATE wave SET status = 'published', closed_at = now() WHERE id = $1`, [
      wave,
    ]);
    expect(await admin.codeOf(EXCLUDE, asked({ ids: [first?.id] }))).toBe('WRONG_STATUS');
    expect(await admin.codeOf(INCLUDE, asked({ ids: [first?.id] }))).toBe('WRONG_STATUS');
    const flag = { study: STUDY, response: first?.id, flag: 'SPEEDER', note: 'x' };
    expect(await admin.codeOf(CLEAR, flag)).toBe('WRONG_STATUS');
  });

  it('one is told with all its answers, and who looked is noted', async () => {
    const id = await idOf(0);
    const { response } = await admin.query<{
      response: { answers: readonly { variable: { name: string }; missing: string | null }[] };
    }>(ONE, { study: STUDY, id });
    expect(response).toMatchObject({ id, wave, sameOrganisation: [], clearances: [] });
    const answer = (name: string) =>
      response.answers.find(({ variable }) => variable.name === name);
    expect(answer('region')).toMatchObject({ codes: ['north-america'], text: 'North America' });
    expect(answer('country')).toMatchObject({ text: '', missing: 'NO_ANSWER' });
    expect(
      await database.query('SELECT action FROM audit WHERE subject = $1', [`response:${id}`]),
    ).toEqual([{ action: 'response-viewed' }]);
  });

  it('a flag that somebody cleared stays away, until it is restored', async () => {
    await database.query(
      `UPDATE response SET organisation_id = (
         SELECT organisation_id FROM response WHERE respondent = $1 || '-0')
        WHERE respondent = $1 || '-1'`,
      [wave],
    );
    await checked();
    const flagged = await list({ flags: ['SAME_ORGANISATION'] });
    expect(flagged.rows.map(({ respondent }) => respondent)).toHaveLength(2);
    const [one, other] = flagged.rows;
    const flag = { study: STUDY, response: one?.id, flag: 'SAME_ORGANISATION' };
    expect(await admin.codeOf(CLEAR, { ...flag, note: ' ' })).toBe('BAD_USER_INPUT');
    await admin.query(CLEAR, { ...flag, note: 'Two plants of one firm' });
    await checked();
    expect((await list({ flags: ['SAME_ORGANISATION'] })).rows.map(({ id }) => id)).toEqual([
      other?.id,
    ]);
    const { response } = await admin.query<{ response: object }>(ONE, {
      ...{ study: STUDY, id: one?.id },
    });
    expect(response).toMatchObject({
      clearances: [{ flag: 'SAME_ORGANISATION', note: 'Two plants of one firm', by: 'admin' }],
      sameOrganisation: [other?.id],
    });
    await admin.query(RESTORE, flag);
    expect((await list({ flags: ['SAME_ORGANISATION'] })).total).toBe(2);
    await admin.query(EXCLUDE, asked({ ids: [other?.id] }));
    await checked();
    expect((await list({ flags: ['SAME_ORGANISATION'] })).rows.map(({ id }) => id)).toEqual([
      other?.id,
    ]);
  });

  it('leave as a file whose codebook says what its columns are', async () => {
    const address = (file: string, more = ''): string =>
      `/${file}.csv?study=${STUDY}&wave=${wave}${more}`;
    const rows = async (path: string) =>
      parse<Record<string, string>>(await (await admin.fetch(path)).text(), { columns: true });
    const filter = encodeURIComponent(
      JSON.stringify({ answers: [{ variable: 'region', options: ['europe'] }] }),
    );
    const lines = await rows(address('responses', `&filter=${filter}`));
    expect(lines).toHaveLength(4);
    const first = lines.find(({ respondent }) => respondent === `${wave}-1`);
    expect(first).toMatchObject({
      ...{ region: 'europe', country: '[no answer]', maturity: '2', weight: '1' },
      'challenges.skills': '[no answer]',
    });
    const [labelled] = await rows(address('responses', `&filter=${filter}&values=labels`));
    expect(labelled?.region).toBe('Europe');
    const codebook = await rows(address('codebook'));
    const answered = Object.keys(first ?? {}).slice(12);
    expect([...new Set(codebook.map(({ column }) => column))]).toEqual(answered);
    expect((await admin.fetch(address('responses', '&filter={}}'))).status).toBe(400);
    const [audited] = await database.query(
      `SELECT after FROM audit WHERE action = 'responses-exported' AND subject = $1 ORDER BY seq`,
      [`wave:${wave}`],
    );
    expect(audited?.after).toMatchObject({ count: 4, style: 'codes' });
  });

  it('are told to nobody from another study', async () => {
    const [first] = (await list()).rows;
    await database.query(
      `INSERT INTO study (id, definition, figures, claims, chart_values)
       SELECT 'another', definition, figures, claims, chart_values FROM study WHERE id = $1
       ON CONFLICT DO NOTHING`,
      [STUDY],
    );
    await database.query(
      `INSERT INTO membership SELECT 'another', account_id, 'admin', now() FROM membership ON CONFLICT DO NOTHING`,
    );
    const another = { ...asked({ ids: [first?.id] }), study: 'another' };
    for (const document of [LIST, SUMMARY, EXCLUDE, INCLUDE, CHECK]) {
      expect(await admin.codeOf(document, another)).toBe('NOT_FOUND');
    }
    const one = { study: 'another', id: first?.id, response: first?.id };
    expect(await admin.codeOf(ONE, one)).toBe('NOT_FOUND');
    expect(await admin.codeOf(CLEAR, { ...one, flag: 'SPEEDER', note: 'x' })).toBe('NOT_FOUND');
    for (const file of ['responses', 'codebook']) {
      expect((await admin.fetch(`/${file}.csv?study=another&wave=${wave}`)).status).toBe(404);
    }
  });

  it('a view is kept for the team under a name of its own', async () => {
    const view = { list: 'responses', name: ' Fast ones ', filter: { flags: ['SPEEDER'] } };
    const { saveView: saved } = await admin.query<{ saveView: { id: string } }>(SAVE, {
      ...{ study: STUDY, view },
    });
    const colleague = clientOf(
      server.url,
      await seedAccount(database, 'colleague', { [STUDY]: 'admin' }),
    );
    expect(await colleague.query(VIEWS, { study: STUDY })).toEqual({
      savedViews: [{ id: saved.id, name: 'Fast ones', filter: view.filter, changedBy: 'admin' }],
    });
    const { errors } = await colleague.ask(SAVE, { study: STUDY, view });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'name' });
    await colleague.query(SAVE, {
      ...{ study: STUDY, view: { ...view, id: saved.id, name: 'Speeders' } },
    });
    expect(await admin.query(VIEWS, { study: STUDY })).toMatchObject({
      savedViews: [{ name: 'Speeders', changedBy: 'colleague' }],
    });
    expect(await admin.codeOf(DELETE, { study: 'another', id: saved.id })).toBe('NOT_FOUND');
    await admin.query(DELETE, { study: STUDY, id: saved.id });
    expect(await admin.query(VIEWS, { study: STUDY })).toEqual({ savedViews: [] });
  });
});
