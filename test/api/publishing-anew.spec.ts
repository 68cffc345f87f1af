import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addResponses, until } from '../support/fieldwork.js';
import { OPEN_WAVE } from '../support/respondent.js';
import { type Client, clientOf, seedAccount, STUDY } from '../support/test-account.js';
import { makeTestDatabase, type TestDatabase } from '../support/test-database.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

const PREPARE = `mutation ($study: ID!, $edition: NewEditionInput!) {
  prepareEdition(study: $study, edition: $edition) { id editionId } }`;
const READ = `query ($study: ID!, $id: ID!) { publication(study: $study, id: $id) {
  id status problem contentHash sampleSize announcement
  preview { part option contributors verdict rule } } }`;
const SEAL = `mutation ($study: ID!, $id: ID!, $announcement: String) {
  sealEdition(study: $study, publication: $id, announcement: $announcement) { status } }`;
const WITHDRAW = `mutation ($study: ID!, $id: ID!) {
  withdrawEdition(study: $study, edition: $id, because: "A region was coded wrongly.") { id } }`;
const CLOSE = 'mutation ($study: ID!, $id: ID!) { closeWave(study: $study, id: $id) { status } }';
const STEPS = `query ($study: ID!, $wave: ID!) { waveSteps(study: $study, wave: $wave) {
  step blockers { code message } } wave(study: $study, id: $wave) { status } }`;

interface Group {
  readonly part: string | null;
  readonly option: string | null;
  readonly contributors: number;
  readonly verdict: string;
  readonly rule: string | null;
}
interface Publication {
  readonly id: string;
  readonly status: string;
  readonly problem: string | null;
  readonly contentHash: string;
  readonly preview: readonly Group[];
}
interface Steps {
  readonly waveSteps: readonly { step: string; blockers: readonly { code: string }[] }[];
  readonly wave: { status: string };
}

describe('the wave of a withdrawn edition is published anew', () => {
  let database: TestDatabase;
  let server: TestServer;
  let admin: Client;
  let first: Publication;

  beforeAll(async () => {
    database = await makeTestDatabase('study_published');
    const account = await seedAccount(database, 'admin', { [STUDY]: 'admin' });
    server = await startTestServer({ DATABASE_URL: database.url });
    admin = clientOf(server.url, account);
    await addResponses(database, OPEN_WAVE, 36);
    await admin.query(CLOSE, { study: STUDY, id: OPEN_WAVE });
    first = await prepared('Second edition');
    await seal(first, 'What 36 organisations said in 2026.');
    await admin.query(WITHDRAW, { study: STUDY, id: OPEN_WAVE });
  });

  afterAll(async () => {
    await server.stop();
    await database.drop();
  });

  const prepare = (name: string) =>
    admin.ask<{ prepareEdition: { id: string; editionId: string } }>(PREPARE, {
      study: STUDY,
      edition: { waves: [OPEN_WAVE], name, reference: false },
    });
  const read = async (id: string): Promise<Publication> =>
    (await admin.query<{ publication: Publication }>(READ, { study: STUDY, id })).publication;
  const prepared = async (name: string): Promise<Publication> => {
    const { data, errors } = await prepare(name);
    expect(errors).toBeUndefined();
    return until(
      () => read(data?.prepareEdition.id ?? ''),
      ({ status }) => status === 'READY' || status === 'FAILED',
    );
  };
  const seal = async ({ id }: Publication, announcement: string): Promise<void> => {
    await admin.query(SEAL, { study: STUDY, id, announcement });
    const done = await until(
      () => read(id),
      ({ status }) => status === 'PUBLISHED' || status === 'FAILED',
    );
    expect(done).toMatchObject({ status: 'PUBLISHED', problem: null });
  };
  const steps = () => admin.query<Steps>(STEPS, { study: STUDY, wave: OPEN_WAVE });
  const publishBlockers = async (): Promise<string[]> =>
    (await steps()).waveSteps
      .filter(({ step }) => step === 'PUBLISH')
      .flatMap(({ blockers }) => blockers.map(({ code }) => code));
  /** Leaves answers out of the next edition, or takes them in again. */
  const count = (status: 'complete' | 'partial', respondents: readonly number[]) =>
    database.query('UPDATE response SET status = $1 WHERE wave_id = $2 AND respondent = ANY ($3)', [
      status,
      OPEN_WAVE,
      respondents.map((i) => `${OPEN_WAVE}-${i}`),
    ]);

  it('is closed again, and nothing stands in the way of the same answers', async () => {
    expect((await steps()).wave.status).toBe('CLOSED');
    expect(await publishBlockers()).toEqual([]);
    const [noted] = await database.query(
      'SELECT count(*)::int FROM edition_respondent WHERE edition_id = $1',
      [OPEN_WAVE],
    );
    expect(noted).toEqual({ count: 36 });
  });

  it('tells what may be weighted by, and how many gave each answer', async () => {
    const asked = `query ($study: ID!, $waves: [ID!]!) {
      weightingVariables(study: $study, waves: $waves) {
        variable silent options { option respondents } } }`;
    const { weightingVariables } = await admin.query<{ weightingVariables: object[] }>(asked, {
      ...{ study: STUDY, waves: [OPEN_WAVE] },
    });
    expect(weightingVariables).toContainEqual({
      ...{ variable: 'region', silent: 0 },
      options: expect.arrayContaining([{ option: 'europe', respondents: 12 }]),
    });
    expect(weightingVariables).not.toContainEqual(expect.objectContaining({ variable: 'strand' }));
  });

  it('without one response it would show that one: refused', async () => {
    await count('partial', [7]);
    expect(await publishBlockers()).toEqual(['too-few-differ']);
    const { errors } = await prepare('Without one');
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'WRONG_STATUS',
      blockers: [{ code: 'too-few-differ' }],
    });
    expect(errors?.[0]?.message).toContain('differs from it in 1 organisation');
  });

  it('nor when the one is excluded for a reason', async () => {
    const [one] = await database.query<{ id: string }>(
      'SELECT id FROM response WHERE respondent = $1',
      [`${OPEN_WAVE}-7`],
    );
    await count('complete', [7]);
    const exclude = `mutation ($study: ID!, $wave: ID!, $ids: [ID!]) {
      excludeResponses(study: $study, wave: $wave, ids: $ids, reason: "Answered twice.") { count } }`;
    await admin.query(exclude, { study: STUDY, wave: OPEN_WAVE, ids: [one?.id] });
    expect(await publishBlockers()).toEqual(['too-few-differ']);
    expect((await prepare('Without the excluded')).errors?.[0]?.extensions.code).toBe(
      'WRONG_STATUS',
    );
    const include = `mutation ($study: ID!, $wave: ID!, $ids: [ID!]) {
      includeResponses(study: $study, wave: $wave, ids: $ids) }`;
    await admin.query(include, { study: STUDY, wave: OPEN_WAVE, ids: [one?.id] });
    expect(await publishBlockers()).toEqual([]);
  });

  it('nor with another answer of one', async () => {
    await count('complete', [7]);
    await database.query(
      `UPDATE response SET answers = answers || '{"maturity": 2}' WHERE respondent = $1`,
      [`${OPEN_WAVE}-7`],
    );
    expect(await publishBlockers()).toEqual(['too-few-differ']);
    await database.query(
      `UPDATE response SET answers = answers || '{"maturity": 3}' WHERE respondent = $1`,
      [`${OPEN_WAVE}-7`],
    );
    expect(await publishBlockers()).toEqual([]);
  });

  it('without five it shows no group that lost fewer than five', async () => {
    // Four of North America, one of Europe: 0, 3, 6, 9 and 1.
    await count('partial', [0, 3, 6, 9, 1]);
    const { status, preview } = await prepared('Without five');
    expect(status).toBe('READY');
    const group = (option: string | null) =>
      preview.find((each) => each.part === 'survey' && each.option === option);
    expect(group(null)).toMatchObject({ contributors: 31, verdict: 'SHOWN' });
    for (const region of ['north-america', 'europe']) {
      expect(group(region)).toMatchObject({ verdict: 'WITHHELD', rule: 'DIFFERENCING' });
    }
    expect(group('asia-pacific')).toMatchObject({ contributors: 12, verdict: 'SHOWN' });
    await count('complete', [0, 3, 6, 9, 1]);
  });

  it('of the same answers it shows the same, under an id of its own', async () => {
    const again = await prepared('Second edition, corrected');
    expect(again.contentHash).toBe(first.contentHash);
    expect(again.preview).toEqual(first.preview);
    await seal(again, 'The same answers, with the regions named rightly.');
    const { editions } = await admin.query<{ editions: object[] }>(
      '{ editions { id announcement } }',
    );
    expect(editions).toContainEqual({
      id: `${OPEN_WAVE}-2`,
      announcement: 'The same answers, with the regions named rightly.',
    });
    expect((await steps()).wave.status).toBe('PUBLISHED');
  });

  it('an edition that stands is not published twice', async () => {
    const { errors } = await prepare('Third');
    expect(errors?.[0]?.extensions).toMatchObject({ blockers: [{ code: 'done' }] });
  });
});
