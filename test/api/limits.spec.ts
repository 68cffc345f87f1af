import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeTestDatabase, type TestDatabase } from '../support/test-database.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

describe('bad requests', () => {
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

  const codesOf = async (document: string, variables: object = {}): Promise<string[]> =>
    ((await server.ask(document, variables)).errors ?? []).map(({ extensions }) => extensions.code);

  const post = (body: string, contentType = 'application/json'): Promise<Response> =>
    fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': contentType },
      body,
    });

  const nested = (depth: number): string =>
    depth === 0 ? 'name' : `ofType { ${nested(depth - 1)} }`;

  it('refuses a query nested too deep', async () => {
    expect(await codesOf(`{ __type(name: "Query") { ${nested(16)} } }`)).toEqual(['TOO_COMPLEX']);
    expect(await codesOf('{ __type(name: "Query") { name } }')).toEqual([]);
  });

  it('refuses a query that asks for too much at once, however it is spelt', async () => {
    const many = Array.from(
      { length: 40 },
      (_, at) =>
        `f${at}: figures { rows { cells { value count n low high } } edition { variables { name options { code label } } } }`,
    ).join(' ');
    expect(await codesOf(`{ ${many} }`)).toEqual(['TOO_COMPLEX']);
    const fragments = `query { ${Array.from({ length: 60 }, (_, at) => `a${at}: editions { ...e }`).join(' ')} }
      fragment e on Edition { variables { name label question options { code label } } }`;
    expect(await codesOf(fragments)).toEqual(['TOO_COMPLEX']);
  });

  it('still refuses it the second time, when the query is compiled', async () => {
    const query = `{ ${Array.from({ length: 60 }, (_, at) => `a${at}: editions { variables { options { code label } } }`).join(' ')} }`;
    expect(await codesOf(query)).toEqual(['TOO_COMPLEX']);
    expect(await codesOf(query)).toEqual(['TOO_COMPLEX']);
    expect(await codesOf(query)).toEqual(['TOO_COMPLEX']);
  });

  it.each([
    ['a syntax error', '{ figures {', 'BAD_USER_INPUT'],
    ['an unknown field', '{ figurines { number } }', 'BAD_USER_INPUT'],
    ['a wrong argument', '{ figure(number: "two") { title } }', 'BAD_USER_INPUT'],
    ['an unknown edition', '{ edition(id: "none") { name } }', 'NOT_FOUND'],
    ['figures of an unknown edition', '{ figures(edition: "none") { number } }', 'NOT_FOUND'],
    ['an unknown variable', '{ crosstab(input: { rows: "nothing" }) { title } }', 'BAD_USER_INPUT'],
    [
      'a wave, without being signed in',
      '{ crosstab(input: { rows: "maturity", wave: "ai-networking-2025-wave-1" }) { title } }',
      'FORBIDDEN',
    ],
    [
      'a level of 95',
      '{ crosstab(input: { rows: "maturity", level: 95 }) { title } }',
      'BAD_USER_INPUT',
    ],
  ])('%s has its code', async (_, document, code) => {
    // The second time, a query is compiled, and its errors are made by other code.
    const answers = [
      await server.ask(document),
      await server.ask(document),
      await server.ask(document),
    ];
    for (const answer of answers) {
      expect(answer.errors?.map(({ extensions }) => extensions.code)).toEqual([code]);
      expect(JSON.stringify(answer)).not.toMatch(/node_modules|\bat \w+ \(|\.js:\d+/);
    }
  });

  it('names every problem of a cross-tab at once', async () => {
    const answer = await server.ask(
      '{ crosstab(input: { rows: "nothing", columns: ["region", "none"], level: 2 }) { title } }',
    );
    expect(answer.errors?.[0]?.extensions.problems).toEqual([
      { code: 'unknown-variable', variable: 'nothing' },
      { code: 'unknown-variable', variable: 'none' },
      { code: 'level-out-of-range', level: 2 },
    ]);
  });

  it('refuses a body of 2 MB', async () => {
    const response = await post(JSON.stringify({ query: `{ a }${' '.repeat(2_000_000)}` }));
    expect(response.status).toBe(413);
    expect(await response.text()).not.toContain('node_modules');
  });

  it.each([
    ['broken JSON', '{"query":', 'application/json'],
    ['no query', '{}', 'application/json'],
    ['a foreign type', 'query=1', 'application/x-www-form-urlencoded'],
  ])('refuses %s with a clear error', async (_, body, contentType) => {
    const response = await post(body, contentType);
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
    expect(await response.text()).not.toMatch(/node_modules|\.js:\d+/);
  });

  it('refuses a list of queries', async () => {
    const response = await post('[{"query":"{ editions { name } }"}]');
    expect(await response.json()).toMatchObject({
      data: null,
      errors: [{ extensions: { code: 'BAD_USER_INPUT' } }],
    });
  });

  it('refuses a form that another site’s page could post', async () => {
    const response = await post('query=%7B+editions+%7B+name+%7D+%7D', 'text/plain');
    expect(response.status).toBe(400);
    expect(await response.text()).not.toContain('Networking');
  });

  it('answers an unknown path as JSON to programs and as the app to people', async () => {
    const program = await fetch(`${server.url}/nothing-here`, {
      headers: { accept: 'application/json' },
    });
    expect(program.status).toBe(404);
    expect(await program.json()).toMatchObject({ code: 'NOT_FOUND' });
    const person = await fetch(`${server.url}/figures/2`, { headers: { accept: 'text/html' } });
    expect(person.status).toBe(200);
    expect(await person.text()).toContain('<div id="root">');
  });

  it('sends the headers that keep a page to itself', async () => {
    const { headers } = await fetch(server.url);
    expect(headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-cache');
  });
});
