import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Secret, TOTP } from 'otpauth';
import { ADMIN, makeFirstAdmin, PEOPLE } from '../support/first-admin.js';
import { type Client, makeClient, SESSION_COOKIE } from '../support/test-account.js';
import { makeTestDatabase, type TestDatabase } from '../support/test-database.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

const SET_UP = 'mutation ($password: String!) { setUpTotp(password: $password) { secret uri } }';
const CONFIRM = 'mutation ($code: String!) { confirmTotp(code: $code) }';
const RENEW =
  'mutation ($password: String!, $code: String!) { renewRecoveryCodes(password: $password, code: $code) }';
const DISABLE =
  'mutation ($password: String!, $code: String!) { disableTotp(password: $password, code: $code) }';
const SESSIONS = '{ sessions { id current userAgent address createdAt lastSeenAt endsAt } }';
const CHANGE =
  'mutation ($current: String!, $next: String!) { changePassword(current: $current, next: $next) }';

interface SessionList {
  readonly sessions: readonly { id: string; current: boolean; userAgent: string }[];
}

describe('signing in', () => {
  let database: TestDatabase;
  let server: TestServer;
  let admin: Client;

  beforeAll(async () => {
    database = await makeTestDatabase('study_published');
    server = await startTestServer({ DATABASE_URL: database.url });
    admin = await makeFirstAdmin(server);
  });

  afterAll(async () => {
    await server.stop();
    await database.drop();
  });

  const browser = (userAgent = 'Firefox on Linux'): Client =>
    makeClient(server.url, { 'user-agent': userAgent });
  const signIn = (client: Client, more: object = {}) =>
    client.ask<{ signIn: { recoveryCodesLeft: number } }>(PEOPLE.SIGN_IN, { ...ADMIN, ...more });
  const signInCode = async (more: object): Promise<string | null> =>
    (await signIn(browser(), more)).errors?.[0]?.extensions.code ?? null;

  it('takes address and password, whatever the case of the address', async () => {
    const client = browser();
    expect((await signIn(client, { email: ' ADA@Example.org ' })).errors).toBeUndefined();
    expect(await client.query('{ me { email } }')).toEqual({ me: { email: ADMIN.email } });
    expect(await signInCode({ password: `${ADMIN.password}!` })).toBe('WRONG_CREDENTIALS');
    expect(await signInCode({ password: ADMIN.password.toUpperCase() })).toBe('WRONG_CREDENTIALS');
    expect(await signInCode({ password: '' })).toBe('WRONG_CREDENTIALS');
  });

  it('ends the session that the browser had before', async () => {
    const client = browser();
    await signIn(client);
    const before = client.cookies.get(SESSION_COOKIE) ?? '';
    await signIn(client);
    const other = browser();
    other.cookies.set(SESSION_COOKIE, before);
    expect(await other.query('{ me { id } }')).toEqual({ me: null });
  });

  it('lists sessions, ends one of them, and signs out everywhere', async () => {
    const [phone, desk] = [browser('Phone'), browser('Desk')];
    await signIn(phone);
    await signIn(desk);
    const { sessions } = await desk.query<SessionList>(SESSIONS);
    expect(sessions.filter(({ current }) => current)).toMatchObject([{ userAgent: 'Desk' }]);
    const { id } = sessions.find(({ userAgent }) => userAgent === 'Phone') ?? { id: '' };
    expect(await desk.query('mutation ($id: ID!) { endSession(id: $id) }', { id })).toEqual({
      endSession: true,
    });
    expect(await phone.query('{ me { id } }')).toEqual({ me: null });
    expect(await desk.query('mutation { endSession(id: "none") }')).toEqual({ endSession: false });

    const left = (await desk.query<SessionList>(SESSIONS)).sessions.length;
    expect(left).toBeGreaterThan(1);
    expect(await desk.query('mutation { signOutEverywhere }')).toEqual({ signOutEverywhere: left });
    expect(desk.cookies.size).toBe(0);
    expect(await admin.query('{ me { id } }')).toEqual({ me: null });
    expect(await database.query('SELECT id FROM session')).toEqual([]);
    await signIn(admin);
  });

  it('does not end a colleague’s session', async () => {
    const [mine] = (await admin.query<SessionList>(SESSIONS)).sessions;
    const [{ id } = { id: '' }] = await database.query<{ id: string }>(
      `INSERT INTO account (email, name, created_at) VALUES ('eve@example.org', 'Eve', now()) RETURNING id`,
    );
    const [theirs] = await database.query<{ id: string }>(
      `INSERT INTO session (token_hash, account_id, created_at, last_seen_at, user_agent, address)
       VALUES (sha256('x'), $1, now(), now(), '', '') RETURNING id`,
      [id],
    );
    const END = 'mutation ($id: ID!) { endSession(id: $id) }';
    expect(await admin.query(END, { id: theirs?.id })).toEqual({ endSession: false });
    expect((await admin.query<SessionList>(SESSIONS)).sessions[0]?.id).toBe(mine?.id);
    expect(await database.query('SELECT 1 FROM session WHERE account_id = $1', [id])).toHaveLength(
      1,
    );
  });

  it.each([
    ['a week without use', "last_seen_at = now() - interval '7 days'"],
    ['30 days', "created_at = now() - interval '30 days'"],
  ])('a session ends after %s', async (_, change) => {
    const client = browser('Old');
    await signIn(client);
    await database.query(`UPDATE session SET ${change} WHERE user_agent = 'Old'`);
    expect(await client.query('{ me { id } }')).toEqual({ me: null });
    expect(await client.codeOf('{ sessions { id } }')).toBe('UNAUTHENTICATED');
    await signIn(browser('New'));
    expect(await database.query(`SELECT id FROM session WHERE user_agent = 'Old'`)).toEqual([]);
  });

  it('another password ends every other session', async () => {
    const other = browser();
    await signIn(other);
    const next = 'another calm passphrase';
    expect(await admin.codeOf(CHANGE, { current: 'wrong', next })).toBe('WRONG_CREDENTIALS');
    expect(await admin.codeOf(CHANGE, { current: ADMIN.password, next: 'short' })).toBe(
      'BAD_USER_INPUT',
    );
    await admin.query(CHANGE, { current: ADMIN.password, next });
    expect(await other.query('{ me { id } }')).toEqual({ me: null });
    expect(await admin.query('{ me { email } }')).toEqual({ me: { email: ADMIN.email } });
    expect(await signInCode({})).toBe('WRONG_CREDENTIALS');
    expect(await signInCode({ password: next })).toBeNull();
    await admin.query(CHANGE, { current: next, next: ADMIN.password });
  });

  it('sessions outlast a server that is killed', async () => {
    const client = browser();
    await signIn(client);
    await server.stop('SIGKILL');
    server = await startTestServer({ DATABASE_URL: database.url });
    for (const before of [client, admin]) {
      const after = makeClient(server.url);
      for (const [name, value] of before.cookies) after.cookies.set(name, value);
      expect(await after.query('{ me { email } }')).toEqual({ me: { email: ADMIN.email } });
      if (before === admin) admin = after;
    }
  });

  describe('with a second factor', () => {
    let totp: TOTP;
    let confirmedWith: string;
    let recoveryCodes: readonly string[];
    /** The code of the period that is `ahead` periods from now. */
    const codeOf = (ahead: number): string =>
      totp.generate({ timestamp: Date.now() + ahead * 30_000 });
    /** As if the last code had been taken long ago. */
    const forgetLastCode = () => database.query('UPDATE second_factor SET last_step = 0');

    beforeAll(async () => {
      expect(await admin.codeOf(SET_UP, { password: 'wrong' })).toBe('WRONG_CREDENTIALS');
      const { setUpTotp } = await admin.query<{ setUpTotp: { secret: string; uri: string } }>(
        SET_UP,
        { password: ADMIN.password },
      );
      expect(setUpTotp.uri).toMatch(/^otpauth:\/\/totp\/Leadline:ada%40example\.org\?/);
      totp = new TOTP({ secret: Secret.fromBase32(setUpTotp.secret) });
      expect(await signInCode({})).toBeNull();
      expect(await admin.codeOf(CONFIRM, { code: '000000' })).toBe('WRONG_CREDENTIALS');
      confirmedWith = codeOf(0);
      const { confirmTotp } = await admin.query<{ confirmTotp: string[] }>(CONFIRM, {
        code: confirmedWith,
      });
      recoveryCodes = confirmTotp;
    });

    it('gives ten different recovery codes', () => {
      expect(new Set(recoveryCodes).size).toBe(10);
      expect(recoveryCodes[0]).toMatch(/^[A-Z2-7]{4}(-[A-Z2-7]{4}){3}$/);
    });

    it('asks for the code after the password, and not before', async () => {
      expect(await signInCode({})).toBe('SECOND_FACTOR_REQUIRED');
      expect(await signInCode({ password: 'wrong password' })).toBe('WRONG_CREDENTIALS');
      expect(await signInCode({ code: '12345' })).toBe('WRONG_CREDENTIALS');
    });

    it('takes each code once', async () => {
      expect(await signInCode({ code: confirmedWith })).toBe('WRONG_CREDENTIALS');
      const next = codeOf(1);
      expect(await signInCode({ code: next })).toBeNull();
      expect(await signInCode({ code: next })).toBe('WRONG_CREDENTIALS');
    });

    it('takes a code from a clock half a minute off, and none from further', async () => {
      await forgetLastCode();
      expect(await signInCode({ code: codeOf(3) })).toBe('WRONG_CREDENTIALS');
      expect(await signInCode({ code: codeOf(-3) })).toBe('WRONG_CREDENTIALS');
      const code = codeOf(0);
      expect(await signInCode({ code: `${code.slice(0, 3)} ${code.slice(3)}` })).toBeNull();
    });

    it('takes each recovery code once, however it is typed', async () => {
      const [first = '', second = ''] = recoveryCodes;
      const client = browser();
      const { data } = await signIn(client, { code: first.toLowerCase().replaceAll('-', ' ') });
      expect(data?.signIn.recoveryCodesLeft).toBe(9);
      expect(await signInCode({ code: first })).toBe('WRONG_CREDENTIALS');
      const twice = await Promise.all([signInCode({ code: second }), signInCode({ code: second })]);
      expect([...twice].sort()).toEqual(['WRONG_CREDENTIALS', null]);
    });

    it('renews the recovery codes with password and code', async () => {
      const renewed = await admin.query<{ renewRecoveryCodes: string[] }>(RENEW, {
        password: ADMIN.password,
        code: recoveryCodes[2],
      });
      expect(renewed.renewRecoveryCodes).toHaveLength(10);
      expect(await signInCode({ code: recoveryCodes[3] })).toBe('WRONG_CREDENTIALS');
      recoveryCodes = renewed.renewRecoveryCodes;
    });

    it('is turned off with password and code only', async () => {
      const code = recoveryCodes[0];
      expect(await admin.codeOf(SET_UP, { password: ADMIN.password })).toBe('WRONG_STATUS');
      expect(await admin.codeOf(DISABLE, { password: 'wrong', code })).toBe('WRONG_CREDENTIALS');
      expect(await admin.codeOf(DISABLE, { password: ADMIN.password, code: '000000' })).toBe(
        'WRONG_CREDENTIALS',
      );
      expect(await admin.query(DISABLE, { password: ADMIN.password, code })).toEqual({
        disableTotp: true,
      });
      expect(await signInCode({})).toBeNull();
      expect(await admin.query('{ me { secondFactor recoveryCodesLeft } }')).toEqual({
        me: { secondFactor: false, recoveryCodesLeft: 0 },
      });
    });

    it('keeps recovery codes as hashes, and none when it is off', async () => {
      expect(await database.query('SELECT * FROM recovery_code')).toEqual([]);
    });
  });
});
