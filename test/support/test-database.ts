import { randomUUID } from 'node:crypto';
import pg from 'pg';

/** A database of one suite's own, cloned from a template of the run's cluster. */
export interface TestDatabase {
  readonly url: string;
  query<Row extends pg.QueryResultRow>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
  drop(): Promise<void>;
}

/** `study_published` holds the study as `npm start` leaves it, `study_closed` stops before publishing. */
export type Template = 'study_published' | 'study_closed' | 'template0';

export async function makeTestDatabase(template: Template): Promise<TestDatabase> {
  const name = `suite_${randomUUID().replaceAll('-', '')}`;
  await onCluster((client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`));
  const url = clusterUrl();
  url.pathname = `/${name}`;
  const pool = new pg.Pool({ connectionString: url.href, max: 2 });
  pool.on('error', () => undefined); // dropping the database ends idle connections
  return {
    url: url.href,
    query: async <Row extends pg.QueryResultRow>(sql: string, values: readonly unknown[] = []) =>
      (await pool.query<Row>(sql, [...values])).rows,
    drop: async () => {
      await pool.end();
      await onCluster((client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
    },
  };
}

function clusterUrl(): URL {
  const url = process.env.TEST_CLUSTER_URL;
  if (url === undefined) throw new Error('The test cluster is not running: start with npm test.');
  return new URL(url);
}

async function onCluster(work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: clusterUrl().href });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
