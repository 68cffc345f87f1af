import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { makeTestDatabase, type TestDatabase } from '../support/test-database.js';
import { startTestServer } from '../support/test-server.js';

const run = promisify(execFile);

interface Ledger {
  claims: { id: string; verdict: string; n: number | null }[];
  figure: { rows: { label: string; cells: { value: number | null }[] }[] };
  edition: { hash: string; sampleSize: number };
}
const LEDGER =
  '{ claims { id verdict n } figure(number: 1) { rows { label cells { value } } } edition { hash sampleSize } }';

describe('a copy that is closed but not published, altered by hand', () => {
  let database: TestDatabase;

  beforeEach(async () => {
    database = await makeTestDatabase('study_closed');
  });

  afterEach(async () => {
    await database.drop();
  });

  /** Publishes as any start does, and reads what the edition says. */
  async function ledger(): Promise<Ledger> {
    await run(process.execPath, ['tools/load-study.mjs'], {
      env: { ...process.env, DATABASE_URL: database.url },
    });
    const server = await startTestServer({ DATABASE_URL: database.url });
    try {
      return await server.query<Ledger>(LEDGER);
    } finally {
      await server.stop();
    }
  }

  const verdictsOtherThanReproduced = ({ claims }: Ledger): string[] =>
    claims.filter(({ verdict }) => verdict !== 'REPRODUCED').map(({ id }) => id);

  it('gives the study’s figures when nothing was altered', async () => {
    expect(verdictsOtherThanReproduced(await ledger())).toEqual([]);
  });

  it('one deleted row changes Figure 1 and contradicts the sample', async () => {
    await database.query(
      `DELETE FROM response WHERE id = (SELECT id FROM response
        WHERE strand = 'board' AND answers ->> 'region' = 'europe' ORDER BY respondent LIMIT 1)`,
    );
    const altered = await ledger();
    expect(altered.edition.sampleSize).toBe(44);
    expect(altered.figure.rows.find(({ label }) => label === 'Europe')?.cells[0]?.value).toBe(9);
    expect(verdictsOtherThanReproduced(altered)).toContain('sample');
  });

  it('one altered rating contradicts the claim it is counted in, and changes the hash', async () => {
    await database.query(
      `UPDATE response SET answers = jsonb_set(answers, '{maturity}', '5')
        WHERE id = (SELECT id FROM response
          WHERE strand = 'board' AND answers ->> 'country' = 'us' ORDER BY respondent LIMIT 1)`,
    );
    const altered = await ledger();
    expect(verdictsOtherThanReproduced(altered)).toEqual(['maturity-region', 'maturity-no-top']);
    const untouched = await makeTestDatabase('study_published');
    const [sealed] = await untouched.query<{ hash: string }>('SELECT hash FROM edition');
    await untouched.drop();
    expect(altered.edition.hash).not.toBe(sealed?.hash);
  });
});
