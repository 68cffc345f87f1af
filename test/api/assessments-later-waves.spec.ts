import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  closeWave,
  codesOf,
  COMPLETE,
  OPEN_WAVE,
  type Respondent,
  respondentOn,
} from '../support/respondent.js';
import { makeTestDatabase, type TestDatabase } from '../support/test-database.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

const LATER = 'ai-networking-2025-wave-3';

describe('whoever returns in a later wave', () => {
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

  /** Opens a wave whose instrument words the maturity item differently and has one practice less. */
  const openLater = async (): Promise<void> => {
    await database.query(
      `INSERT INTO instrument_version (study_id, version, document, frozen_at)
       SELECT study_id, 3,
              regexp_replace(
                jsonb_set(document, '{pages,2,elements,0,title}', '{"default": "How far has AI come with you?"}')::text,
                '"maxSelectedChoices": 3', '"maxSelectedChoices": 4', 'g')::jsonb,
              now()
         FROM instrument_version WHERE version = 2`,
    );
    await database.query(
      `INSERT INTO wave (id, study_id, instrument_version_id, name, status, strands, access, opened_at)
       SELECT $1, study_id, (SELECT id FROM instrument_version WHERE version = 3), 'Next year', 'open',
              strands, 'open-link', now()
         FROM wave WHERE id = $2`,
      [LATER, OPEN_WAVE],
    );
  };

  it('answers again with the same link, beside the answers of the earlier wave', async () => {
    const token = await executive.begin({ locale: 'de', organisation: 'example.org' });
    await executive.submit(token, COMPLETE, 0);
    await closeWave(database);
    expect((await executive.read(token)).data?.assessment.nextWave).toBeNull();
    await openLater();
    expect((await executive.read(token)).data?.assessment.nextWave).toEqual({ id: LATER });

    const begun = (await executive.start({ token })).data?.startAssessment;
    expect(begun).toMatchObject({
      ...{ token, wave: LATER, waveName: 'Next year', answers: {}, revision: 0, locale: 'de' },
      nextWave: null,
    });
    const again = (await executive.start({ token })).data?.startAssessment;
    expect(again).toEqual(begun);
    expect((await executive.read(token)).data?.assessment.wave).toBe(LATER);
    expect((await executive.read(token, OPEN_WAVE)).data?.assessment).toMatchObject({
      ...{ wave: OPEN_WAVE, status: 'submitted', answers: COMPLETE },
    });
    const keys = await database.query('SELECT DISTINCT organisation_key FROM assessment');
    expect(keys).toHaveLength(1);
  });

  it('begins once, even when asked five times at once', async () => {
    const token = await executive.begin();
    await openLater();
    const begun = await Promise.all(Array.from({ length: 5 }, () => executive.start({ token })));
    expect(begun.flatMap(codesOf)).toEqual([]);
    const rows = await database.query('SELECT wave_id FROM assessment ORDER BY wave_id');
    expect(rows).toEqual([{ wave_id: OPEN_WAVE }, { wave_id: LATER }]);
  });

  it('sees the own change of what was asked alike, and only of that', async () => {
    const token = await executive.begin();
    await executive.submit(token, COMPLETE, 0);
    await openLater();
    await executive.start({ token });
    const effectiveness = { ...COMPLETE.effectiveness, segmentation: 4, latency: 3 };
    const card = (
      await executive.submit(
        token,
        { ...COMPLETE, effectiveness, size: '50k-100k', maturity: 5 },
        0,
      )
    ).data?.submitAssessment;

    expect(card?.change?.wave).toBe(OPEN_WAVE);
    const changeOf = (id: string) => card?.change?.items.find((item) => item.id === id);
    expect(changeOf('effectiveness.segmentation')).toMatchObject({ change: 2 });
    expect(changeOf('effectiveness.latency')).toMatchObject({ change: -1 });
    expect(changeOf('effectiveness.bandwidth')).toMatchObject({ change: 0 });
    expect(changeOf('size')).toMatchObject({ change: null });
    expect(changeOf('size')?.before).not.toEqual(changeOf('size')?.after);
    expect(changeOf('maturity')).toBeUndefined();
    const notCompared = card?.change?.notCompared.map(({ id }) => id);
    expect(notCompared).toContain('maturity');
    expect(notCompared).toContain('challenges');
    expect(notCompared).not.toContain('effectiveness.latency');
    for (const { because } of card?.change?.notCompared ?? []) expect(because).toMatch(/ /);

    const maturity = card?.items.find(({ id }) => id === 'maturity');
    expect(maturity).toMatchObject({ own: 5, median: null, standing: 'CANNOT_TELL' });
    const latency = card?.items.find(({ id }) => id === 'effectiveness.latency');
    expect(latency?.median).toEqual(expect.any(Number));
  });

  it('sees no change since a wave that was never submitted', async () => {
    const token = await executive.begin();
    await executive.save(token, COMPLETE, 0);
    await openLater();
    await executive.start({ token });
    const card = (await executive.submit(token, COMPLETE, 0)).data?.submitAssessment;
    expect(card?.change).toBeNull();
  });

  it('keeps the scorecard of each wave', async () => {
    const token = await executive.begin();
    const first = await executive.submit(token, COMPLETE, 0);
    await openLater();
    await executive.start({ token });
    await executive.submit(token, { ...COMPLETE, region: 'asia-pacific' }, 0);
    const earlier = await executive.scorecard(token, { wave: OPEN_WAVE });
    expect(earlier.data?.scorecard).toEqual(first.data?.submitAssessment);
    expect((await executive.scorecard(token)).data?.scorecard).not.toEqual(earlier.data?.scorecard);
  });

  it('erases the answers of every wave at once', async () => {
    const token = await executive.begin();
    await executive.submit(token, COMPLETE, 0);
    await openLater();
    await executive.start({ token });
    await executive.submit(token, COMPLETE, 0);
    expect((await executive.erase(token)).data?.eraseAssessment).toEqual({
      ...{ assessments: 2, responses: 2, remains: [] },
    });
    expect(await database.query('SELECT 1 FROM assessment')).toEqual([]);
  });
});

describe('a database that an earlier version published', () => {
  it('gets the benchmark and the open wave at the next start, once', async () => {
    const database = await makeTestDatabase('study_published');
    try {
      await database.query(`DELETE FROM wave WHERE id = $1`, [OPEN_WAVE]);
      await database.query(
        'ALTER TABLE instrument_version DISABLE TRIGGER instrument_version_frozen',
      );
      await database.query('DELETE FROM instrument_version WHERE version = 2');
      await database.query(
        'ALTER TABLE instrument_version ENABLE TRIGGER instrument_version_frozen',
      );
      await database.query('UPDATE study SET benchmark = NULL');
      for (const round of [1, 2]) {
        const server = await startTestServer({ DATABASE_URL: database.url });
        try {
          expect(server.output()).not.toMatch(/Loading|Publishing/);
          const executive = respondentOn(server);
          const token = await executive.begin();
          expect((await executive.submit(token, COMPLETE, 0)).errors).toBeUndefined();
          const waves = await database.query('SELECT id, status, access FROM wave ORDER BY id');
          expect({ round, waves }).toEqual({
            round,
            waves: [
              { id: 'ai-networking-2025-wave-1', status: 'published', access: 'invitation' },
              { id: OPEN_WAVE, status: 'open', access: 'open-link' },
            ],
          });
        } finally {
          await server.stop();
        }
      }
    } finally {
      await database.drop();
    }
  });
});
