import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { access, constants, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { giveTo, serverAccount, type ServerAccount } from './server-account.js';
import { postgresBinaries, type PostgresBinaries } from './postgres-binaries.js';
import { StartupProblem } from './startup-problem.js';

const run = promisify(execFile);
const DATABASE = 'leadline';
const SUPERUSER = 'leadline';
/** A server that was killed may first replay its log; this is how long we wait for it. */
const READY_WITHIN_SECONDS = 120;

/** A PostgreSQL server of our own, from the binaries that npm installed. */
export interface Cluster {
  /** Connection string of the `leadline` database. */
  readonly url: string;
  /** True when a server left running by a killed process was taken over. */
  readonly adopted: boolean;
  /** Stops the server in good order: clients are disconnected, everything is on disk. */
  stop(): Promise<void>;
}

/**
 * Starts, or takes over, the PostgreSQL server whose files are in `dataDir`.
 * The server is its own session: Ctrl-C reaches Leadline first, which then stops it.
 * @throws StartupProblem when the folder cannot be used
 */
export async function startEmbeddedPostgres(
  dataDir: string,
  say: (line: string) => void,
): Promise<Cluster> {
  await requireWritable(dataDir);
  const account = await serverAccount(dataDir);
  const binaries = await postgresBinaries(account);
  const files = join(dataDir, 'postgres');
  const password = await readOrMakePassword(join(dataDir, 'postgres-password'));
  if (!(await exists(join(files, 'PG_VERSION')))) {
    say('Creating the database files');
    await initialise(binaries, files, password, account);
  }
  const running = await runningPort(files);
  const port = running ?? (await startServer(binaries, files, account));
  const url = (database: string) =>
    `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}`;
  await waitUntilReady(url('postgres'), dataDir);
  await createDatabase(url('postgres'));
  return {
    url: url(DATABASE),
    adopted: running !== null,
    stop: async () => {
      await run(binaries.pg_ctl, ['stop', '-D', files, '-m', 'fast', '-w'], asAccount(account));
    },
  };
}

async function requireWritable(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK | constants.X_OK);
    const probe = join(folder, `.probe-${process.pid}`);
    await writeFile(probe, '');
    await rm(probe);
  } catch (cause) {
    throw new StartupProblem(
      `Data folder ${folder} cannot be written (${codeOf(cause)}). Give this user the right to write there, or set DATA_DIR to a folder that it may write.`,
      { cause },
    );
  }
}

async function readOrMakePassword(file: string): Promise<string> {
  if (await exists(file)) return (await readFile(file, 'utf8')).trim();
  const password = randomBytes(24).toString('hex');
  await writeFile(file, password, { mode: 0o600 });
  return password;
}

/** Into a folder beside the final one, then renamed: a start killed half-way leaves no half cluster. */
async function initialise(
  binaries: PostgresBinaries,
  files: string,
  password: string,
  account: ServerAccount,
): Promise<void> {
  const unfinished = `${files}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { mode: 0o700 });
  const passwordFile = join(unfinished, '..', 'postgres-password.once');
  await writeFile(passwordFile, password, { mode: 0o600 });
  await giveTo(account, unfinished, passwordFile);
  try {
    await run(
      binaries.initdb,
      [
        `--pgdata=${unfinished}`,
        `--username=${SUPERUSER}`,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        // The locale of whoever starts it must not decide how text is stored or sorted.
        '--encoding=UTF8',
        '--locale-provider=builtin',
        '--locale=C.UTF-8',
      ],
      asAccount(account),
    );
  } catch (cause) {
    throw new StartupProblem(
      `The built-in PostgreSQL could not be set up in ${files}: ${lastLine(cause)} Set DATA_DIR to another folder, or DATABASE_URL to a server of your own.`,
      { cause },
    );
  } finally {
    await rm(passwordFile, { force: true });
  }
  await rename(unfinished, files);
}

/** The port of the server that runs on these files, or null. */
async function runningPort(files: string): Promise<number | null> {
  const pidFile = join(files, 'postmaster.pid');
  if (!(await exists(pidFile))) return null;
  const [pid, , , port] = (await readFile(pidFile, 'utf8')).split('\n');
  return isPostgres(Number(pid)) && Number(port) > 0 ? Number(port) : null;

  function isPostgres(candidate: number): boolean {
    try {
      process.kill(candidate, 0);
      return true;
    } catch (error) {
      return codeOf(error) === 'EPERM';
    }
  }
}

async function startServer(
  binaries: PostgresBinaries,
  files: string,
  account: ServerAccount,
): Promise<number> {
  const port = await freePort();
  const settings = [
    `-p ${port}`,
    '-c listen_addresses=127.0.0.1',
    "-c unix_socket_directories=''",
    '-c timezone=UTC',
    '-c log_timezone=UTC',
    '-c max_connections=200',
  ].join(' ');
  const log = join(files, 'server.log');
  try {
    await run(
      binaries.pg_ctl,
      ['start', '-D', files, '-l', log, '-w', '-t', String(READY_WITHIN_SECONDS), '-o', settings],
      asAccount(account),
    );
  } catch (cause) {
    throw new StartupProblem(`The built-in PostgreSQL did not start; ${log} says why.`, { cause });
  }
  return port;
}

async function waitUntilReady(url: string, dataDir: string): Promise<void> {
  const deadline = performance.now() + READY_WITHIN_SECONDS * 1000;
  for (;;) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
    client.on('error', () => undefined); // the connection's end is reported by connect() below
    try {
      await client.connect();
      return;
    } catch (cause) {
      if (performance.now() > deadline) {
        throw new StartupProblem(
          `The PostgreSQL server on ${dataDir} does not answer (${codeOf(cause)}). Stop it, or set DATA_DIR to another folder.`,
          { cause },
        );
      }
      await delay(100);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

async function createDatabase(maintenanceUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: maintenanceUrl });
  await client.connect();
  try {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
  } finally {
    await client.end();
  }
}

function freePort(): Promise<number> {
  return new Promise((resolvePort, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        resolvePort(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
  });
}

/** Its working folder is one that every account may enter; its messages are in English. */
const asAccount = (account: ServerAccount) => ({
  ...account,
  cwd: '/',
  env: { ...process.env, LC_ALL: 'C' },
});
const codeOf = (error: unknown): string =>
  error instanceof Error ? ((error as NodeJS.ErrnoException).code ?? error.message) : String(error);
const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
const lastLine = (error: unknown): string =>
  String((error as { stderr?: string }).stderr ?? error)
    .trim()
    .split('\n')
    .at(-1) ?? '';
