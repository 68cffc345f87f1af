import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { until } from '../support/fieldwork.js';
import { importInvitees, openInvitationWave, SEND } from '../support/invited-wave.js';
import { COMPLETE } from '../support/respondent.js';
import { startSmtpSink, type SmtpSink } from '../support/smtp-sink.js';
import { type Client, clientOf, seedAccount, STUDY } from '../support/test-account.js';
import { makeTestDatabase, type TestDatabase } from '../support/test-database.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

const WAVE = 'second';
const OTHER = 'third';
const SET = `mutation ($study: ID!, $wave: ID!, $confirm: String!, $identityDays: Int, $openTextDays: Int) {
  setRetention(study: $study, wave: $wave, confirm: $confirm, identityDays: $identityDays, openTextDays: $openTextDays) { ...kept } }`;
const KEPT = `fragment kept on WaveRetention { identityDays openTextDays identityDueAt openTextDueAt
  identityErasedAt openTextErasedAt isNear held { invitations mails people links openTexts } }`;
const FIND = `query ($study: ID!, $wave: ID!) { retention(study: $study, wave: $wave) { ...kept } }`;
const NEAR = `query ($study: ID!) { nearErasures(study: $study) { wave } }`;
const COUNTS = `query ($study: ID!, $wave: ID!) { invitationCounts(study: $study, wave: $wave) { disposition count } }`;
const START = `mutation ($invitation: String) { startAssessment(invitation: $invitation, consent: true) { token revision } }`;
const SUBMIT = `mutation ($token: String!, $answers: JSON!) { submitAssessment(token: $token, answers: $answers, revision: 0) { submittedAt } }`;
const READ = `query ($token: String!) { assessment(token: $token) { status } }`;
const WORDS = 'We bought the racks before we had the power';

interface Kept {
  readonly identityDueAt: string | null;
  readonly identityErasedAt: string | null;
  readonly openTextErasedAt: string | null;
  readonly isNear: boolean;
  readonly held: Readonly<Record<string, number>>;
}

describe('a wave keeps what names people as long as respondents were told', () => {
  let database: TestDatabase;
  let sink: SmtpSink;
  let server: TestServer;
  let admin: Client;
  let token = '';
  let counts: unknown;

  /** The nightly job comes early; returns when it is done. */
  const night = async (): Promise<void> => {
    const [job] = await until(
      () =>
        database.query<{ id: string }>(
          `UPDATE pgboss.job SET start_after = now() WHERE name = 'erasing' AND state = 'created' RETURNING id`,
        ),
      (jobs) => jobs.length === 1,
    );
    await until(
      () =>
        database.query(`SELECT FROM pgboss.job WHERE id = $1 AND state = 'completed'`, [job?.id]),
      (done) => done.length === 1,
    );
  };

  beforeAll(async () => {
    sink = await startSmtpSink();
    database = await makeTestDatabase('study_published');
    await openInvitationWave(database, WAVE);
    await openInvitationWave(database, OTHER);
    server = await startTestServer({
      ...{ DATABASE_URL: database.url, SMTP_URL: sink.url, MAIL_FROM: 'study@example.org' },
    });
    admin = clientOf(server.url, await seedAccount(database, 'admin', { [STUDY]: 'admin' }));
  });

  afterAll(async () => {
    await server.stop();
    await sink.stop();
    await database.drop();
  });

  const kept = async (): Promise<Kept> =>
    (await admin.query<{ retention: Kept }>(`${FIND} ${KEPT}`, { study: STUDY, wave: WAVE }))
      .retention;
  const set = async (more: object) =>
    admin.ask<{ setRetention: Kept }>(`${SET} ${KEPT}`, {
      ...{ study: STUDY, wave: WAVE, confirm: `Wave ${WAVE}`, ...more },
    });
  const fieldOf = async (more: object): Promise<unknown> =>
    ((await set(more)).errors?.[0]?.extensions.problems as { field: string }[] | undefined)?.[0]
      ?.field;
  const dispositions = (): Promise<unknown> => admin.query(COUNTS, { study: STUDY, wave: WAVE });
  const deeds = (): Promise<Record<string, unknown>[]> =>
    database.query(`SELECT action, actor, after FROM audit WHERE action ~ '-erased$' ORDER BY seq`);
  const rowsNaming = async (who: RegExp): Promise<string[]> => {
    const found: string[] = [];
    for (const table of ['invitee', 'invitation', 'mail', 'audit', 'suppressed_address']) {
      const rows = await database.query(`SELECT to_jsonb(t)::text AS row FROM ${table} t`);
      if (rows.some(({ row }) => who.test(String(row)))) found.push(table);
    }
    return found;
  };

  it('invites three, of whom one answers in own words and one is invited to another wave too', async () => {
    await importInvitees(
      admin,
      'email,name\nada@a.example.org,Ada\nbo@b.example.org,Bo\ncy@c.example.org,Cy',
      { wave: WAVE },
    );
    await importInvitees(admin, 'email\ncy@c.example.org', { wave: OTHER });
    await admin.query(SEND, { study: STUDY, wave: WAVE });
    await until(
      () => Promise.resolve(sink.mails.length),
      (sent) => sent === 3,
    );
    const ada = sink.mails.find(({ to }) => to.startsWith('ada'));
    const raw = (ada?.raw ?? '').replace(/=\r?\n/g, '').replaceAll('=3D', '=');
    token = /respond\?invitation=([\w-]{22})/.exec(raw)?.[1] ?? '';
    await server.query(START, { invitation: token });
    const answers = { ...COMPLETE, design_mistake: WORDS };
    await server.query(SUBMIT, { token, answers });
    await database.query(
      `UPDATE invitee SET opted_out_at = now() WHERE email = 'bo@b.example.org'`,
    );
    counts = await dispositions();
    expect((await kept()).held).toEqual({
      ...{ invitations: 3, mails: 3, people: 2, links: 1, openTexts: 1 },
    });
  });

  it('asks for the wave’s name, and lets what respondents were told be shortened only', async () => {
    expect(await fieldOf({ identityDays: 30, confirm: 'yes' })).toBe('confirm');
    expect(await fieldOf({ identityDays: 0 })).toBe('identityDays');
    expect((await set({ identityDays: 30, openTextDays: 60 })).errors).toBeUndefined();
    expect(await fieldOf({ identityDays: 31, openTextDays: 60 })).toBe('identityDays');
    expect(await fieldOf({ identityDays: 30 })).toBe('openTextDays');
    const told = await server.query(
      `query ($invitation: String) { openWave(invitation: $invitation) { identityDays openTextDays } }`,
      { invitation: token },
    );
    expect(told).toEqual({ openWave: { identityDays: 30, openTextDays: 60 } });
    expect(await kept()).toMatchObject({ identityDueAt: null, isNear: false });
  });

  it('warns for seven days before, and erases nothing in them', async () => {
    await database.query(
      `UPDATE wave SET status = 'closed', opened_at = now() - interval '60 days',
              closed_at = now() - interval '24 days' WHERE id = $1`,
      [WAVE],
    );
    await database.query(`UPDATE wave_retention SET set_at = now() - interval '50 days'`);
    expect(await kept()).toMatchObject({ isNear: true, identityErasedAt: null });
    expect(await admin.query(NEAR, { study: STUDY })).toEqual({
      nearErasures: [{ wave: WAVE }],
    });
    await night();
    expect((await kept()).held.invitations).toBe(3);
  });

  it('then erases names, addresses, mails and links: once, with counts, and keeps the rates', async () => {
    await database.query(
      `UPDATE wave SET closed_at = closed_at - interval '7 days' WHERE id = $1`,
      [WAVE],
    );
    await night();
    const erased = await until(kept, ({ identityErasedAt }) => identityErasedAt !== null);
    expect(erased.held).toMatchObject({ invitations: 0, mails: 0, people: 0, links: 0 });
    expect(await rowsNaming(/ada@|bo@/i)).toEqual([]);
    expect(await rowsNaming(/cy@/i)).toEqual(['invitee']);
    expect(await dispositions()).toEqual(counts);
    expect((await server.ask(READ, { token })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect(await database.query('SELECT FROM response WHERE wave_id = $1', [WAVE])).toHaveLength(1);
    expect(await deeds()).toEqual([
      {
        ...{ action: 'identity-erased', actor: null },
        after: { invitations: 3, mails: 3, people: 2, links: 1 },
      },
    ]);
    const list = 'email\nada@a.example.org\nbo@b.example.org';
    const again = await importInvitees(admin, list, { wave: OTHER });
    expect(again).toMatchObject({ new: 1, problems: [{ code: 'suppressed' }] });
    expect(await fieldOf({ identityDays: 10, openTextDays: 60 })).toBe('identityDays');
  });

  it('erases answers in own words after publishing; what is sealed stays', async () => {
    const [edition] = await database.query<{ id: string }>('SELECT id FROM edition LIMIT 1');
    await database.query(`UPDATE wave SET status = 'published' WHERE id = $1`, [WAVE]);
    await database.query('INSERT INTO edition_wave VALUES ($1, $2)', [edition?.id, WAVE]);
    const sealed = await database.query('SELECT id, hash FROM edition');
    await night();
    await until(kept, ({ openTextErasedAt }) => openTextErasedAt !== null);
    const answers = await database.query<{ row: string }>(
      `SELECT answers::text AS row FROM response WHERE wave_id = $1
       UNION ALL SELECT answers::text FROM assessment WHERE wave_id = $1`,
      [WAVE],
    );
    expect(answers).toHaveLength(2);
    for (const { row } of answers) {
      expect(row).not.toContain(WORDS);
      expect(row).toContain('segmentation');
    }
    expect(await database.query('SELECT id, hash FROM edition')).toEqual(sealed);
    expect((await deeds()).map(({ action, after }) => ({ action, after }))).toMatchObject([
      { action: 'identity-erased' },
      { action: 'open-texts-erased', after: { openTexts: 1 } },
    ]);
  });

  it('erases for good, after thirty days, whoever was taken off a list', async () => {
    await database.query(
      `UPDATE invitee SET removed_at = now() - interval '31 days' WHERE email LIKE 'ada@%'`,
    );
    await night();
    await until(deeds, (all) => all.some(({ action }) => action === 'removed-invitees-erased'));
    expect(await rowsNaming(/ada@/i)).toEqual([]);
  });
});
