import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { until } from '../support/fieldwork.js';
import { openInvitationWave } from '../support/invited-wave.js';
import { manyResponses } from '../support/many-responses.js';
import { type Client, clientOf, seedAccount, STUDY } from '../support/test-account.js';
import { makeTestDatabase, type TestDatabase } from '../support/test-database.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

const COUNT = 100_000;
const WAVE = 'many';
const MB = 1_048_576;
const MOST_GROWTH = 128 * MB;
/** In MB: without it V8 puts off collecting, and growth says little about what is held. */
const SMALL_HEAP = '--max-old-space-size=160';
const LOOK_EVERY = 4 * MB;
const QUOTE = 0x22;
const NEWLINE = 0x0a;

const PAGE = `query ($study: ID!, $wave: ID!, $filter: ResponseFilter, $sort: ResponseSort, $descending: Boolean, $first: Int, $offset: Int, $variables: [String!]) {
  responses(study: $study, wave: $wave, filter: $filter, sort: $sort, descending: $descending, first: $first, offset: $offset, variables: $variables) {
    total rows { id respondent organisation mode minutes submittedAt flags exclusion { because }
      answers { variable { name } codes text missing } }
  }
}`;
const SUMMARY = `query ($study: ID!, $wave: ID!) {
  responseSummary(study: $study, wave: $wave) {
    total excluded flagged flags { flag count } medianMinutes upToDate
  }
}`;
const EXCLUDE = `mutation ($study: ID!, $wave: ID!, $filter: ResponseFilter, $expected: Int, $reason: String!) {
  excludeResponses(study: $study, wave: $wave, filter: $filter, expected: $expected, reason: $reason) { exclusion count }
}`;
const INCLUDE = `mutation ($study: ID!, $wave: ID!, $filter: ResponseFilter, $expected: Int) {
  includeResponses(study: $study, wave: $wave, filter: $filter, expected: $expected)
}`;

interface Row {
  readonly id: string;
  readonly respondent: string;
  readonly organisation: string;
  readonly minutes: number | null;
  readonly submittedAt: string;
  readonly flags: readonly string[];
  readonly exclusion: { readonly because: string } | null;
  readonly answers: readonly { codes: readonly string[]; text: string; missing: string | null }[];
}

interface Page {
  readonly total: number;
  readonly rows: readonly Row[];
}

describe('100,000 responses of a wave', () => {
  let database: TestDatabase;
  let server: TestServer;
  let admin: Client;

  beforeAll(async () => {
    database = await makeTestDatabase('study_published');
    await openInvitationWave(database, WAVE);
    await manyResponses(database, WAVE, COUNT);
    server = await startTestServer({ DATABASE_URL: database.url, NODE_OPTIONS: SMALL_HEAP });
    admin = clientOf(server.url, await seedAccount(database, 'admin', { [STUDY]: 'admin' }));
  });

  afterAll(async () => {
    await server.stop();
    await database.drop();
  });

  const page = async (request: object): Promise<Page> => {
    const { responses } = await admin.query<{ responses: Page }>(PAGE, {
      ...{ study: STUDY, wave: WAVE, ...request },
    });
    return responses;
  };

  /** How many of the numbers from 1 to 100,000 are so. */
  const numbers = (isSo: (i: number) => boolean): number => {
    let count = 0;
    for (let i = 1; i <= COUNT; i += 1) if (isSo(i)) count += 1;
    return count;
  };

  it('flags them in the background', async () => {
    const { responseSummary: summary } = await until(
      () => admin.query<{ responseSummary: object & { upToDate: boolean } }>(SUMMARY, STUDY_WAVE),
      (answer) => answer.responseSummary.upToDate,
    );
    expect(summary).toMatchObject({
      ...{ total: COUNT, excluded: 0, medianMinutes: 10 },
      flags: [
        { flag: 'SPEEDER', count: COUNT / 40 },
        { flag: 'STRAIGHT_LINING', count: COUNT / 50 },
        { flag: 'SAME_ORGANISATION', count: COUNT / 50 },
        { flag: 'SAME_ANSWERS', count: 0 },
      ],
    });
  });

  it.each<[string, object, (i: number) => boolean]>([
    ['nothing', {}, () => true],
    ['a mode', { modes: ['INTERVIEW'] }, (i) => i % 7 === 0],
    ['a status that none has', { statuses: ['PARTIAL'] }, () => false],
    ['a strand', { strands: ['survey', 'board'] }, () => true],
    ['a flag', { flags: ['SPEEDER', 'STRAIGHT_LINING'] }, (i) => i % 40 === 0 || i % 50 === 0],
    ['not excluded', { excluded: false }, () => true],
    [
      'the time it was submitted',
      { from: '2026-01-01T00:16:40Z', to: '2026-01-01T00:33:20Z' },
      (i) => i >= 1000 && i < 2000,
    ],
    ['one of two options', answers('region', ['europe', 'asia-pacific']), (i) => i % 3 !== 0],
    ['an option of a matrix row', answers('maturity', ['3']), (i) => i % 11 !== 0 && i % 5 === 2],
    ['no answer', answers('maturity', null, true), (i) => i % 11 === 0],
    [
      'an option or no answer',
      answers('maturity', ['3'], true),
      (i) => i % 11 === 0 || i % 5 === 2,
    ],
    [
      'several at once',
      { modes: ['WEB'], flags: ['SPEEDER'], ...answers('region', ['europe']) },
      (i) => i % 7 !== 0 && i % 40 === 0 && i % 3 === 1,
    ],
  ])('are narrowed down by %s', async (_, filter, isSo) => {
    expect((await page({ filter, first: 1 })).total).toBe(numbers(isSo));
  });

  it('are found by the start of a key and by their organisation', async () => {
    const [first] = (await page({ first: 1 })).rows;
    const search = first?.respondent ?? '';
    expect((await page({ filter: { search } })).rows).toContainEqual(first);
    expect((await page({ filter: { search: first?.id } })).total).toBe(1);
    expect((await page({ filter: { organisation: `${WAVE}-99` } })).total).toBe(2);
    expect((await page({ filter: { search: 'no such' } })).total).toBe(0);
  });

  it.each(['SUBMITTED', 'MINUTES', 'ORGANISATION', 'STATUS'])(
    'sorted by %s: the first page and the last have no response in common, whichever way',
    async (sort) => {
      const first = 100;
      const up = await page({ sort, descending: false, first });
      const down = await page({ sort, descending: true, first, offset: COUNT - first });
      expect(down.rows.map(({ id }) => id)).toEqual(up.rows.map(({ id }) => id).reverse());
      const top = await page({ sort, descending: true, first });
      expect(new Set([...up.rows, ...top.rows].map(({ id }) => id)).size).toBe(2 * first);
    },
  );

  it('tell the answers that a list shows', async () => {
    const { rows } = await page({
      first: 1,
      variables: ['region', 'functional_areas', 'maturity'],
    });
    expect(rows[0]?.answers).toMatchObject([
      { codes: ['europe'], text: 'Europe' },
      { codes: { length: 2 } },
      { codes: ['1'] },
    ]);
  });

  it('are excluded at once, all that match and only if they are as many as were seen', async () => {
    const filter = { flags: ['SPEEDER'] };
    const expected = COUNT / 40;
    const wanted = { ...STUDY_WAVE, filter, reason: 'Too fast to have read it' };
    const { errors } = await admin.ask(EXCLUDE, { ...wanted, expected: expected - 1 });
    expect(errors?.[0]?.extensions).toMatchObject({
      ...{ code: 'SELECTION_CHANGED', expected: expected - 1, found: expected },
    });
    expect((await page({ filter: { excluded: true } })).total).toBe(0);

    const { excludeResponses: done } = await admin.query<{
      excludeResponses: { exclusion: string; count: number };
    }>(EXCLUDE, { ...wanted, expected });
    expect(done.count).toBe(expected);
    const { total, rows } = await page({ filter: { excluded: true } });
    expect(total).toBe(expected);
    expect(rows[0]?.exclusion).toEqual({ because: 'Too fast to have read it' });
    const [row] = await database.query(
      `SELECT after FROM audit WHERE action = 'responses-excluded' AND subject = $1`,
      [`wave:${WAVE}`],
    );
    expect(row?.after).toMatchObject({ count: expected, because: 'Too fast to have read it' });

    const undo = { ...STUDY_WAVE, filter: { exclusion: done.exclusion }, expected };
    expect(await admin.query(INCLUDE, undo)).toEqual({ includeResponses: expected });
    expect((await page({ filter: { excluded: true } })).total).toBe(0);
  });

  it('leave as a file, every one of them, while the server’s memory stays as it is', async () => {
    const few = await exported({ to: '2026-01-01T02:46:41Z' });
    const all = await exported({});
    expect(few.records).toBe(10_000);
    expect(all.records).toBe(COUNT);
    expect(all.told).toBe(COUNT);
    // The file grows tenfold, by some 90 MB of text; as rows in memory it would be several times that.
    expect(all.bytes).toBeGreaterThan(9 * few.bytes);
    expect(all.peak - few.peak).toBeLessThan(MOST_GROWTH);
  });

  it('a file that breaks off fails where it is read', async () => {
    const file = await admin.fetch(address({}));
    const reading = file.text();
    await until(
      () =>
        database.query(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
            WHERE application_name LIKE 'leadline export%' AND datname = current_database()`,
        ),
      (ended) => ended.length > 0,
    );
    await expect(reading).rejects.toThrow();
    expect((await exported({ flags: ['speeder'] })).records).toBe(COUNT / 40);
  });

  it('who stops reading gives back the connection', async () => {
    for (let time = 0; time < 2; time += 1) {
      const file = await admin.fetch(address({}));
      expect(file.status).toBe(200);
      await file.body?.cancel();
      await until(
        () =>
          database.query(
            `SELECT FROM pg_stat_activity
              WHERE application_name LIKE 'leadline export%' AND datname = current_database()`,
          ),
        (left) => left.length === 0,
      );
    }
  });

  /** Reads an export to its end and watches the server’s memory meanwhile. */
  const exported = async (filter: object) => {
    const file = await admin.fetch(address(filter));
    const told = Number(file.headers.get('x-leadline-records'));
    let peak = residentBytes(server.process.pid);
    let bytes = 0;
    let records = -1;
    let quoted = false;
    let nextLook = LOOK_EVERY;
    for await (const chunk of file.body as unknown as AsyncIterable<Uint8Array>) {
      bytes += chunk.length;
      for (const byte of chunk) {
        if (byte === QUOTE) quoted = !quoted;
        else if (byte === NEWLINE && !quoted) records += 1;
      }
      if (bytes < nextLook) continue;
      nextLook += LOOK_EVERY;
      peak = Math.max(peak, residentBytes(server.process.pid));
    }
    return { told, bytes, records, peak };
  };
});

const STUDY_WAVE = { study: STUDY, wave: WAVE };

function answers(variable: string, options: readonly string[] | null, unanswered = false): object {
  return { answers: [{ variable, options, unanswered }] };
}

const address = (filter: object): string =>
  `/responses.csv?study=${STUDY}&wave=${WAVE}&filter=${encodeURIComponent(JSON.stringify(filter))}`;

const residentBytes = (pid: number | undefined): number =>
  1024 * Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)]).toString());
