import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ADMIN, makeFirstAdmin, PEOPLE } from '../support/first-admin.js';
import { type Client, makeClient, SESSION_COOKIE, STUDY } from '../support/test-account.js';
import { makeTestDatabase, type TestDatabase } from '../support/test-database.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

const PROVIDER = fileURLToPath(new URL('../support/oidc-provider.mjs', import.meta.url));
const CLIENT = { id: 'leadline', secret: 'a secret of tests' } as const;

interface Claims {
  readonly sub: string;
  readonly email?: string;
  readonly email_verified?: boolean;
  readonly name?: string;
}

describe('sign-in by OpenID Connect', () => {
  let database: TestDatabase;
  let server: TestServer;
  let provider: ChildProcess;
  let issuer: string;
  let admin: Client;

  beforeAll(async () => {
    database = await makeTestDatabase('study_published');
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const callback = `${url}/sign-in/oidc/callback`;
    provider = spawn(process.execPath, [PROVIDER, CLIENT.id, CLIENT.secret, callback], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [line] = (await once(provider.stdout ?? provider, 'data')) as [Buffer];
    issuer = line.toString().trim();
    server = await startTestServer({
      DATABASE_URL: database.url,
      PORT: String(port),
      PUBLIC_URL: url,
      OIDC_ISSUER: issuer,
      OIDC_CLIENT_ID: CLIENT.id,
      OIDC_CLIENT_SECRET: CLIENT.secret,
    });
    admin = await makeFirstAdmin(server);
  });

  afterAll(async () => {
    provider.kill();
    await server.stop();
    await database.drop();
  });

  const become = (claims: Claims) =>
    fetch(`${issuer}/as`, { method: 'POST', body: JSON.stringify(claims) });

  /** Follows redirects from one site to the other until a page of ours is reached. */
  const follow = async (ours: Client, from: string): Promise<string> => {
    const theirs = makeClient(issuer);
    let at = from;
    for (let step = 0; step < 12; step += 1) {
      const site = at.startsWith(issuer) ? theirs : ours;
      const answer = await site.fetch(at);
      const next = answer.headers.get('location');
      if (next === null) throw new Error(`${at} answered ${answer.status}: ${await answer.text()}`);
      at = new URL(next, new URL(at, server.url)).href;
      const { origin, pathname, search } = new URL(at);
      if (origin === server.url && pathname.startsWith('/admin')) return `${pathname}${search}`;
    }
    throw new Error(`no end to the redirects, at ${at}`);
  };
  const signInAs = async (claims: Claims): Promise<{ ours: Client; page: string }> => {
    await become(claims);
    const ours = makeClient(server.url);
    return { ours, page: await follow(ours, '/sign-in/oidc') };
  };

  it('is offered', async () => {
    expect(await server.query('{ signInOptions { openIdConnect } }')).toEqual({
      signInOptions: { openIdConnect: '/sign-in/oidc' },
    });
  });

  it('lets in who has an account of the same verified address', async () => {
    const claims = { sub: 'ada-1', email: 'Ada@Example.org', email_verified: true };
    const { ours, page } = await signInAs(claims);
    expect(page).toBe('/admin');
    expect(await ours.query('{ me { email name } }')).toEqual({
      me: { email: ADMIN.email, name: ADMIN.name },
    });
    expect(ours.received.find((line) => line.startsWith(SESSION_COOKIE))).toMatch(
      /; HttpOnly; SameSite=Lax$/,
    );
    expect([...ours.cookies.keys()]).toEqual([SESSION_COOKIE]);
    expect(
      await database.query(`SELECT action FROM audit WHERE action = 'identity-linked'`),
    ).toHaveLength(1);
  });

  it('knows the same person again under another address', async () => {
    const claims = { sub: 'ada-1', email: 'countess@example.org', email_verified: true };
    const { ours, page } = await signInAs(claims);
    expect(page).toBe('/admin');
    expect(await ours.query('{ me { email } }')).toEqual({ me: { email: ADMIN.email } });
  });

  it.each<[string, Claims]>([
    ['has no account', { sub: 'eve', email: 'eve@example.org', email_verified: true }],
    ['has not verified the address', { sub: 'eve', email: ADMIN.email, email_verified: false }],
    ['does not say whether it is verified', { sub: 'eve', email: ADMIN.email }],
    ['has no address', { sub: 'eve' }],
    [
      'has the address of somebody linked before',
      { sub: 'eve', email: ADMIN.email, email_verified: true },
    ],
  ])('lets nobody in who %s', async (_, claims) => {
    const { ours, page } = await signInAs(claims);
    expect(page).toBe('/admin/sign-in?problem=no-account');
    expect(await ours.query('{ me { email } }')).toEqual({ me: null });
    expect(await database.query('SELECT 1 FROM account')).toHaveLength(1);
  });

  it('makes the account of who is invited, with the role of the invitation', async () => {
    await admin.query(PEOPLE.INVITE, {
      study: STUDY,
      email: 'grace@example.org',
      role: 'ANALYST',
    });
    const claims = { sub: 'grace', email: 'grace@example.org', email_verified: true };
    const { ours } = await signInAs({ ...claims, name: 'Grace Hopper' });
    expect(await ours.query('{ me { name hasPassword roles { study role } } }')).toEqual({
      me: {
        name: 'Grace Hopper',
        hasPassword: false,
        roles: [{ study: STUDY, role: 'ANALYST' }],
      },
    });
    expect(await database.query('SELECT 1 FROM colleague_invitation')).toEqual([]);
    const SIGN_IN = { email: 'grace@example.org', password: '' };
    expect(await makeClient(server.url).codeOf(PEOPLE.SIGN_IN, SIGN_IN)).toBe('WRONG_CREDENTIALS');
  });

  describe('what comes back from the provider', () => {
    /** The browser on its way back, just before it asks us. */
    const returning = async (): Promise<{ ours: Client; path: string }> => {
      await become({ sub: 'ada-1', email: ADMIN.email, email_verified: true });
      const [ours, theirs] = [makeClient(server.url), makeClient(issuer)];
      let at = (await ours.fetch('/sign-in/oidc')).headers.get('location') ?? '';
      while (!at.startsWith(server.url)) {
        const next = (await theirs.fetch(at)).headers.get('location') ?? '';
        at = new URL(next, issuer).href;
      }
      return { ours, path: at.slice(server.url.length) };
    };
    const end = async (ours: Client, path: string): Promise<string | null> =>
      (await ours.fetch(path)).headers.get('location');

    it('is taken once', async () => {
      const { ours, path } = await returning();
      const cookie = ours.cookies.get('leadline-oidc') ?? '';
      expect(await end(ours, path)).toBe('/admin');
      const other = makeClient(server.url);
      other.cookies.set('leadline-oidc', cookie);
      expect(await end(other, path)).toBe('/admin/sign-in?problem=provider');
      expect(await other.query('{ me { id } }')).toEqual({ me: null });
    });

    it('is taken from the browser that left only', async () => {
      const { path } = await returning();
      const other = makeClient(server.url);
      expect(await end(other, path)).toBe('/admin/sign-in?problem=expired');
      await other.fetch('/sign-in/oidc');
      expect(await end(other, path)).toBe('/admin/sign-in?problem=provider');
      expect(await other.query('{ me { id } }')).toEqual({ me: null });
    });

    it.each([
      ['another state', (path: string) => path.replace(/state=[^&]+/, 'state=x')],
      ['no state', (path: string) => path.replace(/&?state=[^&]+/, '')],
      ['another code', (path: string) => path.replace(/code=[^&]+/, 'code=x')],
      ['another issuer', (path: string) => path.replace(/iss=[^&]+/, 'iss=https%3A%2F%2Fevil')],
      ['a refusal', (path: string) => path.replace(/code=[^&]+/, 'error=access_denied')],
    ])('is refused with %s', async (_, change) => {
      const { ours, path } = await returning();
      expect(change(path)).not.toBe(path);
      expect(await end(ours, change(path))).toBe('/admin/sign-in?problem=provider');
      expect(await ours.query('{ me { id } }')).toEqual({ me: null });
    });

    it.each(['', 'x', Buffer.from('{"state":1}').toString('base64url')])(
      'is refused with the cookie %j',
      async (cookie) => {
        const { ours, path } = await returning();
        ours.cookies.set('leadline-oidc', cookie);
        expect(await end(ours, path)).toBe('/admin/sign-in?problem=expired');
      },
    );
  });

  it('asks with PKCE, state and nonce, and begins anew each time', async () => {
    const locations = await Promise.all(
      [1, 2].map(async () =>
        (await makeClient(server.url).fetch('/sign-in/oidc')).headers.get('location'),
      ),
    );
    const [first, second] = locations.map((location) => new URL(location ?? '').searchParams);
    expect(first?.get('code_challenge_method')).toBe('S256');
    for (const name of ['code_challenge', 'state', 'nonce']) {
      expect(first?.get(name)).toMatch(/^[\w-]{43}$/);
      expect(first?.get(name)).not.toBe(second?.get(name));
    }
  });
});

describe('a provider that does not answer', () => {
  it('is tried again at the next sign-in; passwords work all the same', async () => {
    const database = await makeTestDatabase('study_published');
    const server = await startTestServer({
      DATABASE_URL: database.url,
      OIDC_ISSUER: `http://127.0.0.1:${await freePort()}`,
      OIDC_CLIENT_ID: CLIENT.id,
      OIDC_CLIENT_SECRET: CLIENT.secret,
    });
    try {
      for (const attempt of [1, 2]) {
        const answer = await makeClient(server.url).fetch('/sign-in/oidc');
        expect([attempt, answer.headers.get('location')]).toEqual([
          attempt,
          '/admin/sign-in?problem=provider',
        ]);
      }
      const admin = await makeFirstAdmin(server);
      expect(await admin.query('{ me { email } }')).toEqual({ me: { email: ADMIN.email } });
    } finally {
      await server.stop();
      await database.drop();
    }
  });

  it('is not asked where none is set up', async () => {
    const database = await makeTestDatabase('study_published');
    const server = await startTestServer({ DATABASE_URL: database.url });
    try {
      const answer = await makeClient(server.url).fetch('/sign-in/oidc');
      expect([answer.status, await answer.json()]).toMatchObject([404, { code: 'NOT_FOUND' }]);
    } finally {
      await server.stop();
      await database.drop();
    }
  });
});

describe('settings of OpenID Connect that cannot work', () => {
  it.each([
    [{ OIDC_ISSUER: 'https://id.example.org' }, /belong together: set all three or none/],
    [
      { OIDC_ISSUER: 'http://id.example.org', OIDC_CLIENT_ID: 'a', OIDC_CLIENT_SECRET: 'b' },
      /OIDC_ISSUER must begin with https:/,
    ],
    [
      { OIDC_ISSUER: 'id.example.org', OIDC_CLIENT_ID: 'a', OIDC_CLIENT_SECRET: 'b' },
      /OIDC_ISSUER must be an address/,
    ],
  ])('%j stop the start with one line', async (settings, line) => {
    await expect(startTestServer(settings)).rejects.toThrow(line);
  });
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => {
        resolve(port);
      });
    });
  });
}
