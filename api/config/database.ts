import pg from 'pg';
import type { DataSource } from 'typeorm';
import { makeDataSource } from './data-source.js';
import { type Cluster, startEmbeddedPostgres } from './embedded-postgres.js';
import type { Environment } from './environment.js';
import { StartupProblem } from './startup-problem.js';

/** An open database, whose schema is the newest. */
export interface Database {
  readonly dataSource: DataSource;
  /** Closes the pool, then stops the built-in server if it is ours. */
  close(): Promise<void>;
}

/** Any number, the same in every process: only one of them migrates and loads at a time. */
const SET_UP_LOCK = 7_245_316;
/** Held as long as a process uses the built-in server, which it stops when it ends. */
const OWNER_LOCK = 7_245_317;

/**
 * Opens the database that the environment names and brings its schema up to date.
 * @throws StartupProblem when it cannot be reached or is in use
 */
export async function openDatabase(
  environment: Environment,
  say: (line: string) => void,
): Promise<Database> {
  if (environment.databaseUrl !== null) {
    const dataSource = await connect(environment.databaseUrl, true);
    await migrate(dataSource, say);
    return { dataSource, close: () => closePool(dataSource) };
  }
  say('Starting the built-in PostgreSQL');
  const cluster = await startEmbeddedPostgres(environment.dataDir, say);
  if (cluster.adopted) say('Took over the PostgreSQL that an earlier run left behind');
  const release = await becomeOwner(cluster);
  if (release === null) throw inUse(environment);
  const dataSource = await connect(cluster.url, false);
  await migrate(dataSource, say);
  return {
    dataSource,
    close: async () => {
      await closePool(dataSource);
      await release();
      await cluster.stop();
    },
  };
}

/**
 * Opens the database for one command, beside a server that may be running on it.
 * @throws StartupProblem when it cannot be reached
 */
export async function visitDatabase(
  environment: Environment,
  say: (line: string) => void,
): Promise<Database> {
  if (environment.databaseUrl !== null) return openDatabase(environment, say);
  const cluster = await startEmbeddedPostgres(environment.dataDir, say);
  const release = await becomeOwner(cluster);
  const dataSource = await connect(cluster.url, false);
  if (release !== null) await migrate(dataSource, say);
  return {
    dataSource,
    close: async () => {
      await closePool(dataSource);
      if (release === null) return;
      await release();
      await cluster.stop();
    },
  };
}

/** Nest closes the pool it was handed when the application ends. */
const closePool = async (dataSource: DataSource): Promise<void> => {
  if (dataSource.isInitialized) await dataSource.destroy();
};

async function connect(url: string, foreign: boolean): Promise<DataSource> {
  const dataSource = makeDataSource(url);
  try {
    return await dataSource.initialize();
  } catch (cause) {
    if (!foreign) throw cause;
    throw new StartupProblem(
      `DATABASE_URL: cannot use ${withoutPassword(url)}: ${reasonOf(cause)}. Start that server or correct DATABASE_URL; without it, Leadline brings its own PostgreSQL.`,
      { cause },
    );
  }
}

/**
 * On a connection of its own: PostgreSQL frees the lock when the process ends, however it ends.
 * @returns null: another process uses the built-in server
 */
async function becomeOwner(cluster: Cluster): Promise<(() => Promise<void>) | null> {
  const owner = new pg.Client({
    connectionString: cluster.url,
    application_name: `leadline owner ${process.pid}`,
  });
  owner.on('error', () => undefined); // a lost server shows in the pool, which requests use
  await owner.connect();
  const { rows } = await owner.query<{ mine: boolean }>('SELECT pg_try_advisory_lock($1) AS mine', [
    OWNER_LOCK,
  ]);
  if (rows[0]?.mine === true) return () => owner.end();
  await owner.end();
  return null;
}

const inUse = ({ dataDir }: Environment): StartupProblem =>
  new StartupProblem(
    `Another Leadline is running on ${dataDir}. Use that one, stop it, or set DATA_DIR and PORT to start a second.`,
  );

async function migrate(dataSource: DataSource, say: (line: string) => void): Promise<void> {
  await exclusively(dataSource, async () => {
    if (!(await dataSource.showMigrations())) return;
    say('Bringing the database schema up to date');
    await dataSource.runMigrations();
  });
}

/** Runs work that two processes on one database must not do at the same time. */
export async function exclusively<T>(dataSource: DataSource, work: () => Promise<T>): Promise<T> {
  const runner = dataSource.createQueryRunner();
  await runner.query('SELECT pg_advisory_lock($1)', [SET_UP_LOCK]);
  try {
    return await work();
  } finally {
    await runner.query('SELECT pg_advisory_unlock($1)', [SET_UP_LOCK]);
    await runner.release();
  }
}

function withoutPassword(url: string): string {
  const parsed = new URL(url);
  return `${parsed.hostname}:${parsed.port || '5432'}${parsed.pathname}`;
}

function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return reasonOf(error.errors[0]);
  return error instanceof Error ? error.message.replace(/\.$/, '') : String(error);
}
