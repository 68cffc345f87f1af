import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  codesOf,
  COMPLETE,
  OPEN_WAVE,
  type Respondent,
  respondentOn,
} from '../support/respondent.js';
import { makeTestDatabase, type TestDatabase } from '../support/test-database.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

describe('an executive takes the self-assessment', () => {
  let database: TestDatabase;
  let server: TestServer;
  let executive: Respondent;

  beforeAll(async () => {
    database = await makeTestDatabase('study_published');
    server = await startTestServer({ DATABASE_URL: database.url });
    executive = respondentOn(server);
  });

  afterAll(async () => {
    await server.stop();
    await database.drop();
  });

  const responses = async (): Promise<number> => {
    const [row] = await database.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM response WHERE wave_id = $1',
      [OPEN_WAVE],
    );
    return row?.count ?? -1;
  };

  it('is told what is open, in a language of the questionnaire', async () => {
    const { openWave } = await server.query<{ openWave: Record<string, unknown> }>(
      '{ openWave(locale: "de-CH") { id name title description locales items sections } }',
    );
    expect(openWave).toMatchObject({
      ...{ id: OPEN_WAVE, name: 'Self-assessment', locales: ['en', 'de', 'ja'] },
      ...{ items: 17, sections: 5 },
    });
    expect(openWave.title).toMatch(/[Ss]elbst/);
    expect(
      await server.query('{ closed: openWave(wave: "ai-networking-2025-wave-1") { id } }'),
    ).toEqual({ closed: null });
  });

  it('saves part by part, comes back on another device, and submits', async () => {
    const begun = (await executive.start({ locale: 'de' })).data?.startAssessment;
    expect(begun).toMatchObject({
      ...{ wave: OPEN_WAVE, waveName: 'Self-assessment', answers: {}, revision: 0 },
      ...{ status: 'started', consent: true, locale: 'de', edition: null, nextWave: null },
    });
    const token = begun?.token ?? '';
    expect(token).toMatch(/^[\w-]{22}$/);
    expect(begun?.resumeUrl).toBe(`${server.url}/respond/${token}`);

    const first = await executive.save(token, { region: 'europe', maturity: 2 }, 0);
    expect(first.data?.saveAnswers).toMatchObject({
      revision: 1,
      answers: { region: 'europe', maturity: 2 },
    });
    const second = await executive.save(token, { maturity: null, size: '1k-5k' }, 1);
    expect(second.data?.saveAnswers.answers).toEqual({ region: 'europe', size: '1k-5k' });
    expect((await executive.read(token)).data?.assessment).toMatchObject({
      ...{ revision: 2, status: 'started', answers: { region: 'europe', size: '1k-5k' } },
    });

    const before = await responses();
    const submitted = await executive.submit(token, COMPLETE, 2);
    expect(submitted.errors).toBeUndefined();
    expect(submitted.data?.submitAssessment).toMatchObject({
      ...{ edition: { id: 'ai-networking-2025' }, locale: 'de', change: null },
      peers: { n: 30, widened: false },
    });
    expect(await responses()).toBe(before + 1);
    expect((await executive.read(token)).data?.assessment).toMatchObject({
      ...{ revision: 3, status: 'submitted', edition: 'ai-networking-2025', answers: COMPLETE },
    });
    expect((await executive.scorecard(token)).data?.scorecard).toEqual(
      submitted.data?.submitAssessment,
    );
  });

  it('gets the same scorecard for the same submission, whatever revision it names', async () => {
    const token = await executive.begin();
    const once = await executive.submit(token, COMPLETE, 0);
    const before = await responses();
    for (const revision of [0, 1, 7]) {
      const again = await executive.submit(token, COMPLETE, revision);
      expect(again.data).toEqual(once.data);
    }
    expect((await executive.submit(token, {}, 0)).data).toEqual(once.data);
    expect(await responses()).toBe(before);
  });

  it('cannot change what is submitted', async () => {
    const token = await executive.begin();
    await executive.submit(token, COMPLETE, 0);
    const other = await executive.submit(token, { ...COMPLETE, maturity: 5 }, 1);
    expect(codesOf(other)).toEqual(['STALE_REVISION']);
    expect(other.errors?.[0]?.extensions).toMatchObject({ revision: 1, status: 'submitted' });
    expect(codesOf(await executive.save(token, { maturity: 5 }, 1))).toEqual(['STALE_REVISION']);
    expect((await executive.save(token, { maturity: 3 }, 1)).data?.saveAnswers.revision).toBe(1);
    expect((await executive.read(token)).data?.assessment.answers).toEqual(COMPLETE);
  });

  it('is told of answers given on another device, and overwrites none of them', async () => {
    const token = await executive.begin();
    await executive.save(token, { region: 'europe' }, 0);
    const late = await executive.save(token, { region: 'asia-pacific' }, 0);
    expect(codesOf(late)).toEqual(['STALE_REVISION']);
    expect(late.errors?.[0]?.extensions).toEqual({
      ...{ code: 'STALE_REVISION', revision: 1, status: 'started' },
      answers: { region: 'europe' },
    });
    expect(codesOf(await executive.submit(token, COMPLETE, 0))).toEqual(['STALE_REVISION']);
    expect((await executive.read(token)).data?.assessment).toMatchObject({
      ...{ revision: 1, status: 'started', answers: { region: 'europe' } },
    });
  });

  it('repeats a save whose answer was lost, and nothing happens twice', async () => {
    const token = await executive.begin();
    await executive.save(token, { maturity: 4 }, 0);
    const again = await executive.save(token, { maturity: 4 }, 0);
    expect(again.data?.saveAnswers).toMatchObject({ revision: 1, answers: { maturity: 4 } });
    await executive.save(token, { size: '1k-5k' }, 1);
    expect(codesOf(await executive.save(token, { maturity: 4 }, 0))).toEqual(['STALE_REVISION']);
  });

  it('may submit with what a lost save had already brought', async () => {
    const token = await executive.begin();
    await executive.save(token, COMPLETE, 0);
    expect((await executive.submit(token, COMPLETE, 0)).errors).toBeUndefined();
  });

  it('is told of every answer that is missing, and is still where it was', async () => {
    const token = await executive.begin();
    await executive.save(token, { region: 'europe' }, 0);
    const refused = await executive.submit(token, { functional_areas: ['hr'] }, 1);
    expect(refused.errors?.[0]?.extensions).toMatchObject({
      code: 'INVALID_ANSWERS',
      problems: [
        { item: 'industry', code: 'unanswered' },
        { item: 'size', code: 'unanswered' },
        { item: 'functional_areas', code: 'too-few', minimum: 3, count: 1 },
      ],
    });
    expect((await executive.read(token)).data?.assessment).toMatchObject({
      ...{ revision: 1, status: 'started', answers: { region: 'europe' } },
    });
  });

  it('changes the language, and falls back to English', async () => {
    const token = await executive.begin({ locale: 'fr' });
    expect((await executive.read(token)).data?.assessment.locale).toBe('en');
    expect((await executive.setLocale(token, 'ja-JP')).data?.setLocale.locale).toBe('ja');
    expect((await executive.setLocale(token, '../x')).data?.setLocale.locale).toBe('en');
    await executive.submit(token, COMPLETE, 0);
    const english = (await executive.scorecard(token)).data?.scorecard;
    const german = (await executive.scorecard(token, { locale: 'de' })).data?.scorecard;
    expect([english?.locale, german?.locale]).toEqual(['en', 'de']);
    expect(german?.verdict).not.toBe(english?.verdict);
    expect(german?.plan[0]?.title).not.toBe(english?.plan[0]?.title);
    expect(german?.dimensions.map(({ id, own, median }) => [id, own, median])).toEqual(
      english?.dimensions.map(({ id, own, median }) => [id, own, median]),
    );
  });

  it('is compared with peers where they may be shown, and is told when not', async () => {
    const token = await executive.begin();
    await executive.submit(token, COMPLETE, 0);
    const europe = (await executive.scorecard(token, { region: 'europe' })).data?.scorecard;
    expect(europe?.peers).toMatchObject({ used: 'Europe', n: 10, widened: false });
    const narrow = { region: 'europe', industry: 'utilities', size: '1k-5k' };
    const widened = (await executive.scorecard(token, narrow)).data?.scorecard;
    expect(widened?.peers.widened).toBe(true);
  });

  it('reads scorecards at a cost that the limit lets through, several times over', async () => {
    const token = await executive.begin();
    await executive.submit(token, COMPLETE, 0);
    expect((await executive.scorecard(token)).errors).toBeUndefined();
    const card = `scorecard(token: "${token}") { items { id own } }`;
    const many = Array.from({ length: 400 }, (_, at) => `c${at}: ${card}`).join(' ');
    expect(codesOf(await server.ask(`{ ${many} }`))).toEqual(['TOO_COMPLEX']);
  });
});

describe('a server that people reach under another address', () => {
  it('puts that address into the link that leads back', async () => {
    const database = await makeTestDatabase('study_published');
    const server = await startTestServer({
      DATABASE_URL: database.url,
      PUBLIC_URL: 'https://leadline.example.org/',
    });
    try {
      const begun = (await respondentOn(server).start()).data?.startAssessment;
      expect(begun?.resumeUrl).toBe(`https://leadline.example.org/respond/${begun?.token ?? ''}`);
    } finally {
      await server.stop();
      await database.drop();
    }
  });
});
