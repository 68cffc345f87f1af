import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addResponses, until } from '../support/fieldwork.js';
import { COMPLETE, OPEN_WAVE, respondentOn } from '../support/respondent.js';
import { type Client, clientOf, seedAccount, STUDY } from '../support/test-account.js';
import { makeTestDatabase, type TestDatabase } from '../support/test-database.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

const PUBLICATION = `id status phase share problem contentHash sampleSize organisations
  weighting { because iterations marginError smallest largest designEffect trimmed }
  preview { label part variable option contributors verdict rule inFull asMoments notAtAll }`;
const PREPARE = `mutation ($study: ID!, $edition: NewEditionInput!) {
  prepareEdition(study: $study, edition: $edition) { ${PUBLICATION} } }`;
const READ = `query ($study: ID!, $id: ID!) { publication(study: $study, id: $id) { ${PUBLICATION} } }`;
const SEAL = `mutation ($study: ID!, $id: ID!) {
  sealEdition(study: $study, publication: $id) { status } }`;
const CLOSE = 'mutation ($study: ID!, $id: ID!) { closeWave(study: $study, id: $id) { status } }';
const REFERENCE = `mutation ($study: ID!, $id: ID!) {
  makeReference(study: $study, edition: $id) { id reference } }`;
const WITHDRAW = `mutation ($study: ID!, $id: ID!, $because: String!) {
  withdrawEdition(study: $study, edition: $id, because: $because) { id withdrawnAt } }`;
const EDITION = `query ($id: ID) { edition(id: $id) { id hash sampleSize reference
  weighting { designEffect largest } } }`;

interface Publication {
  readonly id: string;
  readonly status: string;
  readonly phase: string;
  readonly share: number;
  readonly problem: string | null;
  readonly contentHash: string | null;
  readonly sampleSize: number | null;
  readonly preview:
    | readonly {
        label: string;
        part: string | null;
        variable: string | null;
        option: string | null;
        contributors: number;
        verdict: string;
        rule: string | null;
      }[]
    | null;
}

describe('an admin publishes a second edition', () => {
  let database: TestDatabase;
  let server: TestServer;
  let account: Awaited<ReturnType<typeof seedAccount>>;
  let admin: Client;
  let token: string;
  let id: string;

  beforeAll(async () => {
    database = await makeTestDatabase('study_published');
    account = await seedAccount(database, 'admin', { [STUDY]: 'admin' });
    await start();
    await addResponses(database, OPEN_WAVE, 35);
    const executive = respondentOn(server);
    token = await executive.begin({ wave: OPEN_WAVE });
    await executive.submit(token, COMPLETE, 0);
  });

  afterAll(async () => {
    await server.stop();
    await database.drop();
  });

  const start = async (): Promise<void> => {
    server = await startTestServer({ DATABASE_URL: database.url });
    admin = clientOf(server.url, account);
  };

  const wanted = { waves: [OPEN_WAVE], name: 'Second edition', reference: false };
  const prepare = (edition: object) =>
    admin.ask<{ prepareEdition: Publication }>(PREPARE, { study: STUDY, edition });
  const read = async (): Promise<Publication> =>
    (await admin.query<{ publication: Publication }>(READ, { study: STUDY, id })).publication;
  const has =
    (...wished: string[]) =>
    ({ status }: Publication): boolean =>
      wished.includes(status);

  it('not while the wave is open', async () => {
    const { errors } = await prepare(wanted);
    expect(errors?.[0]?.extensions).toMatchObject({
      ...{ code: 'WRONG_STATUS', blockers: [{ code: 'not-yet' }] },
    });
    await admin.query(CLOSE, { study: STUDY, id: OPEN_WAVE });
  });

  it('is told of targets that cannot be met', async () => {
    const weighted = (margins: object[], cap: object | null = null) =>
      prepare({ ...wanted, weighting: { margins, cap } });
    const regions = [
      { option: 'north-america', target: 60 },
      { option: 'europe', target: 40 },
    ];
    const missing = await weighted([{ variable: 'region', targets: regions }]);
    expect(missing.errors?.[0]?.extensions.problems).toMatchObject([
      { code: 'target-missing', variable: 'region', option: 'asia-pacific' },
    ]);
    const tight = await weighted(
      [{ variable: 'region', targets: [...regions, { option: 'asia-pacific', target: 1 }] }],
      { lower: 0.9, upper: 1.1 },
    );
    expect(tight.errors?.[0]?.extensions).toMatchObject({
      ...{ code: 'BAD_USER_INPUT', weighting: { because: 'did-not-converge' } },
    });
  });

  it('a server killed while it decides goes on after its start, and stays responsive', async () => {
    const targets = [
      { option: 'north-america', target: 50 },
      { option: 'europe', target: 30 },
      { option: 'asia-pacific', target: 20 },
    ];
    const weighting = { margins: [{ variable: 'region', targets }], cap: { lower: 0.2, upper: 3 } };
    const { data } = await prepare({ ...wanted, weighting });
    id = data?.prepareEdition.id ?? '';
    await until(read, ({ phase }) => phase === 'PROTECTING');
    const asked = performance.now();
    expect((await fetch(`${server.url}/health/live`)).status).toBe(200);
    expect(performance.now() - asked).toBeLessThan(1000);
    await server.stop('SIGKILL');
    const [killed] = await database.query<{ status: string; state: string }>(
      `SELECT publication.status, job.state FROM publication, pgboss.job
        WHERE job.name = 'publication'`,
    );
    expect(killed).toEqual({ status: 'deciding', state: 'active' });
    await start();
    const ready = await until(read, has('READY', 'FAILED'));
    expect(ready).toMatchObject({
      ...{ status: 'READY', sampleSize: 36, share: 1, problem: null },
      weighting: { because: null, trimmed: 0 },
    });
  });

  it('sees what each group will show, and by which rule not', async () => {
    const { preview } = await read();
    const group = (option: string | null) =>
      preview?.find((each) => each.part === 'survey' && each.option === option);
    expect(group(null)).toMatchObject({ contributors: 36, verdict: 'SHOWN', rule: null });
    expect(group('europe')).toMatchObject({ contributors: 13, verdict: 'SHOWN' });
    expect(group('retail')).toMatchObject({ contributors: 0, verdict: 'EMPTY', rule: null });
  });

  it('answers withdrawn after the preview are not in the edition', async () => {
    await respondentOn(server).setConsent(token, false);
    const { contentHash } = await read();
    await admin.query(SEAL, { study: STUDY, id });
    const done = await until(read, has('PUBLISHED', 'FAILED'));
    expect(done).toMatchObject({ status: 'PUBLISHED', sampleSize: 35, problem: null });
    expect(done.contentHash).not.toBe(contentHash);
    const { edition } = await admin.query<{ edition: { hash: string; weighting: object } }>(
      EDITION,
      { id: OPEN_WAVE },
    );
    expect(edition).toMatchObject({ hash: done.contentHash, sampleSize: 35, reference: false });
    expect(edition.weighting).toMatchObject({ designEffect: expect.any(Number) });
    const [weights] = await database.query(
      `SELECT (SELECT count(*)::int FROM edition_column WHERE edition_id = $1 AND name = 'weights') AS sealed,
              (SELECT count(*)::int FROM response WHERE wave_id = $1 AND weight <> 1) AS changed`,
      [OPEN_WAVE],
    );
    expect(weights).toEqual({ sealed: 1, changed: 0 });
  });

  it('is sealed once: neither sealed again nor altered', async () => {
    expect(await admin.codeOf(SEAL, { study: STUDY, id })).toBe('WRONG_STATUS');
    const { errors } = await prepare({ ...wanted, id: 'third', name: 'Third' });
    expect(errors?.[0]?.extensions.blockers).toMatchObject([{ code: 'done' }]);
    await expect(
      database.query(`UPDATE edition SET weighting = NULL WHERE id = $1`, [OPEN_WAVE]),
    ).rejects.toThrow('sealed');
  });

  it('becomes the reference: new scorecards are computed on it, and everybody in it leads', async () => {
    await admin.query(REFERENCE, { study: STUDY, id: OPEN_WAVE });
    const { edition } = await admin.query<{ edition: { id: string } }>(EDITION);
    expect(edition.id).toBe(OPEN_WAVE);
    const CREATE = `mutation ($study: ID!) {
      createWave(study: $study, wave: { name: "Third", access: OPEN_LINK }) { id } }`;
    const { createWave } = await admin.query<{ createWave: { id: string } }>(CREATE, {
      study: STUDY,
    });
    const open = 'mutation ($study: ID!, $id: ID!) { openWave(study: $study, id: $id) { id } }';
    await admin.query(open, { study: STUDY, id: createWave.id });
    const executive = respondentOn(server);
    token = await executive.begin({ wave: createWave.id });
    const { data, errors } = await executive.submit(token, COMPLETE, 0);
    expect(errors).toBeUndefined();
    expect(data?.submitAssessment).toMatchObject({
      edition: { id: OPEN_WAVE },
      peers: { n: 35, widened: false },
    });
  });

  it('too few new organisations: the next edition is refused', async () => {
    const [{ wave } = { wave: '' }] = await database.query<{ wave: string }>(
      `SELECT id AS wave FROM wave WHERE name = 'Third'`,
    );
    await addResponses(database, wave, 20, { prefix: OPEN_WAVE });
    await addResponses(database, wave, 3);
    await admin.query(CLOSE, { study: STUDY, id: wave });
    const { errors } = await prepare({ ...wanted, waves: [wave], name: 'Third edition' });
    expect(errors?.[0]?.extensions.blockers).toMatchObject([{ code: 'too-few-joined' }]);
    // The executive's is the fourth; a fifth is enough.
    await addResponses(database, wave, 1, { prefix: 'fifth' });
    const accepted = await prepare({ ...wanted, waves: [wave], name: 'Third edition' });
    expect(accepted.errors).toBeUndefined();
    id = accepted.data?.prepareEdition.id ?? '';
  });

  it('a server that is stopped meanwhile stops at once, and the edition can be given up', async () => {
    await until(read, ({ phase }) => phase === 'PROTECTING');
    const asked = performance.now();
    expect(await server.stop()).toBe(0);
    expect(performance.now() - asked).toBeLessThan(8000);
    const [job] = await database.query(
      `SELECT job.state FROM pgboss.job JOIN publication ON publication.id::text = singleton_key
        WHERE publication.id = $1`,
      [id],
    );
    expect(job).toEqual({ state: 'retry' });
    await start();
    const giveUp = `mutation ($study: ID!, $id: ID!) {
      giveUpEdition(study: $study, publication: $id) { status } }`;
    await admin.query(giveUp, { study: STUDY, id });
    expect((await read()).status).toBe('REPLACED');
  });

  it('is withdrawn, and its readers are told why', async () => {
    const withdraw = (edition: string, because = 'A region was coded wrongly.') =>
      admin.codeOf(WITHDRAW, { study: STUDY, id: edition, because });
    expect(await withdraw(OPEN_WAVE)).toBe('WRONG_STATUS');
    await admin.query(REFERENCE, { study: STUDY, id: STUDY });
    expect(await withdraw(OPEN_WAVE, ' ')).toBe('BAD_USER_INPUT');
    expect(await withdraw(OPEN_WAVE)).toBeNull();
    expect(await withdraw(OPEN_WAVE)).toBe('WRONG_STATUS');
    expect(await admin.codeOf(REFERENCE, { study: STUDY, id: OPEN_WAVE })).toBe('WRONG_STATUS');
    const { errors } = await admin.ask(EDITION, { id: OPEN_WAVE });
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining('A region was coded wrongly.'),
      extensions: { code: 'NOT_FOUND', edition: OPEN_WAVE },
    });
    const { editions } = await admin.query<{ editions: { id: string }[] }>('{ editions { id } }');
    expect(editions.map((each) => each.id)).toEqual([STUDY]);
    const card = await respondentOn(server).scorecard(token);
    expect(card.errors?.[0]?.message).toContain('was withdrawn on');
  });

  it('every deed is in the audit', async () => {
    const deeds = await database.query<{ action: string }>(
      `SELECT DISTINCT action FROM audit WHERE subject LIKE 'edition:%'`,
    );
    expect(deeds.map(({ action }) => action).sort()).toEqual([
      'edition-given-up',
      'edition-prepared',
      'edition-published',
      'edition-sealing-asked-for',
      'edition-withdrawn',
      'reference-made',
    ]);
  });
});
