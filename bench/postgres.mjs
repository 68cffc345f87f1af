import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { MISSING, RESPONDENTS } from './survey.mjs';

/**
 * The survey in a table of the PostgreSQL that Leadline runs on, in a folder that is removed after.
 * Every item travels as one string of bytes, which is many times faster than rows.
 * @param startEmbeddedPostgres of the built API
 */
export async function openPostgres({ items, steps }, startEmbeddedPostgres) {
  const folder = await mkdtemp(join(tmpdir(), 'leadline-bench-'));
  await chmod(folder, 0o755);
  const cluster = await startEmbeddedPostgres(folder, () => undefined);
  const client = new pg.Client({ connectionString: cluster.url });
  await client.connect();
  const definitions = items.map(({ name }) => `${name} smallint`).join(', ');
  await client.query(`CREATE UNLOGGED TABLE survey (${definitions}, w double precision)`);
  const codes = items.map((_, index) => `nullif(get_byte($${index + 2}, i), ${MISSING})`);
  const low = `get_byte($1, 2 * i)`;
  const high = `get_byte($1, 2 * i + 1)`;
  await client.query(
    `INSERT INTO survey
     SELECT ${codes.join(', ')}, 0.5 + (${low} + 256 * ${high}) / 32768.0::double precision
     FROM generate_series(0, ${RESPONDENTS - 1}) AS i`,
    [Buffer.from(steps.buffer), ...items.map((item) => Buffer.from(item.codes.buffer))],
  );
  await client.query('VACUUM (FREEZE, ANALYZE) survey');
  const { rows } = await client.query('SHOW server_version');
  return {
    name: `PostgreSQL ${rows[0].server_version}`,
    prepare: async (sql) => {
      const query = { name: sql.slice(0, 40) + sql.length, text: sql, rowMode: 'array' };
      return async () => (await client.query(query)).rows;
    },
    close: async () => {
      await client.end();
      await cluster.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
