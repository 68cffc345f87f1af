import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
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

const MOST_STARTS = 1000;

describe('what a respondent’s answers are used for', () => {
  let database: TestDatabase;
  let server: TestServer;
  let executive: Respondent;

  beforeEach(async () => {
    database = await makeTestDatabase('study_published');
    server = await startTestServer({ DATABASE_URL: database.url });
    executive = respondentOn(server);
  });

  afterEach(async () => {
    await server.stop();
    await database.drop();
  });

  const responses = (): Promise<{ respondent: string; key: string; answers: object }[]> =>
    database.query(
      `SELECT response.respondent, organisation.key, response.answers
         FROM response JOIN organisation ON organisation.id = response.organisation_id
        WHERE response.wave_id = $1 ORDER BY response.submitted_at`,
      [OPEN_WAVE],
    );

  const publishByHand = async (edition: string): Promise<void> => {
    await closeWave(database);
    await database.query(`UPDATE wave SET status = 'published' WHERE id = $1`, [OPEN_WAVE]);
    await database.query(
      `INSERT INTO edition (id, study_id, name, published_at, sample_size, organisations, hash,
                            reconstructed, codebook, disclosure)
       SELECT $1, study_id, 'Next', now(), 1, 1, repeat('a', 64), false, codebook, disclosure
         FROM edition WHERE reference`,
      [edition],
    );
    await database.query('INSERT INTO edition_wave VALUES ($1, $2)', [edition, OPEN_WAVE]);
  };

  it('the link is nowhere in the database, and leads from no response back', async () => {
    const token = await executive.begin({ organisation: 'https://www.Example.org/about' });
    await executive.submit(token, COMPLETE, 0);
    const stored = JSON.stringify(await storedIn(database));
    expect(stored).not.toContain(token);
    expect(stored).not.toMatch(/example\.org/i);
    const [response] = await responses();
    const ownNames = [response?.respondent, response?.key];
    for (const name of [token, 'example.org']) {
      const plain = createHash('sha256').update(name);
      expect(ownNames).not.toContain(name);
      expect(ownNames).not.toContain(plain.copy().digest('hex'));
      expect(ownNames).not.toContain(plain.copy().digest('base64url'));
    }
    const [assessment] = await database.query<{ row: string }>(
      'SELECT to_jsonb(assessment)::text AS row FROM assessment',
    );
    expect(assessment?.row).not.toContain(response?.respondent);
  });

  it('several people of one organisation count as one, however they spell it', async () => {
    for (const organisation of [
      'example.org',
      ' WWW.example.ORG. ',
      'ceo@example.org',
      'other.example',
      '',
      null,
    ]) {
      const token = await executive.begin({ organisation });
      await executive.submit(token, COMPLETE, 0);
    }
    const keys = (await responses()).map(({ key }) => key);
    expect(keys).toHaveLength(6);
    expect(new Set(keys.slice(0, 3)).size).toBe(1);
    expect(new Set(keys).size).toBe(4);
  });

  it('without consent there is a scorecard and no response', async () => {
    const token = await executive.begin({ consent: false });
    expect((await executive.submit(token, COMPLETE, 0)).errors).toBeUndefined();
    expect(await responses()).toEqual([]);
    expect((await executive.read(token)).data?.assessment.consent).toBe(false);
  });

  it('consent can be given and taken back while the wave is open', async () => {
    const token = await executive.begin({ consent: false });
    await executive.setConsent(token, true);
    const card = await executive.submit(token, COMPLETE, 0);
    expect(await responses()).toMatchObject([{ answers: COMPLETE }]);
    for (const consent of [false, false, true, true]) {
      const changed = await executive.setConsent(token, consent);
      expect(changed.data?.setConsent).toMatchObject({ consent, status: 'submitted', revision: 1 });
      expect(await responses()).toHaveLength(consent ? 1 : 0);
    }
    expect((await executive.scorecard(token)).data?.scorecard.verdict).toBe(
      card.data?.submitAssessment.verdict,
    );
  });

  it('consent can be taken back, not given, when the wave has closed, and neither when it is sealed', async () => {
    const [agreeing, refusing] = [
      await executive.begin(),
      await executive.begin({ consent: false }),
    ];
    const staying = await executive.begin();
    for (const token of [agreeing, refusing, staying]) await executive.submit(token, COMPLETE, 0);
    await closeWave(database);
    expect(codesOf(await executive.setConsent(refusing, true))).toEqual(['WAVE_NOT_OPEN']);
    expect((await executive.setConsent(agreeing, false)).errors).toBeUndefined();
    expect(await responses()).toHaveLength(1);
    await database.query(`UPDATE wave SET status = 'published' WHERE id = $1`, [OPEN_WAVE]);
    expect(codesOf(await executive.setConsent(staying, false))).toEqual(['WAVE_NOT_OPEN']);
    expect(await responses()).toHaveLength(1);
  });

  it('erasing leaves nothing behind, and says that nothing remains', async () => {
    const untouched = await storedIn(database);
    const token = await executive.begin();
    await executive.submit(token, COMPLETE, 0);
    const erased = await executive.erase(token);
    expect(erased.data?.eraseAssessment).toEqual({ assessments: 1, responses: 1, remains: [] });
    expect(await storedIn(database)).toEqual(untouched);
    expect(codesOf(await executive.read(token))).toEqual(['NOT_FOUND']);
    expect(codesOf(await executive.erase(token))).toEqual(['NOT_FOUND']);
  });

  it('erasing after an edition was sealed names the edition that keeps its counts', async () => {
    const [agreeing, refusing] = [
      await executive.begin(),
      await executive.begin({ consent: false }),
    ];
    for (const token of [agreeing, refusing]) await executive.submit(token, COMPLETE, 0);
    await publishByHand('next');
    expect((await executive.erase(agreeing)).data?.eraseAssessment).toEqual({
      ...{ assessments: 1, responses: 1, remains: [{ id: 'next' }] },
    });
    expect((await executive.erase(refusing)).data?.eraseAssessment.remains).toEqual([]);
    expect(await responses()).toEqual([]);
  });

  it('a colleague’s answers stay when one of an organisation erases theirs', async () => {
    const [one, other] = [
      await executive.begin({ organisation: 'example.org' }),
      await executive.begin({ organisation: 'example.org' }),
    ];
    await executive.submit(one, COMPLETE, 0);
    await executive.submit(other, { ...COMPLETE, maturity: 1 }, 0);
    await executive.erase(one);
    expect(await responses()).toMatchObject([{ answers: { maturity: 1 } }]);
    expect((await executive.scorecard(other)).errors).toBeUndefined();
  });

  it('a program that starts one assessment after the other is stopped; an office is not', async () => {
    const start = 'mutation { startAssessment { token } }';
    const codes: string[] = [];
    for (let batch = 0; batch < MOST_STARTS / 100; batch += 1) {
      const answers = await Promise.all(Array.from({ length: 100 }, () => server.ask(start)));
      codes.push(...answers.flatMap(codesOf));
    }
    expect(codes).toEqual([]);
    const refused = await server.ask(start);
    expect(codesOf(refused)).toEqual(['RATE_LIMITED']);
    expect(refused.errors?.[0]?.extensions.retryAfterSeconds).toBeGreaterThan(0);
    const [count] = await database.query('SELECT count(*)::int AS count FROM assessment');
    expect(count).toEqual({ count: MOST_STARTS });
  });
});
