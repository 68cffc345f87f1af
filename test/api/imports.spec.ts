import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { begin, ended, type Mapping, preview, run, upload } from '../support/imports.js';
import {
  BY_CODE,
  BY_LABEL,
  choicesOf,
  countIn,
  isMissing,
  ON_A_SCALE,
  responseFile,
} from '../support/response-file.js';
import { until } from '../support/fieldwork.js';
import { type Client, clientOf, seedAccount, STUDY } from '../support/test-account.js';
import { makeTestDatabase, type TestDatabase } from '../support/test-database.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

const RESPONDENTS = 2800;
const CREATE = `mutation ($study: ID!, $name: String!) {
  createWave(study: $study, wave: { name: $name }) { id } }`;
const UNDO = `mutation ($study: ID!, $id: ID!) { undoImport(study: $study, id: $id) { status } }`;
const move = (name: string): string =>
  `mutation ($study: ID!, $id: ID!) { ${name}(study: $study, id: $id) ${name === 'deleteWave' ? '' : '{ status }'} }`;

describe('a past wave is imported from a file', () => {
  let database: TestDatabase;
  let server: TestServer;
  let account: Awaited<ReturnType<typeof seedAccount>>;
  let admin: Client;
  let wave: string;
  let file: string;
  let mapping: Mapping;
  const csv = responseFile(RESPONDENTS);
  const rows = parse<Record<string, string>>(csv, { columns: true, bom: true });

  beforeAll(async () => {
    database = await makeTestDatabase('study_published');
    account = await seedAccount(database, 'admin', { [STUDY]: 'admin' });
    await start();
    wave = await create('Spring 2024');
    file = await upload(admin, csv);
  });

  afterAll(async () => {
    await server.stop();
    await database.drop();
  });

  const start = async (): Promise<void> => {
    server = await startTestServer({ DATABASE_URL: database.url });
    admin = clientOf(server.url, account);
  };
  const create = async (name: string): Promise<string> =>
    (await admin.query<{ createWave: { id: string } }>(CREATE, { study: STUDY, name })).createWave
      .id;
  const held = async (of = wave): Promise<number> => {
    const [row] = await database.query<{ n: number }>(
      'SELECT count(*)::int AS n FROM response WHERE wave_id = $1',
      [of],
    );
    return row?.n ?? -1;
  };
  const take = (name: string, id: string): Promise<string | null> =>
    admin.codeOf(move(name), { study: STUDY, id });

  it('guesses what the columns are, and what their values stand for', async () => {
    const seen = await preview(admin, wave, file);
    mapping = seen.mapping;
    expect(seen).toMatchObject({
      ...{ rows: RESPONDENTS, encoding: 'utf-8', delimiter: ',', mappingFrom: 'GUESS' },
      ...{ problems: [], blockers: [], unmapped: ['Internal note'] },
      mapping: { fields: { respondent: 0, organisation: 1, mode: 2, submittedAt: 3 } },
    });
    expect(mapping.variables.map(({ variable }) => variable).sort()).toEqual(
      [
        ...[...BY_LABEL, ...BY_CODE, ...ON_A_SCALE],
        ...['functional_areas', 'challenges', 'design_mistake'],
      ].sort(),
    );
    expect(mapping.variables).toHaveLength(28);
    const values = seen.variables.flatMap((variable) => variable.values);
    expect(values.filter(({ means }) => means === 'UNKNOWN')).toEqual([]);
    expect(values.find(({ value }) => value === 'Keine Angabe')?.means).toBe('NOT_ANSWERED');
  });

  it('says on a dry run what the file holds, as the file itself says, and changes nothing', async () => {
    const tried = await run(admin, wave, file, mapping, { dryRun: true });
    expect(tried).toMatchObject({ status: 'DONE', problems: [] });
    expect(tried.summary).toMatchObject({
      ...{ rows: RESPONDENTS, new: RESPONDENTS, same: 0, changed: 0, problems: 0 },
      unmapped: ['Internal note'],
    });
    expect(await held()).toBe(0);
    expect(countsOf(tried.summary?.counts ?? [])).toEqual(countedInFile());
  });

  it('takes all of them, and the database counts what the file counts', async () => {
    const before = performance.now();
    const done = await run(admin, wave, file, mapping);
    expect(done).toMatchObject({ status: 'DONE', summary: { new: RESPONDENTS, problems: 0 } });
    // A minute even where eight suites share two processors; the bench measures.
    expect(performance.now() - before).toBeLessThan(60_000);
    expect(await held()).toBe(RESPONDENTS);
    const stored = await database.query<{ variable: string; code: string; n: number }>(
      `SELECT variable, code, count(*)::int AS n
         FROM response,
              LATERAL (
                SELECT key AS variable, value #>> '{}' AS code FROM jsonb_each(answers)
                 WHERE jsonb_typeof(value) IN ('string', 'number')
                UNION ALL
                SELECT key, option FROM jsonb_each(answers) AS item,
                       jsonb_array_elements_text(CASE jsonb_typeof(item.value) WHEN 'array' THEN item.value ELSE '[]' END) AS option
                UNION ALL
                SELECT item.key || '.' || cell.key, cell.value #>> '{}'
                  FROM jsonb_each(answers) AS item,
                       jsonb_each(CASE jsonb_typeof(item.value) WHEN 'object' THEN item.value ELSE '{}' END) AS cell
              ) AS answer
        WHERE wave_id = $1 AND variable <> 'design_mistake' GROUP BY 1, 2`,
      [wave],
    );
    const counted = Object.fromEntries(stored.map((row) => [`${row.variable} ${row.code}`, row.n]));
    const { texts, ...closed } = countedInFile();
    expect(counted).toEqual(
      Object.fromEntries(
        Object.entries(closed).filter(([key, n]) => !key.endsWith(' answered') && n > 0),
      ),
    );
    const [kept] = await database.query<{ texts: number; modes: number; organisations: number }>(
      `SELECT count(*) FILTER (WHERE answers ? 'design_mistake')::int AS texts,
              count(*) FILTER (WHERE mode = 'telephone')::int AS modes,
              count(DISTINCT organisation_id)::int AS organisations
         FROM response WHERE wave_id = $1`,
      [wave],
    );
    expect(kept).toEqual({
      texts,
      modes: countIn(rows, 'Mode', (cell) => cell === 'CATI'),
      organisations: new Set(rows.map((row) => row.Company)).size,
    });
  });

  it('keeps no name, and puts the deed on record', async () => {
    const [named] = await database.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM organisation WHERE key ILIKE '%firma%'`,
    );
    expect(named?.n).toBe(0);
    const [audit] = await database.query<{ actor: string; after: object }>(
      `SELECT actor, after FROM audit WHERE action = 'responses-imported'`,
    );
    expect(audit).toMatchObject({
      actor: account.id,
      after: { rows: RESPONDENTS, new: RESPONDENTS },
    });
  });

  it('changes nothing when the same file comes again, and knows its columns', async () => {
    const seen = await preview(admin, wave, file);
    expect(seen.mappingFrom).toBe('EARLIER_IMPORT');
    const again = await run(admin, wave, file, seen.mapping);
    expect(again).toMatchObject({
      status: 'DONE',
      summary: { new: 0, same: RESPONDENTS, changed: 0 },
    });
    expect(await held()).toBe(RESPONDENTS);
  });

  it('refuses what has changed, or brings it up to date, as was chosen', async () => {
    const changed = await upload(
      admin,
      csv.replace(/(P-00001,.*?),Online,/, '$1,CATI,').replace(/(P-00002,.*?),Online,/, '$1,CATI,'),
    );
    const refused = await run(admin, wave, changed, mapping);
    expect(refused.status).toBe('REFUSED');
    expect(refused.problems.every(({ code }) => code === 'changed')).toBe(true);
    const updated = await run(admin, wave, changed, mapping, { changed: 'UPDATE' });
    expect(updated.status).toBe('DONE');
    expect(updated.summary?.changed).toBe(refused.problems.length);
    expect(refused.problems.length).toBeGreaterThan(0);
    expect(await held()).toBe(RESPONDENTS);
  });

  it('names line, column and value of what is wrong, and takes nothing then', async () => {
    const bad = await create('With mistakes');
    const text = [
      'id;region;maturity;challenges;weight',
      '1;Europe;9;;1',
      '2;Atlantis;3;skills|data-quality;1',
      '1;Europe;3;;1',
      '3;Europe;3;;-2',
      ';Europe;3;;1',
      '4;;;;1',
      '5;Europe;3;skills|nonsense;1',
      '6;Europe;3;;1;surplus',
      '7;Europe;3;;1',
    ].join('\n');
    const upset = await upload(admin, text);
    const seen = await preview(admin, bad, upset);
    expect(
      seen.variables
        .find(({ name }) => name === 'region')
        ?.values.find(({ value }) => value === 'Atlantis')?.means,
    ).toBe('UNKNOWN');
    const tried = await run(admin, bad, upset, seen.mapping);
    expect(tried).toMatchObject({ status: 'REFUSED', summary: { rows: 9, new: 1, problems: 8 } });
    expect(tried.problems.map(({ line, column, code }) => [line, column, code])).toEqual([
      [2, 'maturity', 'unknown-value'],
      [3, 'region', 'unknown-value'],
      [4, 'id', 'duplicate'],
      [5, 'weight', 'wrong-weight'],
      [6, 'id', 'respondent-missing'],
      [7, null, 'no-answers'],
      [8, 'challenges', 'unknown-value'],
      [9, null, 'too-many-cells'],
    ]);
    expect(await held(bad)).toBe(0);
    const download = await admin.fetch(`/imports/${tried.id}/problems.csv?study=${STUDY}`);
    expect((await download.text()).split('\n')).toHaveLength(10);
    // A person says what the value stands for; the rest is mended in the file.
    const declared: Mapping = {
      ...seen.mapping,
      variables: seen.mapping.variables.map((each) =>
        each.variable === 'region'
          ? { ...each, values: [{ value: 'Atlantis', option: null, missing: 'NOT_ANSWERED' }] }
          : each,
      ),
    };
    const once = await run(admin, bad, upset, declared, { dryRun: true });
    expect(once.summary).toMatchObject({ new: 2, problems: 7 });
  });

  it('refuses a mapping that cannot be, and a file that is none', async () => {
    const wrong = { ...mapping, fields: { ...mapping.fields, respondent: null } };
    const call = begin(admin, wave, file, wrong);
    await expect(call).rejects.toThrow('tells the respondents apart');
    const archive = await upload(admin, 'PK\u0003\u0004 an Excel file');
    await expect(preview(admin, wave, archive)).rejects.toThrow('CSV UTF-8');
    await expect(preview(admin, wave, STUDY)).rejects.toThrow('kept for a day');
    const kind = await admin.fetch(`/uploads?study=${STUDY}`, { method: 'POST', body: 'a,b' });
    expect(kind.status).toBe(415);
  });

  it('undoes an import; only then the draft can be deleted', async () => {
    const other = await create('Undone');
    const done = await run(admin, other, file, mapping);
    expect(await take('deleteWave', other)).toBe('WRONG_STATUS');
    expect(await admin.query(UNDO, { study: STUDY, id: done.id })).toEqual({
      undoImport: { status: 'UNDONE' },
    });
    expect(await held(other)).toBe(0);
    expect(await admin.codeOf(UNDO, { study: STUDY, id: done.id })).toBe('WRONG_STATUS');
    expect(await take('deleteWave', other)).toBeNull();
  });

  it('leaves nothing half-written when the server is killed, and finishes after the next start', async () => {
    const other = await create('Killed');
    const large = await upload(admin, responseFile(6000, 7));
    const id = await begin(admin, other, large, mapping);
    await until(
      () =>
        database.query<{ share: number }>('SELECT share FROM response_import WHERE id = $1', [id]),
      ([row]) => (row?.share ?? 0) > 0,
    );
    await server.stop('SIGKILL');
    expect(await held(other)).toBe(0);
    await start();
    const done = await ended(admin, id);
    expect(done).toMatchObject({ status: 'DONE', summary: { rows: 6000 } });
    expect(await held(other)).toBe(6000);
  });

  it('takes a file while a wave is open, and none once it is published', async () => {
    expect(await take('openWave', wave)).toBeNull();
    const more = await upload(admin, responseFile(RESPONDENTS + 5));
    const done = await run(admin, wave, more, mapping, { changed: 'UPDATE' });
    expect(done).toMatchObject({ status: 'DONE', summary: { new: 5 } });
    expect(await take('closeWave', wave)).toBeNull();
    await database.query(`UPDATE wave SET status = 'published' WHERE id = $1`, [wave]);
    await expect(begin(admin, wave, more, mapping)).rejects.toThrow('published');
    expect((await preview(admin, wave, more)).blockers).toMatchObject([{ code: 'published' }]);
  });

  /** By variable and option, from the cells as they are spelt. */
  function countedInFile(): Record<string, number> {
    const counts: Record<string, number> = {};
    const single = (
      name: string,
      column: string,
      spelt: (code: string, label: string) => string,
    ) => {
      for (const { code, label } of choicesOf(name)) {
        counts[`${name} ${code}`] = countIn(rows, column, (cell) => cell === spelt(code, label));
      }
      counts[`${name} answered`] = countIn(rows, column, (cell) => !isMissing(cell));
    };
    for (const name of BY_LABEL) single(name, name.toUpperCase(), (_, label) => label);
    for (const name of BY_CODE) single(name, name, (code) => code);
    for (const name of ON_A_SCALE) {
      const column = name.replace(/\.(.*)$/, '[$1]');
      for (const code of ['1', '2', '3', '4', '5']) {
        counts[`${name} ${code}`] = countIn(rows, column, (cell) => cell === `${code}.0`);
      }
      counts[`${name} answered`] = countIn(rows, column, (cell) => !isMissing(cell));
    }
    for (const { code } of choicesOf('functional_areas')) {
      const isChosen = (cell: string): boolean => cell.split(';').includes(code);
      counts[`functional_areas ${code}`] = countIn(rows, 'functional_areas', isChosen);
    }
    const areas = 'functional_areas';
    counts[`${areas} answered`] = countIn(rows, areas, (cell) => !isMissing(cell));
    const challenges = choicesOf('challenges').map(({ code }) => code);
    for (const code of challenges) {
      counts[`challenges ${code}`] = countIn(rows, `challenges_${code}`, (cell) => cell === '1');
    }
    counts['challenges answered'] = rows.filter((row) =>
      challenges.some((code) => row[`challenges_${code}`] === '1'),
    ).length;
    counts.texts = countIn(rows, 'design_mistake', (cell) => cell !== '');
    return counts;
  }
});

function countsOf(
  counts: readonly {
    variable: string;
    answered: number;
    options: readonly { code: string; count: number }[];
  }[],
): Record<string, number> {
  const told: Record<string, number> = {};
  for (const { variable, answered, options } of counts) {
    if (variable === 'design_mistake') told.texts = answered;
    else if (answered > 0) {
      told[`${variable} answered`] = answered;
      for (const { code, count } of options) told[`${variable} ${code}`] = count;
    }
  }
  return told;
}
