import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { codesOf, COMPLETE, OPEN_WAVE, respondentOn } from '../support/respondent.js';
import { makeTestDatabase, type TestDatabase } from '../support/test-database.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

const RESPONDENTS = 200;
const RETRIES = 3;

describe('many respondents at once', () => {
  let database: TestDatabase;
  let server: TestServer;
  const clients: pg.Client[] = [];

  beforeEach(async () => {
    database = await makeTestDatabase('study_published');
    server = await startTestServer({ DATABASE_URL: database.url });
  });

  afterEach(async () => {
    for (const client of clients.splice(0)) await client.end();
    await server.stop();
    await database.drop();
  });

  /** A session of its own, to hold locks in. */
  const session = async (): Promise<pg.Client> => {
    const client = new pg.Client({ connectionString: database.url });
    clients.push(client);
    await client.connect();
    return client;
  };

  const stored = async (): Promise<{ responses: number; respondents: number; linked: number }> => {
    const [row] = await database.query<{ responses: number; respondents: number; linked: number }>(
      `SELECT count(*)::int AS responses, count(DISTINCT respondent)::int AS respondents,
              (SELECT count(DISTINCT response_id)::int FROM assessment) AS linked
         FROM response WHERE wave_id = $1`,
      [OPEN_WAVE],
    );
    if (row === undefined) throw new Error('no row');
    return row;
  };

  const waitingFor = async (what: string): Promise<void> => {
    for (let tries = 0; tries < 200; tries += 1) {
      const waiting = await database.query(
        `SELECT 1 FROM pg_stat_activity
          WHERE datname = current_database() AND wait_event_type = 'Lock' AND query ILIKE $1`,
        [`%${what}%`],
      );
      if (waiting.length > 0) return;
      await delay(25);
    }
    throw new Error(`nothing waits for ${what}`);
  };

  it('200 submit, each with three retries: 200 responses, no error, no duplicate', async () => {
    const executive = respondentOn(server);
    const begun = await Promise.all(
      Array.from({ length: RESPONDENTS }, (_, at) =>
        executive.begin(at % 4 === 0 ? { organisation: `company${at % 20}.example` } : {}),
      ),
    );
    expect(new Set(begun).size).toBe(RESPONDENTS);
    const tries = await Promise.all(
      begun.flatMap((token, at) => {
        const answers = { ...COMPLETE, maturity: 1 + (at % 5) };
        return Array.from({ length: 1 + RETRIES }, () => executive.submit(token, answers, 0));
      }),
    );
    expect(tries.flatMap(codesOf)).toEqual([]);
    begun.forEach((_, at) => {
      const own = tries.slice(at * (1 + RETRIES), (at + 1) * (1 + RETRIES));
      expect(new Set(own.map(({ data }) => JSON.stringify(data))).size).toBe(1);
    });
    expect(await stored()).toEqual({
      ...{ responses: RESPONDENTS, respondents: RESPONDENTS, linked: RESPONDENTS },
    });
    const ratings = await database.query(
      `SELECT answers ->> 'maturity' AS maturity, count(*)::int AS count FROM response
        WHERE wave_id = $1 GROUP BY 1 ORDER BY 1`,
      [OPEN_WAVE],
    );
    expect(ratings).toEqual(['1', '2', '3', '4', '5'].map((maturity) => ({ maturity, count: 40 })));
  });

  it('of two devices that save at the same moment, one is told of the other', async () => {
    const executive = respondentOn(server);
    const token = await executive.begin();
    const saves = await Promise.all(
      [1, 2, 3, 4, 5].map((maturity) => executive.save(token, { maturity }, 0)),
    );
    expect(saves.filter(({ data }) => data !== null)).toHaveLength(1);
    expect(saves.flatMap(codesOf)).toEqual(Array(4).fill('STALE_REVISION'));
    expect((await executive.read(token)).data?.assessment.revision).toBe(1);
  });

  it('a wave that closes while somebody submits takes the answers, and closes after that', async () => {
    const executive = respondentOn(server);
    const token = await executive.begin();
    const blocker = await session();
    await blocker.query('BEGIN; LOCK TABLE response IN SHARE MODE');
    const submitting = executive.submit(token, COMPLETE, 0);
    await waitingFor('INSERT INTO "response"');
    const closer = await session();
    const closing = closer.query(
      `UPDATE wave SET status = 'closed', closed_at = now() WHERE id = $1`,
      [OPEN_WAVE],
    );
    await waitingFor('UPDATE wave SET status');
    await blocker.query('COMMIT');
    expect(codesOf(await submitting)).toEqual([]);
    await closing;
    expect((await stored()).responses).toBe(1);
  });

  it('a wave that closes first refuses what comes while it closes', async () => {
    const executive = respondentOn(server);
    const token = await executive.begin();
    const closer = await session();
    await closer.query('BEGIN');
    await closer.query(`UPDATE wave SET status = 'closed', closed_at = now() WHERE id = $1`, [
      OPEN_WAVE,
    ]);
    const late = [
      executive.submit(token, COMPLETE, 0),
      executive.save(await Promise.resolve(token), { maturity: 1 }, 0),
      executive.start(),
    ];
    await waitingFor('FOR SHARE');
    await closer.query('COMMIT');
    expect((await Promise.all(late)).flatMap(codesOf)).toEqual(Array(3).fill('WAVE_NOT_OPEN'));
    expect((await stored()).responses).toBe(0);
    expect(await database.query('SELECT revision FROM assessment')).toEqual([{ revision: 0 }]);
  });

  it('what was acknowledged survives a kill -9 of the server', async () => {
    const executive = respondentOn(server);
    const [saving, submitting] = [await executive.begin(), await executive.begin()];
    const saved = (await executive.save(saving, COMPLETE, 0)).data?.saveAnswers;
    await server.stop('SIGKILL');

    server = await startTestServer({ DATABASE_URL: database.url });
    const next = respondentOn(server);
    expect((await next.read(saving)).data?.assessment).toMatchObject({
      ...{ answers: saved?.answers, revision: 1, savedAt: saved?.savedAt },
    });
    const card = (await next.submit(submitting, COMPLETE, 0)).data?.submitAssessment;
    await server.stop('SIGKILL');

    server = await startTestServer({ DATABASE_URL: database.url });
    const last = respondentOn(server);
    expect((await last.submit(submitting, COMPLETE, 0)).data?.submitAssessment).toEqual(card);
    expect((await last.scorecard(submitting)).data?.scorecard).toEqual(card);
    expect((await stored()).responses).toBe(1);
  });
});
