import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { importInvitees, openInvitationWave, SEND } from '../support/invited-wave.js';
import { type Client, clientOf, seedAccount, STUDY } from '../support/test-account.js';
import { makeTestDatabase, type TestDatabase } from '../support/test-database.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

const WAVE = 'second';
const ADD = `mutation ($study: ID!, $wave: ID, $fields: InviteeFields!) { addInvitee(study: $study, wave: $wave, fields: $fields) { id email locale } }`;
const CHANGE = `mutation ($study: ID!, $id: ID!, $fields: InviteeFields!) { changeInvitee(study: $study, id: $id, fields: $fields) { email name bouncedAt } }`;
const REMOVE = `mutation ($study: ID!, $id: ID!) { removeInvitee(study: $study, id: $id) { id } }`;
const RESTORE = `mutation ($study: ID!, $id: ID!) { restoreInvitee(study: $study, id: $id) { removedAt } }`;
const PEOPLE = `query ($study: ID!, $search: String, $state: InviteeState, $sort: InviteeSorting, $descending: Boolean) {
  invitees(study: $study, search: $search, state: $state, sort: $sort, descending: $descending) { total rows { id email } } }`;
const PREVIEW = `query ($study: ID!, $wave: ID!, $reminders: Boolean!) {
  sendingPreview(study: $study, wave: $wave, reminders: $reminders) {
    blocker due mails { step locale count } others { reason count } nextAt minutes } }`;

interface Preview {
  readonly blocker: string | null;
  readonly due: number;
  readonly mails: readonly { step: string; locale: string; count: number }[];
  readonly others: readonly { reason: string; count: number }[];
  readonly nextAt: string | null;
  readonly minutes: number;
}

describe('an admin looks after the list of people', () => {
  let database: TestDatabase;
  let server: TestServer;
  let admin: Client;

  beforeAll(async () => {
    database = await makeTestDatabase('study_published');
    await openInvitationWave(database, WAVE);
    server = await startTestServer({ DATABASE_URL: database.url });
    admin = clientOf(server.url, await seedAccount(database, 'admin', { [STUDY]: 'admin' }));
    const file = 'email,name,language\nada@a.example.org,Ada,de\nbo@b.example.org,Bo,\n';
    await importInvitees(admin, file, { wave: WAVE });
  });

  afterAll(async () => {
    await server.stop();
    await database.drop();
  });

  const people = async (more: object = {}): Promise<{ id: string; email: string }[]> =>
    (
      await admin.query<{ invitees: { rows: { id: string; email: string }[] } }>(PEOPLE, {
        ...{ study: STUDY, ...more },
      })
    ).invitees.rows;
  const emails = async (more: object = {}): Promise<string[]> =>
    (await people(more)).map(({ email }) => email);
  const idOf = async (email: string): Promise<string> =>
    (await people({ search: email }))[0]?.id ?? '';
  const preview = async (reminders: boolean): Promise<Preview> =>
    (
      await admin.query<{ sendingPreview: Preview }>(PREVIEW, {
        ...{ study: STUDY, wave: WAVE, reminders },
      })
    ).sendingPreview;
  const rowsOf = async (path: string): Promise<Record<string, string>[]> => {
    const answer = await admin.fetch(path);
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    return parse(await answer.text(), { columns: true });
  };
  const deeds = async (action: string): Promise<Record<string, unknown>[]> =>
    database.query('SELECT subject, before, after FROM audit WHERE action = $1', [action]);

  it('adds one by hand, and is told which field is wrong', async () => {
    const fields = { email: 'Cy@C.example.org', locale: 'pt_br' };
    const { addInvitee } = await admin.query<{ addInvitee: object }>(ADD, {
      ...{ study: STUDY, wave: WAVE, fields },
    });
    expect(addInvitee).toMatchObject({ email: 'cy@c.example.org', locale: 'pt-BR' });
    const wrong = async (more: object) => {
      const { errors } = await admin.ask(ADD, { study: STUDY, fields: more });
      const [problem] = (errors?.[0]?.extensions.problems ?? []) as { field: string }[];
      return [errors?.[0]?.extensions.code, problem?.field];
    };
    expect(await wrong({ email: 'cy@c.example.org' })).toEqual(['BAD_USER_INPUT', 'email']);
    expect(await wrong({ email: 'd@d.example.org', name: '=1+1' })).toEqual([
      ...['BAD_USER_INPUT', 'name'],
    ]);
    expect(await wrong({ email: 'd@d.example.org', locale: 'klingon!' })).toEqual([
      ...['BAD_USER_INPUT', 'locale'],
    ]);
  });

  it('corrects an address that came back; the audit names fields and no value', async () => {
    const id = await idOf('bo@b.example.org');
    await database.query(
      `UPDATE invitee SET bounced_at = now(), bounce_reason = '550' WHERE id = $1`,
      [id],
    );
    expect(await emails({ state: 'BOUNCED' })).toEqual(['bo@b.example.org']);
    const changed = await admin.query(CHANGE, {
      ...{ study: STUDY, id, fields: { email: 'bob@b.example.org' } },
    });
    expect(changed).toEqual({
      changeInvitee: { email: 'bob@b.example.org', name: 'Bo', bouncedAt: null },
    });
    expect(await deeds('invitee-changed')).toEqual([
      { subject: `invitee:${id}`, before: null, after: { fields: ['email'] } },
    ]);
    const taken = await admin.ask(CHANGE, {
      ...{ study: STUDY, id, fields: { email: 'ada@a.example.org' } },
    });
    expect(taken.errors?.[0]?.extensions).toMatchObject({ problems: [{ field: 'email' }] });
  });

  it('says who would be invited, in which language, and who not', async () => {
    expect(await preview(false)).toEqual({
      ...{ blocker: null, due: 3, others: [], nextAt: null, minutes: 1 },
      mails: [
        { step: 'invitation', locale: 'de', count: 1 },
        { step: 'invitation', locale: 'en', count: 2 },
      ],
    });
    await admin.query(SEND, { study: STUDY, wave: WAVE });
    expect(await preview(false)).toMatchObject({
      ...{ due: 0, others: [{ reason: 'ALREADY_INVITED', count: 3 }] },
    });
  });

  it('takes somebody off the list until a mail has gone out, and puts them back', async () => {
    const id = await idOf('cy@c.example.org');
    await admin.query(REMOVE, { study: STUDY, id });
    expect(await emails()).not.toContain('cy@c.example.org');
    expect(await emails({ state: 'REMOVED' })).toEqual(['cy@c.example.org']);
    expect(await preview(false)).toMatchObject({ others: [{ count: 2 }] });
    await admin.query(RESTORE, { study: STUDY, id });
    expect(await preview(false)).toMatchObject({ due: 1, others: [{ count: 2 }] });
    await admin.query(REMOVE, { study: STUDY, id });
    const again = await importInvitees(admin, 'email\ncy@c.example.org', { wave: WAVE });
    expect(again).toMatchObject({ new: 1, invited: 0, problems: [] });
    expect(await idOf('cy@c.example.org')).toBe(id);
    await database.query(
      `UPDATE mail SET status = 'sent', confirmed = true, handed_over_at = now() - interval '8 days'`,
    );
    const ada = await idOf('ada@a.example.org');
    expect(await admin.codeOf(REMOVE, { study: STUDY, id: ada })).toBe('WRONG_STATUS');
  });

  it('says who would be reminded, and why the others are not', async () => {
    const states = async (): Promise<Record<string, number>> => {
      const { due, others } = await preview(true);
      return Object.fromEntries([
        ['DUE', due],
        ...others.map(({ reason, count }) => [reason, count] as const),
      ]);
    };
    expect(await states()).toEqual({ DUE: 2, NOT_INVITED: 1 });
    await database.query(`UPDATE mail SET handed_over_at = handed_over_at + interval '2 days'`);
    expect(await states()).toEqual({ NOT_YET: 2, NOT_INVITED: 1, DUE: 0 });
    expect(Date.parse((await preview(true)).nextAt ?? '') - Date.now()).toBeGreaterThan(0);
    await database.query(`UPDATE mail SET handed_over_at = handed_over_at - interval '9 days'`);
    await database.query(
      `UPDATE invitee SET opted_out_at = now() WHERE email = 'bob@b.example.org'`,
    );
    await database.query(`UPDATE mailing SET most_reminders = 0 WHERE wave_id = $1`, [WAVE]);
    expect(await states()).toEqual({ DUE: 0, AT_CAP: 1, OPTED_OUT: 1, NOT_INVITED: 1 });
    await database.query(`UPDATE wave SET status = 'closed', closed_at = now() WHERE id = $1`, [
      WAVE,
    ]);
    expect((await preview(true)).blocker).toMatch(/is closed/);
  });

  it('downloads each list as a file that no spreadsheet runs, narrowed as asked, and is noted', async () => {
    // As a list that came in before such names were refused.
    await database.query(`UPDATE invitee SET name = '=HYPERLINK("x")' WHERE email LIKE 'ada%'`);
    const list = await rowsOf(`/invitees.csv?study=${STUDY}`);
    expect(list.map(({ email }) => email)).toEqual([
      ...['ada@a.example.org', 'bob@b.example.org', 'cy@c.example.org'],
    ]);
    expect(list[0]).toMatchObject({ name: `'=HYPERLINK("x")`, locale: 'de', opted_out_at: '' });
    expect(list[1]?.opted_out_at).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
    expect(await rowsOf(`/invitees.csv?study=${STUDY}&state=opted-out`)).toHaveLength(1);
    const invited = await rowsOf(`/invitations.csv?study=${STUDY}&wave=${WAVE}`);
    expect(invited.map(({ disposition }) => disposition)).toEqual([
      ...['invited', 'opted-out', 'not-sent'],
    ]);
    const mails = await rowsOf(`/mails.csv?study=${STUDY}&wave=${WAVE}&search=ADA`);
    expect(mails).toMatchObject([{ step: 'invitation', status: 'sent', confirmed: 'yes' }]);
    expect(Object.keys(mails[0] ?? {})).not.toContain('body');
    expect((await deeds('list-exported')).map(({ after }) => after)).toEqual([
      { file: 'invitees.csv', state: null, search: null },
      { file: 'invitees.csv', state: 'opted-out', search: null },
      { file: 'invitations.csv', wave: WAVE, disposition: null, search: null },
      { file: 'mails.csv', wave: WAVE, status: null, search: 'ADA' },
    ]);
  });

  it('refuses a list that is not the study’s, and whoever is no admin', async () => {
    const analyst = clientOf(
      server.url,
      await seedAccount(database, 'analyst', { [STUDY]: 'analyst' }),
    );
    for (const path of ['invitees.csv', 'invitations.csv', 'mails.csv', 'invitee-data.json']) {
      expect((await analyst.fetch(`/${path}?study=${STUDY}&wave=${WAVE}`)).status).toBe(403);
    }
    const unknown = await admin.fetch(`/invitations.csv?study=${STUDY}&wave=nothing`);
    expect(unknown.status).toBe(404);
    expect((await admin.fetch(`/invitations.csv?study=${STUDY}`)).status).toBe(400);
    expect((await admin.fetch(`/mails.csv?study=${STUDY}&status=lost`)).status).toBe(400);
  });

  it('hands out all that is stored about a person, and never an answer', async () => {
    const id = await idOf('ada@a.example.org');
    await database.query(
      `INSERT INTO assessment (token_hash, wave_id, locale, consent, answers)
       SELECT token_hash, wave_id, 'de', true, '{"challenges_open": "secret words"}'
         FROM invitation WHERE invitee_id = $1`,
      [id],
    );
    const answer = await admin.fetch(`/invitee-data.json?study=${STUDY}&id=${id}`);
    expect(answer.headers.get('content-disposition')).toContain('attachment');
    const text = await answer.text();
    expect(text).not.toContain('secret words');
    expect(JSON.parse(text)).toMatchObject({
      person: { email: 'ada@a.example.org' },
      invitations: [{ wave: WAVE, questionnaire: 'started' }],
      mails: [{ step: 'invitation' }],
    });
    expect(await deeds('invitee-data-read')).toHaveLength(1);
  });
});
