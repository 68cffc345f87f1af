import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ADMIN, firstRunToken, PEOPLE } from '../support/first-admin.js';
import { makeClient, STUDY } from '../support/test-account.js';
import { makeTestDatabase, type TestDatabase } from '../support/test-database.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

const OPTIONS = '{ signInOptions { firstRun openIdConnect } }';

describe('the first admin follows the link that the server printed', () => {
  let database: TestDatabase;
  let server: TestServer;

  beforeAll(async () => {
    database = await makeTestDatabase('study_published');
    server = await startTestServer({ DATABASE_URL: database.url });
  });

  afterAll(async () => {
    await server.stop();
    await database.drop();
  });

  const claimWith = (token: string | null, more: object = {}) =>
    makeClient(server.url).ask<{ claimFirstAdmin: object }>(PEOPLE.CLAIM, {
      ...ADMIN,
      token,
      ...more,
    });
  const problemsOf = async (more: object): Promise<unknown> => {
    const { errors } = await claimWith(firstRunToken(server.output()), more);
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    return errors?.[0]?.extensions.problems;
  };

  it('prints it while there is no account, and a new one at each start', async () => {
    const first = firstRunToken(server.output());
    expect(first).toMatch(/^[\w-]{43}$/);
    expect(server.output()).toContain(
      `http://localhost:${new URL(server.url).port}/admin/first-run#`,
    );
    await server.stop();
    server = await startTestServer({ DATABASE_URL: database.url });
    expect(firstRunToken(server.output())).not.toBe(first);
    const { errors } = await claimWith(first);
    expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect(await server.query(OPTIONS)).toEqual({
      signInOptions: { firstRun: true, openIdConnect: null },
    });
  });

  it('refuses what is no name, address or good password, and keeps the link', async () => {
    expect(await problemsOf({ password: 'short' })).toEqual([
      { field: 'password', code: 'too-short' },
    ]);
    expect(await problemsOf({ password: `  ${ADMIN.email.toUpperCase()} ` })).toEqual([
      { field: 'password', code: 'is-the-email' },
    ]);
    expect(await problemsOf({ email: 'ada' })).toEqual([{ field: 'email', code: 'not-an-email' }]);
    expect(await problemsOf({ name: ' ' })).toEqual([{ field: 'name', code: 'missing' }]);
  });

  it('makes one admin of every study, however many try at once, and signs in', async () => {
    const token = firstRunToken(server.output());
    const claims = await Promise.all(
      ['ada', 'eve', 'mallory'].map((name) => claimWith(token, { email: `${name}@example.org` })),
    );
    const made = claims.filter(({ errors }) => errors === undefined);
    expect(made).toHaveLength(1);
    expect(made[0]?.data?.claimFirstAdmin).toMatchObject({
      name: 'Ada Lovelace',
      hasPassword: true,
      secondFactor: false,
      roles: [{ study: STUDY, role: 'ADMIN' }],
    });
    expect(await database.query('SELECT id FROM account')).toHaveLength(1);
    expect(await database.query('SELECT id FROM session')).toHaveLength(1);
  });

  it('is worth nothing afterwards, and no start prints another', async () => {
    const { errors } = await claimWith(firstRunToken(server.output()));
    expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    await server.stop();
    server = await startTestServer({ DATABASE_URL: database.url });
    expect(firstRunToken(server.output())).toBeNull();
    expect(await server.query(OPTIONS)).toMatchObject({ signInOptions: { firstRun: false } });
  });

  it('keeps neither password nor tokens in the database', async () => {
    const [stored] = await database.query<{ hash: string }>('SELECT hash FROM password');
    expect(stored?.hash).toMatch(/^\$argon2id\$v=19\$m=47104,t=1,p=1\$/);
    expect(await database.query('SELECT * FROM first_run')).toEqual([]);
  });
});

describe('the cookie', () => {
  it.each([
    ['http://leadline.example.org', 'leadline-session', /; Path=\/; HttpOnly; SameSite=Lax$/],
    [
      'https://leadline.example.org',
      '__Host-leadline-session',
      /; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    ],
  ])('of %s is %s, closed to scripts and other sites', async (publicUrl, name, attributes) => {
    const database = await makeTestDatabase('study_published');
    const server = await startTestServer({ DATABASE_URL: database.url, PUBLIC_URL: publicUrl });
    try {
      expect(server.output()).toContain(`${publicUrl}/admin/first-run#`);
      const client = makeClient(server.url);
      await client.query(PEOPLE.CLAIM, { ...ADMIN, token: firstRunToken(server.output()) });
      expect(client.received).toHaveLength(1);
      expect(client.received[0]).toMatch(new RegExp(`^${name}=[\\w-]{43}; Max-Age=2592000`));
      expect(client.received[0]).toMatch(attributes);
      expect(await client.query('{ me { email } }')).toEqual({ me: { email: ADMIN.email } });
      expect(await client.query('mutation { signOut }')).toEqual({ signOut: true });
      expect(client.cookies.size).toBe(0);
      expect(await client.query('{ me { email } }')).toEqual({ me: null });
    } finally {
      await server.stop();
      await database.drop();
    }
  });
});
