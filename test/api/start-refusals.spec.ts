import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

/** Runs `npm start` as a person would, to its end. */
function start(environment: Record<string, string>, nodeOptions: string[] = []) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...nodeOptions, 'tools/start.mjs'],
    { env: { ...process.env, PORT: '0', ...environment }, encoding: 'utf8', timeout: 60_000 },
  );
  return { status, stdout, lines: stderr.trim().split('\n') };
}

describe('a start that cannot succeed says what to do in one line and ends with 1', () => {
  let folder: string;
  let taken: Server;
  let port: number;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'leadline-start-'));
    taken = createServer();
    await new Promise<void>((listening) => taken.listen(0, '127.0.0.1', listening));
    port = (taken.address() as AddressInfo).port;
  });

  afterAll(() => {
    taken.close();
    rmSync(folder, { recursive: true });
  });

  it('a database that does not answer', () => {
    const { status, lines } = start({ DATABASE_URL: `postgres://a:secret@127.0.0.1:1/b` });
    expect(status).toBe(1);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(
      /^DATABASE_URL: cannot use 127\.0\.0\.1:1\/b: .*ECONNREFUSED.* Start that server or correct DATABASE_URL/,
    );
    expect(lines[0]).not.toContain('secret');
  });

  it.each(['mysql://localhost/x', 'localhost:5432', 'postgres://'])('DATABASE_URL=%s', (url) => {
    const { status, lines } = start({ DATABASE_URL: url });
    expect(status).toBe(1);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/DATABASE_URL must look like postgres:/);
  });

  it.each([
    [{ SMTP_URL: 'mail.example.org:25' }, /SMTP_URL must look like smtp:/],
    [{ SMTP_URL: 'smtp://mail.example.org' }, /MAIL_FROM must be set when SMTP_URL is/],
    [{ MAIL_FROM: 'Study team' }, /MAIL_FROM must look like Study team </],
  ])('%j', (variables, message) => {
    const { status, lines } = start(variables);
    expect(status).toBe(1);
    expect(lines).toEqual([expect.stringMatching(message)]);
  });

  it('a port that is taken', () => {
    const { status, lines } = start({ PORT: String(port), DATA_DIR: join(folder, 'a') });
    expect(status).toBe(1);
    expect(lines).toEqual([
      expect.stringMatching(`^Port ${port} is taken\\. .*PORT=${port + 1} npm start`),
    ]);
  });

  it.each(['seventy', '70000', '-1', '3.5'])('PORT=%s', (value) => {
    const { status, lines } = start({ PORT: value });
    expect(status).toBe(1);
    expect(lines).toEqual([expect.stringContaining('PORT must be a whole number from 0 to 65535')]);
  });

  it('a data folder that cannot be written', () => {
    writeFileSync(join(folder, 'file'), '');
    const { status, lines } = start({ DATA_DIR: join(folder, 'file', 'data') });
    expect(status).toBe(1);
    expect(lines).toEqual([
      expect.stringMatching(
        /^Data folder .* cannot be written \(.*\)\. .* set DATA_DIR to a folder/,
      ),
    ]);
  });

  it.each(['18.19.0', '20.18.3', '23.1.0'])('Node %s', (version) => {
    const pretend = `data:text/javascript,Object.defineProperty(process.versions,'node',{value:'${version}'})`;
    const { status, lines } = start({}, ['--import', pretend]);
    expect(status).toBe(1);
    expect(lines).toEqual([
      `Leadline needs Node ^20.19.0 || ^22.13.0 || >=24.11.0; this is ${version}. Install one of those (nodejs.org), then run npm ci again.`,
    ]);
  });

  it.each(['20.19.0', '22.13.0', '24.11.0', '25.0.0'])('accepts Node %s', (version) => {
    const pretend = `data:text/javascript,Object.defineProperty(process.versions,'node',{value:'${version}'})`;
    const { status } = spawnSync(process.execPath, ['--import', pretend, 'tools/check-node.mjs']);
    expect(status).toBe(0);
  });
});
