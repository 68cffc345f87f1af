import type { DataSource } from 'typeorm';

/**
 * Runs work while holding a lock that PostgreSQL frees when this process ends, however it ends.
 * @param key same key, same lock, in every process on this database
 * @returns whether the lock was free; if not, nothing was run
 */
export async function withKeyLock(
  dataSource: DataSource,
  key: string,
  work: () => Promise<void>,
): Promise<boolean> {
  const runner = dataSource.createQueryRunner();
  try {
    const [row] = await dataSource.query<{ free: boolean }[]>(
      'SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS free',
      [key],
      runner,
    );
    if (row?.free !== true) return false;
    try {
      await work();
    } finally {
      await runner.query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', [key]);
    }
    return true;
  } finally {
    await runner.release();
  }
}
