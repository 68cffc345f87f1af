import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ADMIN, makeFirstAdmin, PEOPLE } from '../support/first-admin.js';
import { type Client, makeClient } from '../support/test-account.js';
import { makeTestDatabase, type TestDatabase } from '../support/test-database.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

/** Failures that cost no wait, as the rule has it. */
const FREE_OF_ACCOUNT = 5;
const FREE_OF_ADDRESS = 30;

interface Refused {
  readonly code: string | undefined;
  readonly message: string | undefined;
  readonly retryAfterSeconds: unknown;
}

describe('whoever guesses passwords has to wait', () => {
  let database: TestDatabase;
  let server: TestServer;
  let admin: Client;

  beforeAll(async () => {
    database = await makeTestDatabase('study_published');
    // The proxy on this machine is believed, so that a test can come from any address.
    server = await startTestServer({ DATABASE_URL: database.url, TRUST_PROXY: 'loopback' });
    admin = await makeFirstAdmin(server);
  });

  afterAll(async () => {
    await server.stop();
    await database.drop();
  });

  let addresses = 0;
  const newAddress = (): string => `198.51.100.${(addresses += 1)}`;
  const from = (address: string): Client => makeClient(server.url, { 'x-forwarded-for': address });

  const guess = async (
    email: string,
    address = newAddress(),
    password = 'wrong',
  ): Promise<Refused> => {
    const { errors } = await from(address).ask(PEOPLE.SIGN_IN, { email, password });
    const [error] = errors ?? [];
    return {
      code: error?.extensions.code,
      message: error?.message,
      retryAfterSeconds: error?.extensions.retryAfterSeconds,
    };
  };
  const guesses = async (count: number, email: string): Promise<Refused[]> => {
    const answers: Refused[] = [];
    for (let at = 0; at < count; at += 1) answers.push(await guess(email));
    return answers;
  };
  /** As if the last failure had been so long ago. */
  const wait = (seconds: number) =>
    database.query(`UPDATE sign_in_failure SET last_at = last_at - $1 * interval '1 second'`, [
      seconds,
    ]);
  const forget = () => database.query('DELETE FROM sign_in_failure');

  it.each([
    ['an account', ADMIN.email],
    ['nobody’s address', 'nobody@example.org'],
    ['no address at all', 'nobody'],
  ])('longer with each failure, for %s alike', async (_, email) => {
    await forget();
    const codes = (await guesses(FREE_OF_ACCOUNT, email)).map(({ code }) => code);
    expect(codes).toEqual(Array(FREE_OF_ACCOUNT).fill('WRONG_CREDENTIALS'));
    for (const seconds of [15, 30, 60]) {
      const refused = await guess(email);
      expect(refused.code).toBe('RATE_LIMITED');
      expect(refused.retryAfterSeconds).toBeGreaterThan(seconds - 10);
      expect(refused.retryAfterSeconds).toBeLessThanOrEqual(seconds);
      expect(refused.message).toMatch(/^Too many failed attempts\. Try again in \d+ seconds\.$/);
      await wait(seconds);
      expect((await guess(email)).code).toBe('WRONG_CREDENTIALS');
    }
  });

  it('even with the right password, until the wait is over', async () => {
    await forget();
    await guesses(FREE_OF_ACCOUNT, ADMIN.email);
    expect((await guess(ADMIN.email, newAddress(), ADMIN.password)).code).toBe('RATE_LIMITED');
    await wait(15);
    expect((await guess(ADMIN.email, newAddress(), ADMIN.password)).code).toBeUndefined();
    const again = await guesses(FREE_OF_ACCOUNT, ADMIN.email);
    expect(again.every(({ code }) => code === 'WRONG_CREDENTIALS')).toBe(true);
  });

  it('and whoever is signed in is not put out', async () => {
    await forget();
    await guesses(FREE_OF_ACCOUNT + 1, ADMIN.email);
    expect(await admin.query('{ me { email } }')).toEqual({ me: { email: ADMIN.email } });
  });

  it('many guesses at once count as many', async () => {
    await forget();
    const answers = await Promise.all(Array.from({ length: 20 }, () => guess(ADMIN.email)));
    const tried = answers.filter(({ code }) => code === 'WRONG_CREDENTIALS');
    expect(tried).toHaveLength(FREE_OF_ACCOUNT);
    expect(answers.filter(({ code }) => code === 'RATE_LIMITED')).toHaveLength(15);
  });

  it('one address that tries many accounts waits too, others do not', async () => {
    await forget();
    const busy = newAddress();
    for (let at = 0; at < FREE_OF_ADDRESS; at += 1) {
      expect((await guess(`person${at}@example.org`, busy)).code).toBe('WRONG_CREDENTIALS');
    }
    expect((await guess('someone@example.org', busy)).code).toBe('RATE_LIMITED');
    expect((await guess('someone@example.org')).code).toBe('WRONG_CREDENTIALS');
    expect((await guess(ADMIN.email, busy, ADMIN.password)).code).toBe('RATE_LIMITED');
  });

  it('addresses of one network of IPv6 are one', async () => {
    await forget();
    for (let at = 0; at < FREE_OF_ADDRESS; at += 1) {
      await guess(`person${at}@example.org`, `2001:db8:1:2::${at}`);
    }
    expect((await guess('a@example.org', '2001:db8:1:2:ffff::1')).code).toBe('RATE_LIMITED');
    expect((await guess('a@example.org', '2001:db8:1:3::1')).code).toBe('WRONG_CREDENTIALS');
  });

  it('the password asked for again in a session is guarded alike', async () => {
    await forget();
    const SET_UP = 'mutation ($password: String!) { setUpTotp(password: $password) { secret } }';
    const codes: (string | null)[] = [];
    for (let at = 0; at < FREE_OF_ACCOUNT + 1; at += 1) {
      codes.push(await admin.codeOf(SET_UP, { password: 'wrong' }));
    }
    expect(codes.slice(-2)).toEqual(['WRONG_CREDENTIALS', 'RATE_LIMITED']);
  });

  it('neither words nor time tell whether an address has an account', async () => {
    await forget();
    const timed = async (email: string) => {
      const started = performance.now();
      const { message, code } = await guess(email);
      return { said: `${code ?? ''} ${message ?? ''}`, took: performance.now() - started };
    };
    const [known, unknown] = [[] as number[], [] as number[]];
    for (let at = 0; at < 8; at += 1) {
      const one = await timed(ADMIN.email);
      const other = await timed(`stranger${at}@example.org`);
      expect(one.said).toBe(other.said);
      known.push(one.took);
      unknown.push(other.took);
      await forget();
    }
    const middle = (times: number[]): number => times.sort((a, b) => a - b)[4] ?? 0;
    // Hashing takes most of the time, and takes place either way.
    expect(middle(unknown)).toBeGreaterThan(middle(known) / 2);
    expect(middle(known)).toBeGreaterThan(middle(unknown) / 2);
  });

  it('keeps nothing that says who failed', async () => {
    const rows = await database.query<{ key_hash: Buffer }>('SELECT * FROM sign_in_failure');
    expect(JSON.stringify(rows)).not.toMatch(/example|198\.51/);
    const audit = await database.query('SELECT * FROM audit');
    expect(audit.length).toBeGreaterThan(10);
    expect(JSON.stringify(audit)).not.toMatch(/@example|198\.51/);
  });
});

describe('without TRUST_PROXY', () => {
  it('an address that a client claims for itself is not believed', async () => {
    const database = await makeTestDatabase('study_published');
    const server = await startTestServer({ DATABASE_URL: database.url });
    try {
      const codes: (string | null)[] = [];
      for (let at = 0; at <= FREE_OF_ADDRESS; at += 1) {
        const client = makeClient(server.url, { 'x-forwarded-for': `203.0.113.${at}` });
        codes.push(
          await client.codeOf(PEOPLE.SIGN_IN, { email: `p${at}@example.org`, password: 'wrong' }),
        );
      }
      expect(codes.at(-1)).toBe('RATE_LIMITED');
    } finally {
      await server.stop();
      await database.drop();
    }
  });
});
