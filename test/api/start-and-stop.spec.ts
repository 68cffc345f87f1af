import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startTestServer, type TestServer } from '../support/test-server.js';

const EDITION = '{ edition { hash publishedAt sampleSize } claims { id verdict } }';

describe('the built-in PostgreSQL', () => {
  /** Left by a first start that was stopped in good order. */
  let prepared: string;
  let folder: string;
  const servers: TestServer[] = [];

  beforeAll(() => {
    prepared = temporaryFolder();
  });

  beforeEach(() => {
    folder = temporaryFolder();
  });

  afterEach(async () => {
    for (const server of servers.splice(0)) await server.stop();
    // Takes over and stops whatever a killed server left running.
    if (postmaster() !== null) await (await startTestServer(environment())).stop();
    rmSync(folder, { recursive: true });
  });

  afterAll(() => {
    rmSync(prepared, { recursive: true });
  });

  const environment = (): Record<string, string> => ({ DATA_DIR: folder, DATABASE_URL: '' });

  const start = async (): Promise<TestServer> => {
    const server = await startTestServer(environment());
    servers.push(server);
    return server;
  };

  const postmaster = (): number | null => {
    const file = join(folder, 'postgres', 'postmaster.pid');
    return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : null;
  };

  const ended = async (pid: number): Promise<boolean> => {
    for (let tries = 0; tries < 100; tries += 1) {
      try {
        process.kill(pid, 0);
      } catch {
        return true;
      }
      await delay(100);
    }
    return false;
  };

  const usePrepared = (): void => {
    execFileSync('cp', ['-a', `${prepared}/.`, folder]);
  };

  it('is set up at the first start, stops with it, and is left alone by the second', async () => {
    const first = await start();
    expect(first.output()).toContain('Loading the study');
    const before = await first.query(EDITION);
    const pid = postmaster();
    expect(await first.stop('SIGINT')).toBe(0);
    expect(first.output()).toContain('Stopping');
    expect(postmaster()).toBeNull();
    expect(await ended(pid ?? 0)).toBe(true);
    execFileSync('cp', ['-a', `${folder}/.`, prepared]);

    const second = await start();
    expect(second.output()).not.toMatch(/Loading|Creating|schema/);
    expect(await second.query(EDITION)).toEqual(before);
  });

  it('a second server on the same folder is told of the first', async () => {
    usePrepared();
    const first = await start();
    await expect(start()).rejects.toThrow(/ended with code 1:[^]*Another Leadline is running on/);
    expect(await first.query('{ edition { sampleSize } }')).toEqual({
      edition: { sampleSize: 45 },
    });
  });

  it('survives a kill -9 of the server: the next takes the database over', async () => {
    usePrepared();
    const first = await start();
    const before = await first.query(EDITION);
    await first.stop('SIGKILL');
    const orphan = postmaster();
    expect(orphan).not.toBeNull();

    const second = await start();
    expect(second.output()).toContain('Took over');
    expect(postmaster()).toBe(orphan);
    expect(await second.query(EDITION)).toEqual(before);
    expect(await second.stop('SIGINT')).toBe(0);
    expect(postmaster()).toBeNull();
  });

  it('survives a kill -9 of PostgreSQL: the next start recovers', async () => {
    usePrepared();
    const first = await start();
    const before = await first.query(EDITION);
    process.kill(postmaster() ?? 0, 'SIGKILL');
    await first.stop('SIGTERM');

    const second = await start();
    expect(await second.query(EDITION)).toEqual(before);
  });

  it.each([
    'Creating the database files',
    'Bringing the database schema up to date',
    'Loading the study',
    'Publishing its edition',
  ])('survives a kill -9 at “%s”', async (moment) => {
    await killAt(moment, environment());
    const next = await start();
    const { claims } = await next.query<{ claims: { verdict: string }[] }>(EDITION);
    expect(claims).toHaveLength(16);
    expect(claims.filter(({ verdict }) => verdict !== 'REPRODUCED')).toEqual([]);
  });
});

/** As root, PostgreSQL runs as another user, who must get in. */
function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'leadline-data-'));
  chmodSync(folder, 0o755);
  return folder;
}

/** Starts a server and kills it as soon as it says that it is at this step. */
async function killAt(moment: string, environment: Record<string, string>): Promise<void> {
  const child = spawn(process.execPath, ['dist/api/main.js'], {
    env: { ...process.env, PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
    if (output.includes(moment)) child.kill('SIGKILL');
  });
  const [, signal] = (await once(child, 'exit')) as [number | null, string | null];
  expect({ signal, reached: output.includes(moment) }).toEqual({
    signal: 'SIGKILL',
    reached: true,
  });
}
