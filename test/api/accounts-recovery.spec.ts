import { execFile } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Secret, TOTP } from 'otpauth';
import { ADMIN, makeColleague, makeFirstAdmin, PEOPLE } from '../support/first-admin.js';
import { reply, type SmtpSink, startSmtpSink } from '../support/smtp-sink.js';
import {
  type Client,
  clientOf,
  makeClient,
  seedAccount,
  STUDY as study,
} from '../support/test-account.js';
import { makeTestDatabase, type TestDatabase } from '../support/test-database.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

const run = promisify(execFile);

const REQUEST = `mutation ($email: String!, $locale: String) { requestPasswordReset(email: $email, locale: $locale) }`;
const RESET = `mutation ($token: String!, $password: String!) { resetPassword(token: $token, password: $password) }`;
const MAKE_LINK = `mutation ($study: ID!, $account: ID!, $password: String) {
  makeResetLink(study: $study, account: $account, password: $password)
}`;
const FACTOR_OFF = `mutation ($study: ID!, $account: ID!, $password: String) {
  resetSecondFactor(study: $study, account: $account, password: $password) { secondFactor }
}`;
const INVITATIONS = `query ($study: ID!) { colleagueInvitations(study: $study) { email mailStatus mailReason } }`;
const ME = '{ me { email } }';

const GRACE = {
  email: 'grace@example.org',
  name: 'Grace Hopper',
  password: 'nanoseconds of wire',
  role: 'ADMIN',
};
const NEXT = 'another long passphrase';
const ANOTHER_STUDY = 'another-study';

describe('whoever cannot get into their account', () => {
  let database: TestDatabase;
  let server: TestServer;
  let sink: SmtpSink;
  let admin: Client;
  let grace: { id: string; client: Client };

  beforeAll(async () => {
    database = await makeTestDatabase('study_published');
    sink = await startSmtpSink({
      onRecipient: (to) => (to.startsWith('gone@') ? reply(550, '5.1.1 no such user') : undefined),
    });
    server = await startTestServer({
      DATABASE_URL: database.url,
      SMTP_URL: sink.url,
      MAIL_FROM: 'Study team <study@example.org>',
      TRUST_PROXY: 'loopback',
    });
    admin = await makeFirstAdmin(server);
    grace = await makeColleague(server, admin, GRACE);
    await database.query(
      `INSERT INTO study (id, definition, figures, claims, chart_values)
       SELECT $1, definition, figures, claims, chart_values FROM study WHERE id = $2`,
      [ANOTHER_STUDY, study],
    );
  });

  afterAll(async () => {
    await server.stop();
    await sink.stop();
    await database.drop();
  });

  const mailsTo = (email: string, subject: string) =>
    sink.mails.filter(({ to, raw }) => to === email && raw.includes(`Subject: ${subject}`));
  const RESET_MAIL = 'Set a new password';
  /** Jobs are looked for each second. */
  const nextMail = async (email: string, subject: string, from: number): Promise<string> => {
    for (let tries = 0; tries < 100; tries += 1) {
      const mail = mailsTo(email, subject)[from];
      if (mail !== undefined) return mail.raw.replaceAll('=\r\n', '').replaceAll('=3D', '=');
      await delay(100);
    }
    throw new Error(`no mail ${subject}`);
  };
  const tokenIn = (text: string): string => /#([\w-]+)/.exec(text)?.[1] ?? '';
  const resetToken = async (email: string, typed = email): Promise<string> => {
    const before = mailsTo(email, RESET_MAIL).length;
    await makeClient(server.url).query(REQUEST, { email: typed });
    return tokenIn(await nextMail(email, RESET_MAIL, before));
  };
  const signIn = (password: string, code?: string) =>
    makeClient(server.url).codeOf(PEOPLE.SIGN_IN, { email: GRACE.email, password, code });

  it('gets a link by mail, which sets a new password once and ends every session', async () => {
    const token = await resetToken(GRACE.email, ` ${GRACE.email.toUpperCase()} `);
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(JSON.stringify(await database.query('SELECT * FROM account_link'))).not.toContain(token);
    const jobs = await database.query(`SELECT data, output FROM pgboss.job`);
    expect(JSON.stringify(jobs)).not.toMatch(/grace|#/);
    const browser = makeClient(server.url);
    expect(await browser.codeOf(RESET, { token, password: 'short' })).toBe('BAD_USER_INPUT');
    expect(await grace.client.query(ME)).toEqual({ me: { email: GRACE.email } });
    const codes = await Promise.all(
      [1, 2, 3].map(() => makeClient(server.url).codeOf(RESET, { token, password: NEXT })),
    );
    expect(codes.sort()).toEqual(['NOT_FOUND', 'NOT_FOUND', null]);
    expect(browser.cookies.size).toBe(0);
    expect(await grace.client.query(ME)).toEqual({ me: null });
    expect(await signIn(GRACE.password)).toBe('WRONG_CREDENTIALS');
    expect(await signIn(NEXT)).toBeNull();
    await nextMail(GRACE.email, 'Your password was changed', 0);
    const [row] = await database.query<{ subject: string }>(
      `SELECT subject FROM audit WHERE action = 'password-reset'`,
    );
    expect(row).toEqual({ subject: `account:${grace.id}` });
  });

  it('for an hour; another link of the same account ends with the first one used', async () => {
    const first = await resetToken(GRACE.email);
    await database.query(
      `UPDATE account_link SET made_at = made_at - interval '61 minutes', expires_at = expires_at - interval '61 minutes'`,
    );
    const browser = makeClient(server.url);
    expect(await browser.codeOf(RESET, { token: first, password: NEXT })).toBe('NOT_FOUND');
    expect(await browser.codeOf(RESET, { token: '', password: NEXT })).toBe('NOT_FOUND');
  });

  it('is asked for the second factor still', async () => {
    const token = await resetToken(GRACE.email);
    await turnOnFactor(grace.id);
    await makeClient(server.url).query(RESET, { token, password: GRACE.password });
    expect(await signIn(GRACE.password)).toBe('SECOND_FACTOR_REQUIRED');
    expect(await signIn(GRACE.password, new TOTP({ secret: SECRET }).generate())).toBeNull();
  });

  const SECRET = Secret.fromBase32('JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP');
  const turnOnFactor = (id: string) =>
    database.query(
      `INSERT INTO second_factor (account_id, secret, made_at, confirmed_at) VALUES ($1, $2, now(), now())`,
      [id, SECRET.base32],
    );

  it('neither the answer nor its time tells whether an address has an account', async () => {
    const times: Record<string, number[]> = { known: [], unknown: [] };
    const asked = async (email: string, at: number, kind: 'known' | 'unknown') => {
      const client = makeClient(server.url, { 'x-forwarded-for': `198.51.100.${at}` });
      const started = performance.now();
      const answer = await client.ask(REQUEST, { email });
      times[kind]?.push(performance.now() - started);
      return JSON.stringify(answer);
    };
    await asked('warm@example.org', 1, 'unknown');
    const answers = new Set<string>();
    for (let at = 0; at < 8; at += 1) {
      answers.add(await asked(ADMIN.email, at, 'known'));
      answers.add(await asked(`stranger${at}@example.org`, at, 'unknown'));
    }
    answers.add(await asked('no address', 9, 'unknown'));
    expect(answers.size).toBe(1);
    const middle = (kind: string): number => times[kind]?.sort((a, b) => a - b)[4] ?? 0;
    // Both write the same rows: the account is looked for by a job.
    expect(middle('known')).toBeLessThan(3 * middle('unknown') + 5);
    expect(middle('unknown')).toBeLessThan(3 * middle('known') + 5);
    await delay(2500);
    expect(mailsTo(ADMIN.email, RESET_MAIL)).toHaveLength(3);
    expect(sink.mails.filter(({ to }) => to.startsWith('stranger'))).toEqual([]);
    expect(await database.query(`SELECT 1 FROM account_mail WHERE email LIKE 'stranger%'`)).toEqual(
      [],
    );
  });

  it('one network cannot ask without end', async () => {
    const client = makeClient(server.url, { 'x-forwarded-for': '203.0.113.7' });
    const codes: (string | null)[] = [];
    for (let at = 0; at < 21; at += 1) {
      codes.push(await client.codeOf(REQUEST, { email: `a${at}@example.net` }));
    }
    expect(codes.slice(0, 20)).toEqual(Array(20).fill(null));
    expect(codes[20]).toBe('RATE_LIMITED');
  });

  it('a host that the asker names does not get into a mail', async () => {
    const before = sink.mails.length;
    const client = makeClient(server.url, { 'x-forwarded-host': 'evil.example' });
    await client.query(REQUEST, { email: GRACE.email });
    await delay(1500);
    expect(sink.mails).toHaveLength(before);
    const offered = await client.query('{ signInOptions { passwordReset } }');
    expect(offered).toEqual({ signInOptions: { passwordReset: false } });
    expect(await admin.query('{ signInOptions { passwordReset } }')).toEqual({
      signInOptions: { passwordReset: true },
    });
  });

  it('who signs in elsewhere is told so, and gets no password here', async () => {
    const { email } = await seedAccount(database, 'elsewhere', { [study]: 'viewer' });
    await makeClient(server.url).query(REQUEST, { email });
    const mail = await nextMail(email, 'Signing in to Leadline', 0);
    expect(mail).toContain('/admin/sign-in');
    expect(tokenIn(mail)).toBe('');
  });

  describe('an admin helps', () => {
    const help = (document: string, account: string, password: string | null = ADMIN.password) =>
      admin.ask<{ makeResetLink: string }>(document, { study, account, password });
    const codeOf = async (...parameters: Parameters<typeof help>) =>
      (await help(...parameters)).errors?.[0]?.extensions.code ?? null;

    it('with a link, giving the own password; the colleague is told', async () => {
      expect(await codeOf(MAKE_LINK, grace.id, 'wrong')).toBe('WRONG_CREDENTIALS');
      expect(await codeOf(MAKE_LINK, grace.id, null)).toBe('WRONG_CREDENTIALS');
      const { data } = await help(MAKE_LINK, grace.id);
      expect(data?.makeResetLink).toContain('/admin/new-password#');
      const token = tokenIn(data?.makeResetLink ?? '');
      await makeClient(server.url).query(RESET, { token, password: NEXT });
      await nextMail(GRACE.email, 'A link for a new password was made', 0);
      const rows = await database.query(
        `SELECT study, actor IS NOT NULL AS named FROM audit WHERE action = 'reset-link-made'`,
      );
      expect(rows).toEqual([{ study, named: true }]);
    });

    it('with the second factor, and ends the sessions', async () => {
      const person = { email: 'alan@example.org', name: 'Alan', password: 'halting problem' };
      const { id, client } = await makeColleague(server, admin, { ...person, role: 'VIEWER' });
      expect(await codeOf(FACTOR_OFF, id)).toBe('WRONG_STATUS');
      await turnOnFactor(id);
      expect((await help(FACTOR_OFF, id)).data).toEqual({
        resetSecondFactor: { secondFactor: false },
      });
      expect(await client.query(ME)).toEqual({ me: null });
      expect(await client.codeOf(PEOPLE.SIGN_IN, person)).toBeNull();
      await nextMail(person.email, 'Your second factor was turned off', 0);
    });

    it('but not themselves, nobody of another study, and nobody without a password', async () => {
      const [me] = await database.query<{ id: string }>('SELECT id FROM account WHERE email = $1', [
        ADMIN.email,
      ]);
      const both = await seedAccount(database, 'both', {
        [study]: 'viewer',
        [ANOTHER_STUDY]: 'viewer',
      });
      const stranger = await seedAccount(database, 'stranger', { [ANOTHER_STUDY]: 'viewer' });
      for (const document of [MAKE_LINK, FACTOR_OFF]) {
        expect(await codeOf(document, me?.id ?? '')).toBe('WRONG_STATUS');
        expect(await codeOf(document, both.id)).toBe('FORBIDDEN');
        expect(await codeOf(document, stranger.id)).toBe('NOT_FOUND');
        expect(await codeOf(document, 'none')).toBe('NOT_FOUND');
      }
      const external = await seedAccount(database, 'external', { [study]: 'viewer' });
      expect(await codeOf(MAKE_LINK, external.id)).toBe('WRONG_STATUS');
    });

    it('and a link is worthless once its maker could not make it any more', async () => {
      const { data } = await help(MAKE_LINK, grace.id);
      await database.query(`INSERT INTO membership VALUES ($1, $2, 'viewer', now())`, [
        ANOTHER_STUDY,
        grace.id,
      ]);
      const token = tokenIn(data?.makeResetLink ?? '');
      const browser = makeClient(server.url);
      expect(await browser.codeOf(RESET, { token, password: NEXT })).toBe('NOT_FOUND');
    });
  });

  it('whoever rules the server makes a link beside the running server', async () => {
    const tool = (...parameters: string[]) =>
      run(process.execPath, ['tools/admin-link.mjs', ...parameters], {
        env: { ...process.env, DATABASE_URL: database.url, PUBLIC_URL: server.url },
      });
    const { stdout } = await tool(ADMIN.email);
    const token = tokenIn(stdout);
    await makeClient(server.url).query(RESET, { token, password: ADMIN.password });
    await turnOnFactor(
      (
        await database.query<{ id: string }>('SELECT id FROM account WHERE email = $1', [
          ADMIN.email,
        ])
      )[0]?.id ?? '',
    );
    expect((await tool(ADMIN.email, '--second-factor')).stdout).toContain('is off');
    expect(await database.query('SELECT 1 FROM second_factor')).toHaveLength(1);
    await expect(tool('nobody@example.org')).rejects.toThrow('There is no account');
    const rows = await database.query(
      `SELECT action, actor, after FROM audit WHERE after ->> 'on' = 'server' ORDER BY seq`,
    );
    expect(rows).toEqual([
      { action: 'reset-link-made', actor: null, after: { on: 'server' } },
      { action: 'second-factor-reset', actor: null, after: { on: 'server' } },
    ]);
    admin = makeClient(server.url);
    await admin.query(PEOPLE.SIGN_IN, ADMIN);
  });

  it('an invitation of a colleague is mailed too; either link works, and the mail’s state is told', async () => {
    const invite = (email: string) =>
      admin.query<{ inviteColleague: { link: string } }>(PEOPLE.INVITE, {
        ...{ study, email, role: 'VIEWER' },
      });
    const shown = tokenIn((await invite('linus@example.org')).inviteColleague.link);
    const mail = await nextMail('linus@example.org', '=?UTF-8?', 0);
    const mailed = tokenIn(mail);
    expect(mailed).not.toBe(shown);
    await invite('gone@example.org');
    await delay(1500);
    const { colleagueInvitations } = await admin.query<{ colleagueInvitations: object[] }>(
      INVITATIONS,
      { study },
    );
    expect(colleagueInvitations).toMatchObject([
      {
        email: 'gone@example.org',
        mailStatus: 'BOUNCED',
        mailReason: expect.stringMatching('5.1.1'),
      },
      { email: 'linus@example.org', mailStatus: 'SENT' },
    ]);
    const person = { name: 'Linus', password: NEXT };
    const joined = makeClient(server.url);
    expect(await joined.codeOf(PEOPLE.ACCEPT, { token: mailed, ...person })).toBeNull();
    const late = makeClient(server.url);
    expect(await late.codeOf(PEOPLE.ACCEPT, { token: shown, ...person })).toBe('NOT_FOUND');
  });

  it('an admin takes the people along as a file, which the audit notes', async () => {
    const answer = await admin.fetch(`/colleagues.csv?study=${study}`);
    const lines = (await answer.text()).trim().split('\n');
    expect(lines[0]).toBe('state,name,email,role,second_factor,since,last_seen,expires');
    expect(lines.find((line) => line.includes(ADMIN.email))).toMatch(
      /^colleague,Ada Lovelace,ada@example.org,admin,no,/,
    );
    expect(lines.some((line) => line.startsWith('invited,,gone@example.org,viewer,'))).toBe(true);
    const viewer = await seedAccount(database, 'viewer', { [study]: 'viewer' });
    const refused = await clientOf(server.url, viewer).fetch(`/colleagues.csv?study=${study}`);
    expect(refused.status).toBe(403);
    const rows = await database.query(
      `SELECT study FROM audit WHERE action = 'colleagues-exported'`,
    );
    expect(rows).toEqual([{ study }]);
  });
});
