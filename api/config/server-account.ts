import { execFile } from 'node:child_process';
import { chown } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { promisify } from 'node:util';
import { StartupProblem } from './startup-problem.js';

const run = promisify(execFile);

/** The account PostgreSQL runs under, as options of `child_process`; empty: our own. */
export interface ServerAccount {
  readonly uid?: number;
  readonly gid?: number;
}

/**
 * PostgreSQL refuses to run as root. There it runs as the user `postgres`, made if need be,
 * which must be able to enter `dataDir`.
 * @throws StartupProblem when that user cannot be made or cannot enter the folder
 */
export async function serverAccount(dataDir: string): Promise<ServerAccount> {
  if (userInfo().uid !== 0) return {};
  const account = (await find()) ?? (await make());
  try {
    await run('ls', ['-d', `${dataDir}/.`], { ...account, cwd: '/' });
  } catch (cause) {
    throw new StartupProblem(
      `PostgreSQL cannot run as root, and the user postgres that it runs as instead may not enter ${dataDir}. Set DATA_DIR to a folder that every user may enter, such as /var/lib/leadline.`,
      { cause },
    );
  }
  return account;
}

/** Makes the account the owner of these paths. */
export async function giveTo(account: ServerAccount, ...paths: string[]): Promise<void> {
  if (account.uid === undefined || account.gid === undefined) return;
  for (const path of paths) await chown(path, account.uid, account.gid);
}

async function find(): Promise<ServerAccount | null> {
  try {
    const id = async (flag: string) => Number((await run('id', [flag, 'postgres'])).stdout);
    return { uid: await id('-u'), gid: await id('-g') };
  } catch {
    return null;
  }
}

async function make(): Promise<ServerAccount> {
  await run('groupadd', ['--system', 'postgres']).catch(() => undefined); // may exist without the user
  await run('useradd', ['--system', '--gid', 'postgres', 'postgres']).catch(() => undefined);
  const account = await find();
  if (account === null) {
    throw new StartupProblem(
      'PostgreSQL cannot run as root, and the user postgres could not be made. Start Leadline as another user, or set DATABASE_URL to a server of your own.',
    );
  }
  return account;
}
