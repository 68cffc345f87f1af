import { createHash, randomBytes } from 'node:crypto';
import type { Role } from '../../api/domain/access/role.js';
import type { TestDatabase } from './test-database.js';
import type { GraphqlAnswer } from './test-server.js';

export const STUDY = 'ai-networking-2025';
/** As `SessionCookieService` names it where there is no TLS. */
export const SESSION_COOKIE = 'leadline-session';

/** A browser: it keeps the cookies it is sent and sends them back. */
export interface Client {
  readonly cookies: Map<string, string>;
  /** `Set-Cookie` headers in the order they came. */
  readonly received: string[];
  fetch(path: string, options?: RequestInit): Promise<Response>;
  ask<Data>(document: string, variables?: object): Promise<GraphqlAnswer<Data>>;
  /** @throws Error when the answer has errors */
  query<Data>(document: string, variables?: object): Promise<Data>;
  /** Code of the answer’s first error; null when there is none. */
  codeOf(document: string, variables?: object): Promise<string | null>;
}

export function makeClient(url: string, headers: Readonly<Record<string, string>> = {}): Client {
  const cookies = new Map<string, string>();
  const received: string[] = [];

  const client: Client = {
    cookies,
    received,
    fetch: async (path, options = {}) => {
      const sent = new Headers({ ...headers, ...(options.headers as Record<string, string>) });
      if (cookies.size > 0) {
        sent.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
      }
      const answer = await fetch(new URL(path, url), {
        redirect: 'manual',
        ...options,
        headers: sent,
      });
      for (const line of answer.headers.getSetCookie()) {
        received.push(line);
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        if (value === '') cookies.delete(name);
        else cookies.set(name, value);
      }
      return answer;
    },
    ask: async <Data>(query: string, variables: object = {}) => {
      const answer = await client.fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      return {
        status: answer.status,
        ...((await answer.json()) as object),
      } as GraphqlAnswer<Data>;
    },
    query: async <Data>(document: string, variables: object = {}) => {
      const answer = await client.ask<Data>(document, variables);
      if (answer.data === null || answer.errors !== undefined) {
        throw new Error(`query failed: ${JSON.stringify(answer.errors)}`);
      }
      return answer.data;
    },
    codeOf: async (document, variables = {}) =>
      (await client.ask(document, variables)).errors?.[0]?.extensions.code ?? null,
  };
  return client;
}

/** Somebody put into the database with a session, without the time that hashing a password takes. */
export interface SeededAccount {
  readonly id: string;
  readonly email: string;
  /** The session’s cookie. */
  readonly token: string;
}

export async function seedAccount(
  database: TestDatabase,
  name: string,
  roles: Readonly<Record<string, Role>> = {},
): Promise<SeededAccount> {
  const email = `${name}@example.org`;
  const [account] = await database.query<{ id: string }>(
    'INSERT INTO account (email, name, created_at) VALUES ($1, $2, now()) RETURNING id',
    [email, name],
  );
  const id = account?.id ?? '';
  for (const [study, role] of Object.entries(roles)) {
    await database.query('INSERT INTO membership VALUES ($1, $2, $3, now())', [study, id, role]);
  }
  return { id, email, token: await seedSession(database, id) };
}

/** @returns the token of a new session of the account */
export async function seedSession(database: TestDatabase, accountId: string): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await database.query(
    `INSERT INTO session (token_hash, account_id, created_at, last_seen_at, user_agent, address)
     VALUES ($1, $2, now(), now(), 'test', '127.0.0.1')`,
    [createHash('sha256').update(token).digest(), accountId],
  );
  return token;
}

/** A browser in which somebody is signed in. */
export function clientOf(url: string, { token }: Pick<SeededAccount, 'token'>): Client {
  const client = makeClient(url);
  client.cookies.set(SESSION_COOKIE, token);
  return client;
}
