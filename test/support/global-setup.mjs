/** One PostgreSQL cluster a run, and in it a database with the study to clone for each suite. */
import { execFile } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import pg from 'pg';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));

export default async function setUp() {
  if (process.env.TEST_CLUSTER_URL !== undefined) return;
  const { startEmbeddedPostgres } = await import('../../dist/api/config/embedded-postgres.js');
  const folder = await mkdtemp(join(tmpdir(), 'leadline-test-'));
  await chmod(folder, 0o755);
  const cluster = await startEmbeddedPostgres(folder, () => undefined);
  globalThis.stopTestCluster = async () => {
    globalThis.stopTestCluster = undefined;
    await cluster.stop();
    await rm(folder, { recursive: true, force: true });
  };
  const client = new pg.Client({ connectionString: cluster.url });
  await client.connect();
  await client.query('CREATE DATABASE study_closed');
  await load(cluster.url, 'study_closed', 'closed');
  await client.query('CREATE DATABASE study_published TEMPLATE study_closed');
  await load(cluster.url, 'study_published', 'published');
  await client.end();
  process.env.TEST_CLUSTER_URL = cluster.url;
}

async function load(clusterUrl, database, until) {
  const url = new URL(clusterUrl);
  url.pathname = `/${database}`;
  await run(process.execPath, ['tools/load-study.mjs', '--until', until], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: url.href },
  });
}
