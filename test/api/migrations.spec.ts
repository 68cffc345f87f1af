import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeTestDatabase, type TestDatabase } from '../support/test-database.js';

const run = promisify(execFile);

/** Runs the built data source in a process of its own: its decorators are compiled for the server. */
const onDataSource = async (url: string, statements: string): Promise<string> => {
  const program = `
    import 'reflect-metadata';
    const { makeDataSource } = await import('./dist/api/config/data-source.js');
    const source = await makeDataSource(${JSON.stringify(url)}).initialize();
    try { ${statements} } finally { await source.destroy(); }`;
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', program]);
  return stdout;
};

const SCHEMA = `
  SELECT table_name AS name, column_name AS part, data_type || is_nullable || coalesce(column_default, '') AS is
    FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> 'migrations'
  UNION ALL
  SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid)
    FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND conrelid::regclass::text <> 'migrations'
  UNION ALL
  SELECT tablename, indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename <> 'migrations'
  UNION ALL
  SELECT tgrelid::regclass::text, tgname, pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
  UNION ALL
  SELECT proname, '', prosrc FROM pg_proc WHERE pronamespace = 'public'::regnamespace
  ORDER BY 1, 2, 3`;

describe('migrations', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await makeTestDatabase('template0');
    await onDataSource(database.url, 'await source.runMigrations();');
  });

  afterAll(async () => {
    await database.drop();
  });

  it('make the schema that the entities describe, with nothing to add', async () => {
    const difference = await onDataSource(
      database.url,
      `const { upQueries } = await source.driver.createSchemaBuilder().log();
       for (const { query } of upQueries) console.log(query);`,
    );
    // TypeORM cannot express named checks and keys: only what would add or change a column counts.
    expect(
      difference
        .split('\n')
        .filter(
          (line) =>
            /\b(ADD|ALTER COLUMN|CREATE TABLE|DROP COLUMN)\b/.test(line) &&
            !line.includes('CONSTRAINT'),
        ),
    ).toEqual([]);
  });

  it('name every constraint themselves', async () => {
    const unnamed = await database.query(
      `SELECT conname FROM pg_constraint
        WHERE connamespace = 'public'::regnamespace AND conrelid::regclass::text <> 'migrations'
          AND contype <> 'n' AND conname ~ '(_fkey|_check|_key)[0-9]*$'`,
    );
    expect(unnamed).toEqual([]);
  });

  it('undo themselves one by one, and make the same schema again', async () => {
    const made = await database.query(SCHEMA);
    expect(made.length).toBeGreaterThan(60);
    const [{ count } = { count: 0 }] = await database.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM migrations',
    );
    for (let left = count; left > 0; left -= 1) {
      await onDataSource(database.url, 'await source.undoLastMigration();');
    }
    expect(await database.query(SCHEMA)).toEqual([]);
    await onDataSource(database.url, 'await source.runMigrations();');
    expect(await database.query(SCHEMA)).toEqual(made);
  });
});
