import type { DataSource } from 'typeorm';

/** Rows that PostgreSQL hands over at a time. */
const BATCH = 500;

/**
 * The rows of a query, one after the other, as they were when it began; memory stays flat however
 * many there are. It holds a connection until the last row, or until the reader leaves.
 */
export async function* rowsOf<Row>(
  dataSource: DataSource,
  query: string,
  parameters: readonly unknown[],
): AsyncGenerator<Row> {
  const runner = dataSource.createQueryRunner();
  try {
    await runner.connect();
    await runner.query('BEGIN READ ONLY');
    await runner.query(`DECLARE exported NO SCROLL CURSOR FOR ${query}`, [...parameters]);
    for (;;) {
      const rows = (await runner.query(`FETCH ${BATCH} FROM exported`)) as Row[];
      yield* rows;
      if (rows.length < BATCH) return;
    }
  } finally {
    await runner.query('ROLLBACK').catch(() => undefined);
    await runner.release();
  }
}
