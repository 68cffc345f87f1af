import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  closeWave,
  codesOf,
  COMPLETE,
  OPEN_WAVE,
  type Respondent,
  respondentOn,
  storedIn,
} from '../support/respondent.js';
import { makeTestDatabase, type TestDatabase } from '../support/test-database.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

const FOREIGN = 'AAAAAAAAAAAAAAAAAAAAAA';
const MALFORMED = [
  '',
  'short',
  `${FOREIGN}A`,
  'AAAAAAAAAAAAAAAAAAAAA!',
  "'; DROP TABLE assessment",
];

describe('bad input to a self-assessment', () => {
  let database: TestDatabase;
  let server: TestServer;
  let executive: Respondent;
  let token: string;
  let submitted: string;
  let before: unknown[];

  beforeAll(async () => {
    database = await makeTestDatabase('study_published');
    server = await startTestServer({ DATABASE_URL: database.url });
    executive = respondentOn(server);
    token = await executive.begin({ organisation: 'example.org' });
    await executive.save(token, { region: 'europe', maturity: 3 }, 0);
    submitted = await executive.begin();
    await executive.submit(submitted, COMPLETE, 0);
  });

  afterAll(async () => {
    await server.stop();
    await database.drop();
  });

  beforeEach(async () => {
    before = await storedIn(database);
  });

  afterEach(async () => {
    expect(before.length).toBeGreaterThan(40);
    expect(await storedIn(database)).toEqual(before);
  });

  const practices = { ...COMPLETE.effectiveness };

  it.each<[string, unknown, object]>([
    ['an unknown option', { region: 'atlantis' }, { item: 'region', code: 'unknown-option' }],
    [
      'a fourth pick of three',
      { challenges: ['skills', 'security', 'legacy', 'performance'] },
      { item: 'challenges', code: 'too-many', maximum: 3, count: 4 },
    ],
    [
      'the same pick twice',
      { challenges: ['skills', 'skills'] },
      { item: 'challenges', code: 'duplicate-option' },
    ],
    [
      'a matrix cell out of range',
      { effectiveness: { ...practices, latency: 6 } },
      { item: 'effectiveness', row: 'latency', code: 'out-of-range', minimum: 1, maximum: 5 },
    ],
    [
      'an unknown matrix row',
      { effectiveness: { ...practices, luck: 5 } },
      { item: 'effectiveness', row: 'luck', code: 'unknown-row' },
    ],
    ['a rating of 0', { maturity: 0 }, { item: 'maturity', code: 'out-of-range' }],
    ['a rating between two', { maturity: 3.5 }, { item: 'maturity', code: 'out-of-range' }],
    ['an unknown key', { shoe_size: 43 }, { item: 'shoe_size', code: 'unknown-item' }],
    ['an unknown key to take away', { shoe_size: null }, { code: 'unknown-item' }],
    ['a text for a number', { maturity: '3' }, { item: 'maturity', code: 'wrong-type' }],
    ['a list for one option', { region: ['europe'] }, { item: 'region', code: 'wrong-type' }],
    ['an object for a list', { challenges: { 0: 'skills' } }, { code: 'wrong-type' }],
    ['a number for a text', { design_mistake: 7 }, { item: 'design_mistake', code: 'wrong-type' }],
    ['a text too long', { design_mistake: 'a'.repeat(100_000) }, { code: 'too-long' }],
    ['a NUL in a text', { design_mistake: 'a\0b' }, { code: 'bad-character' }],
    ['answers that are a list', ['europe'], { item: '', code: 'wrong-type' }],
    ['answers that are a text', 'region=europe', { item: '', code: 'wrong-type' }],
    ['the name of an inherited property', { constructor: 'x' }, { code: 'unknown-item' }],
  ])('%s is refused at its item', async (_, answers, problem) => {
    for (const refused of [
      await executive.save(token, answers, 1),
      await executive.submit(token, answers, 1),
    ]) {
      expect(codesOf(refused)).toEqual(['INVALID_ANSWERS']);
      expect(refused.errors?.[0]?.extensions.problems).toContainEqual(
        expect.objectContaining(problem),
      );
    }
  });

  it('no answers at all are refused, as null and left out', async () => {
    expect(codesOf(await executive.save(token, null, 1))).toEqual(['BAD_USER_INPUT']);
    expect(codesOf(await executive.save(token, undefined, 1))).toEqual(['BAD_USER_INPUT']);
  });

  it.each([
    [
      'in variables',
      (own: string) => ({ variables: `{"answers":{"__proto__":{"region":1}},"token":"${own}"}` }),
    ],
    ['in the query', () => ({ literal: '{ __proto__: { region: 1 } }' })],
  ])('a __proto__ key %s is refused', async (_, write) => {
    const { variables, literal } = { variables: undefined, literal: undefined, ...write(token) };
    const answers = literal ?? '$answers';
    const query = `mutation ${literal === undefined ? '($token: String!, $answers: JSON!)' : '($token: String!)'} {
      saveAnswers(token: $token, answers: ${answers}, revision: 1) { revision } }`;
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: `{"query":${JSON.stringify(query)},"variables":${variables ?? `{"token":"${token}"}`}}`,
    });
    const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
    expect(['BAD_USER_INPUT', 'INVALID_ANSWERS']).toContain(errors[0]?.extensions.code);
    expect((await executive.read(token)).data?.assessment.answers).toEqual({
      ...{ region: 'europe', maturity: 3 },
    });
  });

  it('a body of 2 MB is refused before it is read', async () => {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query:
          'mutation ($token: String!, $answers: JSON!) { saveAnswers(token: $token, answers: $answers, revision: 1) { revision } }',
        variables: { token, answers: { design_mistake: 'a'.repeat(2_000_000) } },
      }),
    });
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: 'TOO_LARGE' } }],
    });
  });

  it.each([-1, 0, 2, 99, 2_147_483_647])('the foreign revision %d is stale', async (revision) => {
    const saved = await executive.save(token, { maturity: 5 }, revision);
    expect(codesOf(saved)).toEqual(['STALE_REVISION']);
    expect(saved.errors?.[0]?.extensions).toMatchObject({
      revision: 1,
      answers: { region: 'europe', maturity: 3 },
    });
    const whole = { ...COMPLETE, maturity: 5 };
    expect(codesOf(await executive.submit(token, whole, revision))).toEqual(['STALE_REVISION']);
    expect(codesOf(await executive.submit(submitted, whole, revision))).toEqual(['STALE_REVISION']);
  });

  it.each([
    ['absent', undefined],
    ['null', null],
    ['a text', 'one'],
    ['half', 1.5],
    ['huge', 2 ** 31],
  ])('a revision that is %s is refused', async (_, revision) => {
    const saved = await executive.save(token, { maturity: 5 }, revision as number);
    expect(codesOf(saved)).toEqual(['BAD_USER_INPUT']);
  });

  const everywhere = (name: string): Promise<string[][]> =>
    Promise.all([
      executive.read(name).then(codesOf),
      executive.save(name, { maturity: 5 }, 0).then(codesOf),
      executive.submit(name, COMPLETE, 0).then(codesOf),
      executive.scorecard(name).then(codesOf),
      executive.setConsent(name, false).then(codesOf),
      executive.setLocale(name, 'de').then(codesOf),
      executive.erase(name).then(codesOf),
      executive.start({ token: name }).then(codesOf),
    ]);

  it.each(MALFORMED)('the malformed token “%s” is refused everywhere', async (malformed) => {
    expect(await everywhere(malformed)).toEqual(Array(8).fill(['BAD_USER_INPUT']));
  });

  it('a foreign token is unknown everywhere', async () => {
    expect(await everywhere(FOREIGN)).toEqual(Array(8).fill(['NOT_FOUND']));
    expect(codesOf(await executive.read(token, 'ai-networking-2025-wave-1'))).toEqual([
      'NOT_FOUND',
    ]);
  });

  it.each<[string, object, string]>([
    ['in an unknown wave', { wave: 'none' }, 'NOT_FOUND'],
    ['in a closed wave', { wave: 'ai-networking-2025-wave-1' }, 'WAVE_NOT_OPEN'],
    ['with an unknown invitation', { invitation: 'x' }, 'NOT_FOUND'],
    ['for an organisation that is no domain', { organisation: 'Example Ltd.' }, 'BAD_USER_INPUT'],
  ])('nobody starts %s', async (_, beginning, code) => {
    expect(codesOf(await executive.start(beginning))).toEqual([code]);
  });

  it('there is no scorecard before the answers are submitted', async () => {
    expect(codesOf(await executive.scorecard(token))).toEqual(['WRONG_STATUS']);
  });

  it.each(['region', 'industry', 'size'])('an unknown %s of peers is refused', async (name) => {
    const refused = await executive.scorecard(submitted, { [name]: 'atlantis' });
    expect(codesOf(refused)).toEqual(['BAD_USER_INPUT']);
    expect(codesOf(await executive.scorecard(token, { [name]: 'atlantis' }))).toEqual([
      'WRONG_STATUS',
    ]);
  });

  it('keeps nobody’s stack or query in what it answers', async () => {
    const answer = await executive.save(token, { region: "'; SELECT 1" }, 1);
    expect(JSON.stringify(answer)).not.toMatch(/node_modules|\.js:\d+|assessment\./);
  });
});

describe('a wave that has closed', () => {
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

  it('takes nothing more, and still shows everybody their own', async () => {
    const executive = respondentOn(server);
    const token = await executive.begin();
    await executive.save(token, { region: 'europe' }, 0);
    const submitted = await executive.begin();
    const card = await executive.submit(submitted, COMPLETE, 0);
    await closeWave(database);
    const before = await storedIn(database);

    for (const refused of [
      await executive.start(),
      await executive.start({ wave: OPEN_WAVE }),
      await executive.save(token, { maturity: 3 }, 1),
      await executive.submit(token, COMPLETE, 1),
      await executive.setConsent(token, false),
      await executive.save(submitted, { maturity: 1 }, 1),
    ]) {
      expect(codesOf(refused)).toEqual(['WAVE_NOT_OPEN']);
    }
    expect((await executive.read(token)).data?.assessment).toMatchObject({
      ...{ status: 'expired', answers: { region: 'europe' }, nextWave: null },
    });
    expect((await executive.read(submitted)).data?.assessment.status).toBe('submitted');
    expect((await executive.scorecard(submitted)).data?.scorecard).toEqual(
      card.data?.submitAssessment,
    );
    expect((await executive.submit(submitted, COMPLETE, 0)).data).toEqual(card.data);
    expect(await storedIn(database)).toEqual(before);
    expect(await server.query('{ openWave { id } }')).toEqual({ openWave: null });
  });
});
