import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  base64,
  importInvitees,
  mailingOf,
  openInvitationWave,
  PACE,
  REMIND,
  SEND,
} from '../support/invited-wave.js';
import { reply, type SmtpSink, startSmtpSink, type SunkMail } from '../support/smtp-sink.js';
import { type Client, clientOf, seedAccount, STUDY } from '../support/test-account.js';
import { makeTestDatabase, type TestDatabase } from '../support/test-database.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

const WAVE = 'second';
const PEOPLE = [
  'Name;E-Mail;Company;Language',
  'Ada Lovelace;Ada@Engines.example.org;Engines;de',
  '"Grace\nHopper";grace@navy.example.org;Navy;',
  'Nobody;no-address;;',
  'Ada again;ada@engines.example.org;;',
  'Bad Box;gone@bounce.example.org;;en',
  'Mary;mary@quiet.example.org;;ja',
].join('\r\n');

const START = `mutation ($invitation: String) { startAssessment(invitation: $invitation) { token wave locale revision status } }`;
const SAVE = `mutation ($token: String!, $answers: JSON!, $revision: Int!) { saveAnswers(token: $token, answers: $answers, revision: $revision) { revision } }`;
const COUNTS = `query ($study: ID!, $wave: ID!) { invitationCounts(study: $study, wave: $wave) { disposition count } }`;
const INVITED = `query ($study: ID!, $wave: ID!) { invitations(study: $study, wave: $wave) { total rows { email invitee disposition reminders } } }`;

describe('an admin invites people, reminds them, and lets them go', () => {
  let database: TestDatabase;
  let sink: SmtpSink;
  let server: TestServer;
  let admin: Client;

  beforeAll(async () => {
    sink = await startSmtpSink({
      onRecipient: (to) =>
        to === 'gone@bounce.example.org' ? reply(550, '5.1.1 No such user') : undefined,
    });
    database = await makeTestDatabase('study_published');
    await openInvitationWave(database, WAVE);
    server = await startTestServer({
      ...{ DATABASE_URL: database.url, SMTP_URL: sink.url },
      ...{
        MAIL_FROM: 'Study team <study@example.org>',
        PUBLIC_URL: 'http://leadline.example.org',
      },
    });
    admin = clientOf(server.url, await seedAccount(database, 'admin', { [STUDY]: 'admin' }));
    await admin.query(PACE, { study: STUDY, wave: WAVE, perMinute: 60_000 });
  });

  afterAll(async () => {
    await server.stop();
    await sink.stop();
    await database.drop();
  });

  const settled = async (): Promise<void> => {
    for (let tries = 0; tries < 400; tries += 1) {
      const { progress } = await mailingOf(admin, WAVE);
      if (progress.queued + progress.sending === 0) return;
      await delay(25);
    }
    throw new Error('the mails were not sent in time');
  };

  const mailsTo = (to: string): SunkMail[] => sink.mails.filter((mail) => mail.to === to);

  /** Undoes quoted-printable, which is what text with umlauts travels in. */
  const textOf = (mail: SunkMail | undefined): string =>
    Buffer.from(
      (mail?.raw ?? '')
        .replace(/=\r?\n/g, '')
        .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
      'latin1',
    ).toString('utf8');

  const linkOf = (mail: SunkMail | undefined): string =>
    /respond\?invitation=([\w-]{22})/.exec(textOf(mail))?.[1] ?? '';

  const counts = async (): Promise<Record<string, number>> => {
    const { invitationCounts } = await admin.query<{
      invitationCounts: { disposition: string; count: number }[];
    }>(COUNTS, { study: STUDY, wave: WAVE });
    return Object.fromEntries(
      invitationCounts.map(({ disposition, count }) => [disposition, count]),
    );
  };

  const idOf = async (email: string): Promise<string> => {
    const { invitations } = await admin.query<{
      invitations: { rows: { email: string; invitee: string }[] };
    }>(INVITED, { study: STUDY, wave: WAVE });
    return invitations.rows.find((row) => row.email === email)?.invitee ?? '';
  };

  it('a dry run says what the file would change, and changes nothing', async () => {
    const dry = await importInvitees(admin, `\uFEFF${PEOPLE}`, { wave: WAVE, dryRun: true });
    expect(dry).toMatchObject({ applied: false, delimiter: ';', new: 4, updated: 0, invited: 4 });
    expect(dry.problems.map(({ line, code }) => [line, code])).toEqual([
      [5, 'email-invalid'],
      [6, 'duplicate'],
    ]);
    const refused = await importInvitees(admin, PEOPLE, { wave: WAVE, allOrNothing: true });
    expect(refused.applied).toBe(false);
    expect(await database.query('SELECT FROM invitee')).toEqual([]);
  });

  it('an import takes in the good rows; the same file again changes nothing', async () => {
    expect(await importInvitees(admin, PEOPLE, { wave: WAVE })).toMatchObject({
      ...{ applied: true, new: 4, unchanged: 0, invited: 4 },
    });
    expect(await importInvitees(admin, PEOPLE, { wave: WAVE })).toMatchObject({
      ...{ applied: true, new: 0, updated: 0, unchanged: 4, invited: 0 },
    });
    expect(await counts()).toMatchObject({ NOT_SENT: 4, INVITED: 0 });
  });

  it('sends each the invitation once, in their language, and notes what bounces', async () => {
    expect(await admin.query(SEND, { study: STUDY, wave: WAVE })).toEqual({ sendInvitations: 4 });
    expect(await admin.query(SEND, { study: STUDY, wave: WAVE })).toEqual({ sendInvitations: 0 });
    await settled();
    expect(sink.mails.map(({ to }) => to).sort()).toEqual([
      'ada@engines.example.org',
      'grace@navy.example.org',
      'mary@quiet.example.org',
    ]);
    const ada = textOf(mailsTo('ada@engines.example.org')[0]);
    expect(ada).toContain('Guten Tag Ada Lovelace');
    expect(ada).toMatch(/^From: Study team <study@example\.org>\r?$/m);
    expect(ada).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r?$/m);
    expect(ada).toMatch(
      /^List-Unsubscribe:\s+<http:\/\/leadline\.example\.org\/opt-out\/[\w-]{22}>/m,
    );
    expect(ada).toMatch(/^Message-ID: <[0-9a-f-]{36}@example\.org>/m);
    expect(textOf(mailsTo('grace@navy.example.org')[0])).toContain('Dear Grace Hopper');
    expect(await counts()).toMatchObject({ INVITED: 3, BOUNCED: 1 });
  });

  it('a personal link opens one questionnaire, and the same one again', async () => {
    const invitation = linkOf(mailsTo('ada@engines.example.org')[0]);
    const first = await server.query<{ startAssessment: { token: string } }>(START, { invitation });
    expect(first.startAssessment).toMatchObject({
      token: invitation,
      wave: WAVE,
      status: 'started',
    });
    const again = await server.query(START, { invitation });
    const NOTICE = `query ($invitation: String) { openWave(invitation: $invitation) { id } openWithoutLink: openWave(wave: "${WAVE}") { id } }`;
    expect(await server.query(NOTICE, { invitation })).toEqual({
      ...{ openWave: { id: WAVE }, openWithoutLink: null },
    });
    expect(again).toEqual(first);
    expect(await database.query('SELECT FROM assessment')).toHaveLength(1);
    expect(await counts()).toMatchObject({ STARTED: 1, INVITED: 2 });
    const unknown = await server.ask(START, { invitation: 'A'.repeat(22) });
    expect(unknown.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('looking at the opt-out page changes nothing; its button, and a mail program’s, stop mails', async () => {
    const [mail] = mailsTo('mary@quiet.example.org');
    const path = /(\/opt-out\/[\w-]{22})/.exec(textOf(mail))?.[1] ?? '';
    const page = await fetch(server.url + path);
    expect(await page.text()).toContain('<form method="post">');
    expect(await counts()).toMatchObject({ OPTED_OUT: 0 });
    const oneClick = await fetch(server.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
    });
    expect(oneClick.status).toBeLessThan(300);
    expect(await counts()).toMatchObject({ OPTED_OUT: 1 });
    const form = new FormData();
    form.set('List-Unsubscribe', 'One-Click');
    const multipart = await fetch(server.url + path, { method: 'POST', body: form });
    expect(multipart.status).toBeLessThan(300);
    expect((await fetch(`${server.url}/opt-out/nonsense`)).status).toBe(200);
  });

  it('reminds those who have not finished, when it is due, and nobody twice', async () => {
    expect(await admin.query(REMIND, { study: STUDY, wave: WAVE })).toEqual({ sendReminders: 0 });
    await database.query(`UPDATE mail SET handed_over_at = handed_over_at - interval '8 days'`);
    expect((await mailingOf(admin, WAVE)).due).toBe(2);
    expect(await admin.query(REMIND, { study: STUDY, wave: WAVE })).toEqual({ sendReminders: 2 });
    await settled();
    expect(await admin.query(REMIND, { study: STUDY, wave: WAVE })).toEqual({ sendReminders: 0 });
    const ada = mailsTo('ada@engines.example.org');
    expect(ada.map(linkOf)).toEqual([linkOf(ada[0]), linkOf(ada[0])]);
    expect(mailsTo('mary@quiet.example.org')).toHaveLength(1);
    expect(mailsTo('gone@bounce.example.org')).toHaveLength(0);
  });

  it('erasing a person leaves their answers, unlinked, and keeps the address off every list', async () => {
    const invitation = linkOf(mailsTo('ada@engines.example.org')[0]);
    await server.query(SAVE, { token: invitation, answers: {}, revision: 0 });
    const assessments = await database.query('SELECT * FROM assessment');
    const id = await idOf('ada@engines.example.org');
    const ERASE = `mutation ($study: ID!, $id: ID!) { eraseInvitee(study: $study, id: $id) }`;
    expect(await admin.query(ERASE, { study: STUDY, id })).toEqual({ eraseInvitee: true });
    expect(await database.query('SELECT * FROM assessment')).toEqual(assessments);
    for (const table of ['invitee', 'invitation', 'mail', 'suppressed_address', 'audit']) {
      const rows = await database.query(`SELECT to_jsonb(t)::text AS row FROM ${table} t`);
      expect(rows.filter(({ row }) => /ada@|lovelace/i.test(String(row)))).toEqual([]);
    }
    const again = await importInvitees(admin, PEOPLE, { wave: WAVE });
    expect(again).toMatchObject({ new: 0, invited: 0 });
    expect(again.problems.map(({ code }) => code)).toContain('suppressed');
  });

  it('takes reported bounces in', async () => {
    const BOUNCES = `mutation ($study: ID!, $file: String!) { importBounces(study: $study, file: $file) { marked unknown wrongLines } }`;
    const file = base64('Grace@Navy.example.org\nwho@example.org\n???');
    expect(await admin.query(BOUNCES, { study: STUDY, file })).toEqual({
      importBounces: { marked: 1, unknown: 1, wrongLines: [3] },
    });
  });

  it('refuses a message without its link, or with a placeholder nobody knows', async () => {
    const SET = `mutation ($study: ID!, $wave: ID!, $subject: String!, $body: String!) {
      setMessage(study: $study, wave: $wave, step: "invitation", locale: "en", subject: $subject, body: $body) { isDefault } }`;
    const set = (subject: string, body: string) =>
      admin.ask<unknown>(SET, { study: STUDY, wave: WAVE, subject, body });
    const wrong = await set('Hello {{nmae}}', 'No way in.');
    expect(wrong.errors?.[0]?.extensions.problems).toMatchObject([
      { field: 'subject', code: 'unknown-placeholder' },
      { field: 'body', code: 'link-missing' },
    ]);
    const good = await set('Hello {{name}}', '{{link}}');
    expect(good.data).toEqual({ setMessage: { isDefault: false } });
  });
});
