import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  buildClientSchema,
  getIntrospectionQuery,
  getNamedType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type IntrospectionQuery,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';
import { type Decision, mayDo } from '../../api/domain/access/may-do.js';
import { PERMISSIONS } from '../../api/domain/access/permissions.js';
import { type Role, ROLES } from '../../api/domain/access/role.js';
import { until } from '../support/fieldwork.js';
import {
  clientOf,
  makeClient,
  seedAccount,
  type SeededAccount,
  seedSession,
  STUDY,
} from '../support/test-account.js';
import { openSocket } from '../support/live-client.js';
import { makeTestDatabase, type TestDatabase } from '../support/test-database.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

const OTHER_STUDY = 'another-study';
const PERSONAS = ['anonymous', ...ROLES, 'admin of another study'] as const;
type Persona = (typeof PERSONAS)[number];

/** Names that make a document another one. */
const OPERATIONS: Readonly<Record<Persona, string>> = {
  anonymous: 'AsAnonymous',
  viewer: 'AsViewer',
  analyst: 'AsAnalyst',
  admin: 'AsAdmin',
  'admin of another study': 'AsStranger',
};

/** Whoever is not signed in gets no socket at all. */
const NO_SOCKET = 'Unexpected server response: 401';

const DECISIONS: Readonly<Record<string, Decision>> = {
  UNAUTHENTICATED: 'unauthenticated',
  FORBIDDEN: 'forbidden',
};

describe('who may do what, over HTTP', () => {
  let database: TestDatabase;
  let server: TestServer;
  let fields: { action: string; document: string }[];
  let subscriptions: { action: string; document: string }[];
  const accounts = new Map<Persona, SeededAccount>();

  beforeAll(async () => {
    database = await makeTestDatabase('study_published');
    server = await startTestServer({ DATABASE_URL: database.url });
    await database.query(
      `INSERT INTO study (id, definition, figures, claims, chart_values)
       SELECT $1, definition, figures, claims, chart_values FROM study WHERE id = $2`,
      [OTHER_STUDY, STUDY],
    );
    for (const role of ROLES) {
      accounts.set(role, await seedAccount(database, role, { [STUDY]: role }));
    }
    accounts.set(
      'admin of another study',
      await seedAccount(database, 'stranger', { [OTHER_STUDY]: 'admin' }),
    );
    const served = buildClientSchema(
      await server.query<IntrospectionQuery>(getIntrospectionQuery()),
    );
    const fieldsOf = (type: GraphQLObjectType | null | undefined) =>
      Object.values(type?.getFields() ?? {}).map((field) => ({
        action: `${type?.name ?? ''}.${field.name}`,
        document: documentOf((type?.name ?? '').toLowerCase(), field),
      }));
    fields = [served.getQueryType(), served.getMutationType()].flatMap(fieldsOf);
    subscriptions = fieldsOf(served.getSubscriptionType());
  });

  beforeAll(async () => {
    // Mercurius compiles a document the second time it comes.
    for (let time = 0; time < 3; time += 1) {
      for (const { document } of fields) await server.ask(document);
    }
  });

  afterAll(async () => {
    await server.stop();
    await database.drop();
  });

  /** A browser of the persona with a session of its own: some fields end the one they came with. */
  const browserOf = async (persona: Persona) => {
    const account = accounts.get(persona);
    if (account === undefined) return makeClient(server.url);
    return clientOf(server.url, { token: await seedSession(database, account.id) });
  };

  const expected = (persona: Persona, action: string): Decision => {
    if (persona === 'anonymous') return mayDo(null, action, STUDY);
    const roles: readonly (readonly [string, Role])[] =
      persona === 'admin of another study' ? [[OTHER_STUDY, 'admin']] : [[STUDY, persona]];
    return mayDo({ roles: new Map(roles) }, action, STUDY);
  };

  it('serves exactly the fields that the table lists', () => {
    const listed = Object.keys(PERMISSIONS).filter((action) => /^[A-Z][a-z]+\./.test(action));
    const served = [...fields, ...subscriptions].map(({ action }) => action);
    expect(served.sort()).toEqual(listed.sort());
  });

  it.each(PERSONAS)('%s: every subscription answers as the table says', async (persona) => {
    const found: Record<string, Decision> = {};
    const wanted: Record<string, Decision> = {};
    for (const { action, document } of subscriptions) {
      const socket = openSocket(server.url, await browserOf(persona));
      const { end } = socket.subscribe(document);
      // What is let in is told that there is no such thing as the made-up id names.
      const because = await until(
        () => Promise.resolve(end()),
        (ended) => ended !== null,
      );
      socket.close();
      const refused = because === NO_SOCKET ? 'unauthenticated' : DECISIONS[because ?? ''];
      expect(refused !== undefined || because === 'NOT_FOUND').toBe(true);
      found[action] = refused ?? 'allowed';
      wanted[action] = expected(persona, action);
    }
    expect(found).toEqual(wanted);
    expect(Object.keys(found).length).toBeGreaterThan(1);
  });

  it('a subscription cannot be sent as a query, nor a query over a socket', async () => {
    const admin = await browserOf('admin');
    for (const { document } of subscriptions) {
      // The second time it is compiled.
      for (let time = 0; time < 3; time += 1) {
        const { data, errors } = await admin.ask(document);
        expect([data, errors?.[0]?.extensions.code]).toEqual([null, 'BAD_USER_INPUT']);
      }
    }
    const socket = openSocket(server.url, admin);
    const { end, received } = socket.subscribe('{ me { name } }');
    await until(
      () => Promise.resolve(end()),
      (ended) => ended !== null,
    );
    socket.close();
    expect(received).toEqual([]);
  });

  it.each(PERSONAS)(
    '%s: every field answers as the table says, compiled or not',
    async (persona) => {
      const found: Record<string, Decision> = {};
      const wanted: Record<string, Decision> = {};
      for (const { action, document } of fields) {
        // A document that nobody has sent before, and one that was compiled since it came first.
        for (const sent of [document.replace('{', `${OPERATIONS[persona]} {`), document]) {
          const browser = await browserOf(persona);
          const { errors } = await browser.ask(sent);
          const code = errors?.[0]?.extensions.code ?? '';
          // A wrong document would be refused before anybody asks who sent it.
          if (/Unknown argument|Cannot query|of required type/.test(errors?.[0]?.message ?? '')) {
            throw new Error(`${sent}: ${errors?.[0]?.message ?? ''}`);
          }
          const key = `${action}, ${sent === document ? 'compiled' : 'new'}`;
          found[key] = DECISIONS[code] ?? 'allowed';
          wanted[key] = expected(persona, action);
        }
      }
      expect(found).toEqual(wanted);
      expect(Object.keys(found).length).toBeGreaterThan(100);
    },
  );

  it.each(PERSONAS)('%s: every route answers as the table says', async (persona) => {
    const routes = Object.keys(PERMISSIONS).filter((action) => action.includes(' /'));
    const found: Record<string, Decision> = {};
    const wanted: Record<string, Decision> = {};
    for (const action of routes) {
      const [method = '', pattern = ''] = action.split(' ');
      const path = `${pattern.replace(/:file\(.*\)/, '2.csv')}?study=${STUDY}`;
      const browser = await browserOf(persona);
      for (const verb of method === 'GET' ? ['GET', 'HEAD'] : [method]) {
        const { status } = await browser.fetch(path, { method: verb });
        const decision =
          status === 401 ? 'unauthenticated' : status === 403 ? 'forbidden' : 'allowed';
        found[`${verb} ${path}`] = decision;
        wanted[`${verb} ${path}`] = expected(persona, action);
      }
    }
    expect(found).toEqual(wanted);
    expect(Object.keys(found).length).toBeGreaterThan(10);
  });

  it('a role counts only where the study is named, and only once', async () => {
    const admin = await browserOf('admin');
    expect((await admin.fetch('/audit.csv')).status).toBe(403);
    expect((await admin.fetch(`/audit.csv?study=${STUDY}&study=${OTHER_STUDY}`)).status).toBe(403);
    expect((await admin.fetch(`/audit.csv?study=${OTHER_STUDY}`)).status).toBe(403);
    expect((await admin.fetch(`/audit.csv?study=${STUDY}`)).status).toBe(200);
  });

  it('an alias, a fragment or a field beside a public one does not open anything', async () => {
    const viewer = await browserOf('viewer');
    for (const document of [
      `{ editions: colleagueInvitations(study: "${STUDY}") { id } }`,
      `{ ...f } fragment f on Query { editions { id } audit(study: "${STUDY}") { total } }`,
      `query ($study: ID!) { a: colleagues(study: $study) { id } audit(study: $study) { total } }`,
    ]) {
      const answer = await viewer.ask(document, { study: STUDY });
      expect(answer.errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
      expect(answer.data).toBeNull();
    }
  });

  it.each(['', 'nonsense', 'a'.repeat(2000), '%00', '../../etc'])(
    'a made-up cookie (%s) signs nobody in',
    async (token) => {
      const browser = makeClient(server.url);
      browser.cookies.set('leadline-session', token);
      expect(await browser.query('{ me { id } }')).toEqual({ me: null });
      expect(await browser.codeOf('{ sessions { id } }')).toBe('UNAUTHENTICATED');
    },
  );

  describe('another site’s page, in a browser that is signed in', () => {
    const MUTATION = 'mutation { signOutEverywhere }';

    it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
      'cannot post %s',
      async (contentType) => {
        const admin = await browserOf('admin');
        const answer = await admin.fetch('/graphql', {
          method: 'POST',
          headers: { 'content-type': contentType },
          body: JSON.stringify({ query: MUTATION }),
        });
        expect(answer.status).toBeGreaterThanOrEqual(400);
        expect(await admin.query('{ me { name } }')).toEqual({ me: { name: 'admin' } });
      },
    );

    it('cannot change anything with a link', async () => {
      const admin = await browserOf('admin');
      const answer = await admin.fetch(`/graphql?query=${encodeURIComponent(MUTATION)}`);
      expect(await answer.text()).not.toContain('"signOutEverywhere":');
      expect(await admin.query('{ me { name } }')).toEqual({ me: { name: 'admin' } });
    });

    it('is not let to read or to ask with JSON: no preflight is answered', async () => {
      const answer = await fetch(`${server.url}/graphql`, {
        method: 'OPTIONS',
        headers: {
          origin: 'https://evil.example',
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'content-type',
        },
      });
      expect(answer.headers.get('access-control-allow-origin')).toBeNull();
      expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
    });
  });
});

/** A document that gives every required argument some value of its type, and the real study. */
function documentOf(operation: string, field: GraphQLField<unknown, unknown>): string {
  const given = field.args
    .filter((argument) => isRequiredArgument(argument))
    .map(({ name, type }) => `${name}: ${name === 'study' ? `"${STUDY}"` : valueOf(type)}`);
  const list = given.length === 0 ? '' : `(${given.join(', ')})`;
  const selection = isLeafType(getNamedType(field.type)) ? '' : ' { __typename }';
  return `${operation} { ${field.name}${list}${selection} }`;
}

function valueOf(type: GraphQLInputType): string {
  if (isNonNullType(type)) return valueOf(type.ofType);
  if (isListType(type)) return '[]';
  if (isEnumType(type)) return type.getValues()[0]?.name ?? '';
  if (isInputObjectType(type)) {
    const needed = Object.values(type.getFields()).filter((field) => isRequiredInputField(field));
    return `{ ${needed.map((field) => `${field.name}: ${valueOf(field.type)}`).join(', ')} }`;
  }
  const values: Record<string, string> = { Int: '1', Float: '1', Boolean: 'true', JSON: '{}' };
  return values[type.name] ?? '"none"';
}
