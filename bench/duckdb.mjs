import { DOUBLE, DuckDBDataChunk, DuckDBInstance, UTINYINT } from '@duckdb/node-api';
import { MISSING, RESPONDENTS } from './survey.mjs';

/** DuckDB appends this many rows at a time. */
const CHUNK = 2048;

/** The survey in a DuckDB table in memory; statements are prepared before they are timed. */
export async function openDuckDb({ items, weights }, threads) {
  const instance = await DuckDBInstance.create(':memory:', { threads: String(threads) });
  const connection = await instance.connect();
  const definitions = items.map(({ name }) => `${name} UTINYINT`).join(', ');
  await connection.run(`CREATE TABLE survey (${definitions}, w DOUBLE)`);
  const types = [...items.map(() => UTINYINT), DOUBLE];
  const appender = await connection.createAppender('survey');
  for (let start = 0; start < RESPONDENTS; start += CHUNK) {
    const rows = Math.min(CHUNK, RESPONDENTS - start);
    const chunk = DuckDBDataChunk.create(types, rows);
    for (const [index, { codes }] of items.entries()) {
      const values = Array.from(codes.subarray(start, start + rows), (code) =>
        code === MISSING ? null : code,
      );
      chunk.setColumnValues(index, values);
    }
    chunk.setColumnValues(items.length, Array.from(weights.subarray(start, start + rows)));
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
  const [[version]] = (await connection.runAndReadAll('SELECT version()')).getRows();
  return {
    name: `DuckDB ${version}`,
    prepare: async (sql) => {
      const statement = await connection.prepare(sql);
      return async () => (await statement.runAndReadAll()).getRows();
    },
    close: async () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
