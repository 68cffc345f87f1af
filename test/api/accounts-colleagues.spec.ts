import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ADMIN, makeColleague, makeFirstAdmin, PEOPLE } from '../support/first-admin.js';
import { type Client, makeClient, STUDY } from '../support/test-account.js';
import { makeTestDatabase, type TestDatabase } from '../support/test-database.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

const COLLEAGUES = `query ($study: ID!) { colleagues(study: $study) { email name role secondFactor } }`;
const INVITATIONS = `query ($study: ID!) { colleagueInvitations(study: $study) { id email role link } }`;
const WITHDRAW =
  'mutation ($study: ID!, $id: ID!) { withdrawColleagueInvitation(study: $study, id: $id) }';
const SET_ROLE = `mutation ($study: ID!, $account: ID!, $role: Role!) {
  setRole(study: $study, account: $account, role: $role) { email role }
}`;
const REMOVE =
  'mutation ($study: ID!, $account: ID!) { removeColleague(study: $study, account: $account) }';
const AUDIT = 'query ($study: ID!) { audit(study: $study) { total } }';
const study = STUDY;

interface Invited {
  readonly inviteColleague: { id: string; link: string; expiresAt: string };
}

describe('an admin invites colleagues', () => {
  let database: TestDatabase;
  let server: TestServer;
  let admin: Client;
  let adminId: string;

  beforeAll(async () => {
    database = await makeTestDatabase('study_published');
    server = await startTestServer({ DATABASE_URL: database.url });
    admin = await makeFirstAdmin(server);
    adminId = (await admin.query<{ me: { id: string } }>('{ me { id } }')).me.id;
  });

  afterAll(async () => {
    await server.stop();
    await database.drop();
  });

  const invite = async (email: string, role = 'VIEWER') =>
    (await admin.query<Invited>(PEOPLE.INVITE, { study, email, role })).inviteColleague;
  const tokenOf = ({ link }: { link: string }): string => link.split('#')[1] ?? '';
  const accept = (client: Client, token: string, more: object = {}) =>
    client.ask<{ acceptColleagueInvitation: object }>(PEOPLE.ACCEPT, { token, ...more });
  const GRACE = { name: 'Grace Hopper', password: 'nanoseconds of wire' };

  it('who follow the link, choose name and password, and are in', async () => {
    const made = await invite(' Grace@Example.org', 'ANALYST');
    expect(made.link).toBe(`${server.url}/admin/invitation#${tokenOf(made)}`);
    const week = new Date(made.expiresAt).getTime() - Date.now();
    expect(week / 86_400_000).toBeCloseTo(7, 1);
    const grace = makeClient(server.url);
    const bad = await accept(grace, tokenOf(made), { ...GRACE, password: 'short' });
    expect(bad.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    const { data } = await accept(grace, tokenOf(made), GRACE);
    expect(data?.acceptColleagueInvitation).toMatchObject({
      email: 'grace@example.org',
      name: 'Grace Hopper',
      roles: [{ study, role: 'ANALYST' }],
    });
    expect(await grace.query('{ me { name } }')).toEqual({ me: { name: 'Grace Hopper' } });
    const again = await accept(makeClient(server.url), tokenOf(made), GRACE);
    expect(again.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect(await grace.query(COLLEAGUES, { study })).toEqual({
      colleagues: [
        { email: ADMIN.email, name: ADMIN.name, role: 'ADMIN', secondFactor: false },
        { email: 'grace@example.org', name: 'Grace Hopper', role: 'ANALYST', secondFactor: false },
      ],
    });
  });

  it('once, however often the link is followed at the same time', async () => {
    const token = tokenOf(await invite('twice@example.org'));
    const answers = await Promise.all(
      [1, 2, 3].map(() => accept(makeClient(server.url), token, GRACE)),
    );
    const codes = answers.map(({ errors }) => errors?.[0]?.extensions.code ?? 'made');
    expect(codes.sort()).toEqual(['NOT_FOUND', 'NOT_FOUND', 'made']);
  });

  it('again, which makes the earlier link worthless, even when clicked twice', async () => {
    const first = await invite('linus@example.org');
    const [second, third] = await Promise.all([
      invite('linus@example.org', 'ADMIN'),
      invite('linus@example.org', 'ADMIN'),
    ]);
    const codes: string[] = [];
    for (const made of [first, second, third]) {
      const { errors } = await accept(makeClient(server.url), tokenOf(made), { name: 'L' });
      codes.push(errors?.[0]?.extensions.code ?? '');
    }
    expect(codes[0]).toBe('NOT_FOUND');
    expect(codes.slice(1).sort()).toEqual(['BAD_USER_INPUT', 'NOT_FOUND']);
    const { colleagueInvitations } = await admin.query<{ colleagueInvitations: object[] }>(
      INVITATIONS,
      { study },
    );
    expect(colleagueInvitations).toMatchObject([
      { email: 'linus@example.org', role: 'ADMIN', link: null },
    ]);
  });

  it('and takes an invitation back', async () => {
    const made = await invite('barbara@example.org');
    expect(await admin.query(WITHDRAW, { study, id: made.id })).toEqual({
      withdrawColleagueInvitation: true,
    });
    expect(await admin.codeOf(WITHDRAW, { study, id: made.id })).toBe('NOT_FOUND');
    expect(await admin.codeOf(WITHDRAW, { study, id: 'none' })).toBe('NOT_FOUND');
    const { errors } = await accept(makeClient(server.url), tokenOf(made), GRACE);
    expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('for a week', async () => {
    const made = await invite('late@example.org');
    await database.query(
      `UPDATE colleague_invitation SET invited_at = invited_at - interval '8 days', expires_at = expires_at - interval '8 days' WHERE email = 'late@example.org'`,
    );
    const { errors } = await accept(makeClient(server.url), tokenOf(made), GRACE);
    expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect(JSON.stringify(await admin.query(INVITATIONS, { study }))).not.toContain('late@');
  });

  it('but nobody who belongs already, and no address that is none', async () => {
    expect(await admin.codeOf(PEOPLE.INVITE, { study, email: ADMIN.email, role: 'VIEWER' })).toBe(
      'WRONG_STATUS',
    );
    expect(await admin.codeOf(PEOPLE.INVITE, { study, email: 'nobody', role: 'VIEWER' })).toBe(
      'BAD_USER_INPUT',
    );
  });

  it('a link does not open the account that its address has: its owner signs in first', async () => {
    const margaret = { email: 'margaret@example.org', name: 'Margaret', role: 'VIEWER' };
    const password = 'moon landing software';
    const { id, client } = await makeColleague(server, admin, { ...margaret, password });
    await admin.query(REMOVE, { study, account: id });
    const token = tokenOf(await invite(margaret.email, 'ANALYST'));
    const { errors } = await accept(makeClient(server.url), token, GRACE);
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect((await accept(admin, token)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    const { data } = await accept(client, token);
    expect(data?.acceptColleagueInvitation).toMatchObject({
      name: 'Margaret',
      roles: [{ study, role: 'ANALYST' }],
    });
    const [stored] = await database.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM session WHERE account_id = $1`,
      [id],
    );
    expect(stored?.count).toBe(1);
  });

  it('another role and none at all hold from the next request on, in every session', async () => {
    const person = { email: 'alan@example.org', name: 'Alan', password: 'halting problem' };
    const { id, client } = await makeColleague(server, admin, { ...person, role: 'VIEWER' });
    const elsewhere = makeClient(server.url);
    await elsewhere.query(PEOPLE.SIGN_IN, person);
    for (const browser of [client, elsewhere]) {
      expect(await browser.codeOf(AUDIT, { study })).toBe('FORBIDDEN');
    }
    await admin.query(SET_ROLE, { study, account: id, role: 'ADMIN' });
    for (const browser of [client, elsewhere]) {
      expect(await browser.codeOf(AUDIT, { study })).toBeNull();
    }
    await admin.query(SET_ROLE, { study, account: id, role: 'ANALYST' });
    for (const browser of [client, elsewhere]) {
      expect(await browser.codeOf(AUDIT, { study })).toBe('FORBIDDEN');
      expect(await browser.codeOf(COLLEAGUES, { study })).toBeNull();
    }
    await admin.query(REMOVE, { study, account: id });
    for (const browser of [client, elsewhere]) {
      expect(await browser.codeOf(COLLEAGUES, { study })).toBe('FORBIDDEN');
      expect(await browser.query('{ me { roles { role } } }')).toEqual({ me: { roles: [] } });
    }
    expect(await admin.codeOf(REMOVE, { study, account: id })).toBe('NOT_FOUND');
    expect(await admin.codeOf(SET_ROLE, { study, account: id, role: 'ADMIN' })).toBe('NOT_FOUND');
  });

  it('who takes the own role away in one request cannot use it further on in the same', async () => {
    const person = { email: 'edsger@example.org', name: 'Edsger', password: 'goto harmful' };
    const { id, client } = await makeColleague(server, admin, { ...person, role: 'ADMIN' });
    const { errors } = await client.ask(
      `mutation ($study: ID!, $account: ID!) {
         a: setRole(study: $study, account: $account, role: VIEWER) { role }
         b: setRole(study: $study, account: $account, role: ADMIN) { role }
       }`,
      { study, account: id },
    );
    expect(errors).toMatchObject([{ path: ['b'], extensions: { code: 'FORBIDDEN' } }]);
  });

  it('a study keeps an admin, even when the last two remove each other at once', async () => {
    const person = { email: 'ken@example.org', name: 'Ken', password: 'trusting trust' };
    const { id, client } = await makeColleague(server, admin, { ...person, role: 'ADMIN' });
    const answers = await Promise.all([
      admin.codeOf(REMOVE, { study, account: id }),
      client.codeOf(REMOVE, { study, account: adminId }),
    ]);
    expect(answers.filter((code) => code === null)).toHaveLength(1);
    const left = await database.query<{ account_id: string }>(
      `SELECT account_id FROM membership WHERE role = 'admin'`,
    );
    expect(left).toHaveLength(1);
    const last = left[0]?.account_id === id ? client : admin;
    const lastId = left[0]?.account_id ?? '';
    expect(await last.codeOf(REMOVE, { study, account: lastId })).toBe('WRONG_STATUS');
    expect(await last.codeOf(SET_ROLE, { study, account: lastId, role: 'ANALYST' })).toBe(
      'WRONG_STATUS',
    );
  });
});
