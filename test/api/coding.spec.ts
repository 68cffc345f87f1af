import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cohenKappa } from '../../api/statistics/cohen-kappa.js';
import { addResponses, until } from '../support/fieldwork.js';
import { closeWave, OPEN_WAVE } from '../support/respondent.js';
import { type Client, clientOf, seedAccount, STUDY } from '../support/test-account.js';
import { makeTestDatabase, type TestDatabase } from '../support/test-database.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

const ITEM = 'application_areas';
const OF = `study: "${STUDY}", wave: "${OPEN_WAVE}", item: "${ITEM}"`;
const QUEUE = `query ($after: String, $before: String, $search: String, $uncoded: Boolean) {
  codingQueue(${OF}, first: 200, after: $after, before: $before, search: $search, uncoded: $uncoded) {
    part total coded frame { version themes { value } }
    answers { response place position text themes note decided } } }`;
const CODE = `mutation ($response: ID!, $version: Int!, $themes: [String!]!, $note: String) {
  codeAnswer(study: "${STUDY}", item: "${ITEM}", response: $response, version: $version,
    themes: $themes, note: $note) { themes note } }`;
const ADD = `mutation ($responses: [ID!]!, $theme: String!) {
  addThemeToAnswers(${OF}, version: 1, responses: $responses, theme: $theme) }`;
const FRAMES = `{ codeFrames(study: "${STUDY}", item: "${ITEM}") {
  id version frozen codings editions themes { value text definition provenance mergedFrom } } }`;
const CREATE = `mutation ($themes: [ThemeInput!]!) {
  createCodeFrameVersion(study: "${STUDY}", item: "${ITEM}", themes: $themes) { id version frozen } }`;
const CHANGE = `mutation ($id: ID!, $themes: [ThemeInput!]!) {
  changeCodeFrameVersion(study: "${STUDY}", id: $id, themes: $themes) { version } }`;
const CARRY = `mutation ($from: ID!) { carryCodings(${OF}, from: $from) { carried left kept } }`;
const SECOND = `mutation ($coders: [ID!]!, $share: Float) {
  setDoubleCoding(${OF}, coders: $coders, share: $share) }`;
const AGREEMENT = `{ codingAgreement(${OF}) { theme n given smallBase reading
  agreed { value because } kappa { value because } alpha { value because } } }`;
const DISAGREEMENTS = `{ codingDisagreements(${OF}) { total undecided disagreements {
  response text codings { name second themes } decision { themes by } } } }`;
const DECIDE = `mutation ($response: ID!, $themes: [String!]!) {
  adjudicateAnswer(study: "${STUDY}", item: "${ITEM}", response: $response, version: 2,
    themes: $themes) { themes } }`;
const OVERVIEW = `{ codingOverview(study: "${STUDY}", wave: "${OPEN_WAVE}") {
  item version sealed answers uncoded earlier { version codings } doubleCoding { share drawn }
  coders { name second coded } } }`;
const WARNINGS = `{ waveSteps(study: "${STUDY}", wave: "${OPEN_WAVE}") {
  step warnings { code message } blockers { code } } }`;

interface Answer {
  readonly response: string;
  readonly place: string;
  readonly position: number;
  readonly text: string;
  readonly themes: readonly string[];
  readonly decided: boolean;
}
interface Queue {
  readonly part: string;
  readonly total: number;
  readonly coded: number;
  readonly answers: readonly Answer[];
}
interface Frame {
  readonly id: string;
  readonly version: number;
  readonly frozen: boolean;
  readonly themes: readonly { value: string; text: string }[];
}

describe('two coders code the open answers of a wave', () => {
  let database: TestDatabase;
  let server: TestServer;
  let anna: Client;
  let berta: Client;
  let admin: Client;
  let second: string;

  beforeAll(async () => {
    database = await makeTestDatabase('study_published');
    server = await startTestServer({ DATABASE_URL: database.url });
    const accounts = {
      anna: await seedAccount(database, 'anna', { [STUDY]: 'analyst' }),
      berta: await seedAccount(database, 'berta', { [STUDY]: 'analyst' }),
      admin: await seedAccount(database, 'admin', { [STUDY]: 'admin' }),
    };
    second = accounts.berta.id;
    anna = clientOf(server.url, accounts.anna);
    berta = clientOf(server.url, accounts.berta);
    admin = clientOf(server.url, accounts.admin);
    for (const [prefix, text] of [
      ['fraud', 'Fraud, in payments'],
      ['triage', 'Triage of 100% of cases'],
      ['nothing', 'n/a'],
    ] as const) {
      await addResponses(database, OPEN_WAVE, 4, { prefix, answers: { [ITEM]: text } });
    }
    await addResponses(database, OPEN_WAVE, 3, { prefix: 'silent', answers: { [ITEM]: '  ' } });
    await closeWave(database);
  });

  afterAll(async () => {
    await server.stop();
    await database.drop();
  });

  const queue = async (coder: Client, filter: object = {}): Promise<Queue> =>
    (await coder.query<{ codingQueue: Queue }>(QUEUE, filter)).codingQueue;
  const frames = async (): Promise<readonly Frame[]> =>
    (await admin.query<{ codeFrames: Frame[] }>(FRAMES)).codeFrames;
  const code = (coder: Client, response: string, version: number, ...themes: string[]) =>
    coder.ask(CODE, { response, version, themes });
  const codeOf = async (asked: ReturnType<Client['ask']>): Promise<string | undefined> =>
    (await asked).errors?.[0]?.extensions.code;
  const audited = (action: string) =>
    database.query('SELECT after FROM audit WHERE action = $1 ORDER BY seq', [action]);
  const overview = async () => {
    const { codingOverview } = await admin.query<{
      codingOverview: { item: string; uncoded: number; coders: object[] }[];
    }>(OVERVIEW);
    return codingOverview.find(({ item }) => item === ITEM);
  };
  const THEME: Readonly<Record<string, string>> = { F: 'fraud', T: 'triage', n: 'no-theme' };

  it('each reads the answers in an order of their own, which the audit notes once', async () => {
    const [one, again, other] = [await queue(anna), await queue(anna), await queue(berta)];
    expect(one).toMatchObject({ part: 'FIRST', total: 12, coded: 0 });
    expect(again).toEqual(one);
    const order = ({ answers }: Queue) => answers.map(({ response }) => response);
    expect([...order(other)].sort()).toEqual([...order(one)].sort());
    expect(order(other)).not.toEqual(order(one));
    expect(one.answers.map(({ position }) => position)).toEqual(
      [...Array(12).keys()].map((i) => i + 1),
    );
    const third = one.answers[2]?.place;
    expect(order(await queue(anna, { after: third }))).toEqual(order(one).slice(3));
    expect(order(await queue(anna, { before: third }))).toEqual(order(one).slice(0, 2));
    expect(await audited('open-answers-read')).toHaveLength(2);
  });

  it('finds answers by words, of which none is a pattern', async () => {
    const found = async (search: string) => (await queue(anna, { search })).answers.length;
    expect(await found('FRAUD pay')).toBe(4);
    expect(await found('fraud triage')).toBe(0);
    expect(await found('100%')).toBe(4);
    expect(await found('_')).toBe(0);
  });

  it('the first codes them, alone or many at once; the same again changes nothing', async () => {
    const { answers } = await queue(anna);
    const fraud = answers
      .filter(({ text }) => text.startsWith('Fraud'))
      .map((each) => each.response);
    const add = { responses: fraud, theme: 'fraud' };
    expect(await anna.query(ADD, add)).toEqual({ addThemeToAnswers: 4 });
    expect(await anna.query(ADD, add)).toEqual({ addThemeToAnswers: 0 });
    for (const { response, text } of answers) {
      const theme = THEME[text.charAt(0)] ?? '';
      for (const time of [1, 2]) {
        expect([time, (await code(anna, response, 1, theme)).errors]).toEqual([time, undefined]);
      }
    }
    expect(await audited('answers-coded')).toHaveLength(1);
    expect(await audited('answer-coded')).toHaveLength(8);
    expect(await queue(anna)).toMatchObject({ total: 12, coded: 12 });
    expect((await queue(anna, { uncoded: true })).answers).toEqual([]);
    expect(await overview()).toMatchObject({ uncoded: 0, coders: [{ name: 'anna', coded: 12 }] });
  });

  it('wrong codes, other frames and answers of others are refused', async () => {
    const response = (await queue(anna)).answers[0]?.response ?? '';
    expect(await codeOf(code(anna, response, 1, 'made-up'))).toBe('BAD_USER_INPUT');
    expect(await codeOf(code(anna, response, 1, 'fraud', 'no-theme'))).toBe('BAD_USER_INPUT');
    expect(await codeOf(code(anna, response, 2, 'fraud'))).toBe('STALE_REVISION');
    // The first coder has it, and nobody asked for a second.
    expect(await codeOf(code(berta, response, 1, 'fraud'))).toBe('NOT_FOUND');
    expect(await codeOf(code(anna, 'none', 1, 'fraud'))).toBe('NOT_FOUND');
    const [published] = await database.query<{ id: string }>(
      `SELECT id FROM response WHERE wave_id <> $1 AND answers ->> '${ITEM}' <> '' LIMIT 1`,
      [OPEN_WAVE],
    );
    expect(await codeOf(code(anna, published?.id ?? '', 1, 'fraud'))).toBe('WRONG_STATUS');
  });

  it('a version that something is coded by is frozen; its codes go over to the next', async () => {
    const [first] = await frames();
    expect(first).toMatchObject({ version: 1, frozen: true, editions: [expect.any(String)] });
    const kept =
      first?.themes.filter(({ value }) => !['triage', 'transcription'].includes(value)) ?? [];
    const themes = [
      ...kept.map(({ value, text }) => ({ value, text })),
      { value: 'clinical-text', text: 'Reading and sorting cases', mergedFrom: ['triage'] },
    ];
    expect(await codeOf(admin.ask(CHANGE, { id: first?.id, themes }))).toBe('WRONG_STATUS');
    await expect(
      database.query(`UPDATE code_frame SET themes = '[]' WHERE id = $1`, [first?.id]),
    ).rejects.toThrow('frozen');
    expect(await codeOf(admin.ask(CREATE, { themes: [{ value: 'A b', text: '' }] }))).toBe(
      'BAD_USER_INPUT',
    );
    await admin.query(CREATE, { themes });
    const [second] = await frames();
    expect(second).toMatchObject({ version: 2, frozen: false });
    expect(second?.themes.at(-1)).toMatchObject({ mergedFrom: ['triage'], provenance: 'MEASURED' });
    expect(second?.themes[0]).toMatchObject({ provenance: 'PRINTED' });
    await admin.query(CHANGE, { id: second?.id, themes });

    const { waveSteps } = await admin.query<{ waveSteps: { warnings: object[] }[] }>(WARNINGS);
    expect(waveSteps[2]?.warnings).toMatchObject([
      { code: 'answers-not-coded', message: expect.stringContaining('12 of 12') },
    ]);
    expect(await overview()).toMatchObject({ uncoded: 12, earlier: { version: 1, codings: 12 } });
    // A theme is new, so those without one are looked at again.
    expect(await admin.query(CARRY, { from: first?.id })).toEqual({
      carryCodings: { carried: 8, left: 4, kept: 0 },
    });
    expect(await admin.query(CARRY, { from: first?.id })).toEqual({
      carryCodings: { carried: 0, left: 4, kept: 8 },
    });
    for (const { response } of (await queue(anna, { uncoded: true })).answers) {
      await code(anna, response, 2, 'no-theme');
    }
    expect(await queue(anna)).toMatchObject({ total: 12, coded: 12, frame: { version: 2 } });
  });

  it('a second coder gets a sample that stays, and sees no code of the first', async () => {
    const set = (share: number) => admin.ask(SECOND, { coders: [second], share });
    expect(await codeOf(set(0))).toBe('BAD_USER_INPUT');
    await set(0.2);
    const sample = await queue(berta);
    expect(sample).toMatchObject({ part: 'SECOND', total: 3, coded: 0 });
    await set(0.5);
    const larger = (await queue(berta)).answers.map(({ response }) => response);
    expect(larger).toHaveLength(6);
    expect(larger).toEqual(expect.arrayContaining(sample.answers.map(({ response }) => response)));
    await set(1);
    const { answers } = await queue(berta);
    expect(answers.every(({ themes }) => themes.length === 0)).toBe(true);
    expect(JSON.stringify(answers)).not.toContain('anna');
  });

  it('how far they agree is what the statistics say', async () => {
    const { answers } = await queue(berta);
    const before = await queue(anna);
    const codes = new Map(before.answers.map(({ response, themes }) => [response, themes.join()]));
    const sorted = answers.map(({ response }) => response).sort();
    for (const [at, response] of sorted.entries()) {
      await code(berta, response, 2, at < 3 ? 'drug-safety' : (codes.get(response) ?? ''));
    }
    const kinds = ['fraud', 'clinical-text', 'no-theme', 'drug-safety'];
    const one = sorted.map((response) => kinds.indexOf(codes.get(response) ?? ''));
    const other = one.map((kind, at) => (at < 3 ? 3 : kind));
    const kappa = cohenKappa(one, other);
    const { codingAgreement } = await anna.query<{ codingAgreement: object[] }>(AGREEMENT);
    expect(codingAgreement[0]).toMatchObject({
      ...{ theme: null, n: 12, given: 12, smallBase: true },
      agreed: { value: 0.75, because: null },
      kappa: { value: kappa.defined ? kappa.value : null },
    });
    expect(
      codingAgreement.find((each) => 'theme' in each && each.theme === 'drug-safety'),
    ).toMatchObject({
      ...{ n: 12, given: 3, kappa: { value: 0 } },
    });
    expect(codingAgreement).toContainEqual(
      expect.objectContaining({
        ...{ theme: 'imaging', given: 0, reading: 'UNKNOWN' },
        alpha: { value: null, because: 'too-few-categories' },
      }),
    );
  });

  it('what an admin decides is what the edition counts', async () => {
    const read = async () =>
      (
        await admin.query<{
          codingDisagreements: { total: number; disagreements: { response: string }[] };
        }>(DISAGREEMENTS)
      ).codingDisagreements;
    const { disagreements } = await read();
    expect(disagreements).toHaveLength(3);
    expect(disagreements[0]).toMatchObject({
      codings: [
        { name: 'anna', second: false },
        { name: 'berta', second: true, themes: ['drug-safety'] },
      ],
      decision: null,
    });
    const [decided] = disagreements.map(({ response }) => response);
    await admin.query(DECIDE, { response: decided, themes: ['drug-safety', 'fraud'] });
    expect(await read()).toMatchObject({ total: 3, undecided: 2 });
    expect(await codeOf(code(anna, decided ?? '', 2, 'imaging'))).toBe('WRONG_STATUS');

    await admin.query(`mutation { prepareEdition(study: "${STUDY}", edition: {
      waves: ["${OPEN_WAVE}"], name: "Second", reference: false }) { id } }`);
    const status = async (wanted: string) =>
      until(
        () => database.query<{ id: string; status: string }>('SELECT id, status FROM publication'),
        ([publication]) => [wanted, 'failed'].includes(publication?.status ?? ''),
      );
    const [ready] = await status('ready');
    await admin.query(
      `mutation { sealEdition(study: "${STUDY}", publication: "${ready?.id ?? ''}") { id } }`,
    );
    expect(await status('published')).toMatchObject([{ status: 'published' }]);

    const { edition } = await admin.query<{
      edition: { variables: { name: string; options: { code: string }[] }[] };
    }>(`{ edition(id: "${OPEN_WAVE}") { variables { name options { code } } } }`);
    const options = edition.variables.find(({ name }) => name === `${ITEM}.themes`)?.options ?? [];
    const bytes = async (theme: string): Promise<number[]> => {
      const at = options.findIndex(({ code: option }) => option === theme);
      const [row] = await database.query<{ data: Buffer }>(
        'SELECT data FROM edition_column WHERE edition_id = $1 AND name = $2',
        [OPEN_WAVE, `column:${ITEM}.themes/${at}`],
      );
      return [...(row?.data ?? [])];
    };
    const chosen = (codes: readonly number[]) => codes.filter((byte) => byte === 1).length;
    expect(chosen(await bytes('drug-safety'))).toBe(1);
    const [first] = await database.query<{ n: number }>(
      `SELECT count(*)::integer AS n FROM theme_coding JOIN code_frame ON code_frame.id = code_frame_id
        WHERE version = 2 AND coder <> $1 AND 'fraud' = ANY (theme_coding.themes) AND response_id <> $2`,
      [second, decided],
    );
    expect(chosen(await bytes('fraud'))).toBe((first?.n ?? 0) + 1);
    // “No theme” is an answer; who wrote nothing is not.
    expect((await bytes('fraud')).filter((byte) => byte > 1)).toHaveLength(3);
  });

  it('an edition says by which version it was coded, and nothing of it changes any more', async () => {
    expect(await frames()).toMatchObject([
      { version: 2, editions: ['Second'], frozen: true },
      { version: 1, frozen: true },
    ]);
    expect(await overview()).toMatchObject({ version: 2, sealed: true, uncoded: 0 });
    const response = (await queue(anna)).answers.find(({ decided }) => !decided)?.response ?? '';
    expect(await codeOf(code(anna, response, 2, 'imaging'))).toBe('WRONG_STATUS');
    expect(await codeOf(admin.ask(SECOND, { coders: [] }))).toBe('WRONG_STATUS');
  });
});
