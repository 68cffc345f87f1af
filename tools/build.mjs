/** Compiles API and web app into dist/, each only when one of its sources has changed. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const CONFIGURATION = ['package.json', 'package-lock.json', 'tools/build.mjs'];
const bin = (name) => join(root, 'node_modules', '.bin', name);

const PARTS = [
  {
    name: 'API',
    sources: ['api', 'migrations', 'seeds', '.swcrc', ...CONFIGURATION],
    output: ['dist/api', 'dist/migrations', 'dist/seeds'],
    command: [bin('swc'), 'api', 'migrations', 'seeds', '-d', 'dist', '--copy-files', '--quiet'],
  },
  {
    name: 'web app',
    sources: ['web', 'index.html', 'vite.config.ts', 'schema.graphql', ...CONFIGURATION],
    output: ['dist/web'],
    command: [bin('vite'), 'build', '--logLevel', 'warn'],
  },
];

/** Builds what is stale and says how long each part took. */
export async function build({ only } = {}) {
  for (const part of PARTS.filter(({ name }) => only === undefined || name === only)) {
    const stamp = join(root, 'dist', `.${part.name.replace(' ', '-').toLowerCase()}`);
    const hash = hashOf(part.sources);
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) continue;
    const started = performance.now();
    process.stdout.write(`Building the ${part.name} ... `);
    rmSync(stamp, { force: true });
    for (const folder of part.output) rmSync(join(root, folder), { recursive: true, force: true });
    await run(part.command);
    writeFileSync(stamp, hash);
    process.stdout.write(`${((performance.now() - started) / 1000).toFixed(1)} s\n`);
  }
}

function hashOf(sources) {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((source) => filesBelow(join(root, source))).sort()) {
    hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function filesBelow(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).flatMap((name) => filesBelow(join(path, name)));
}

function run([command, ...parameters]) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, parameters, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    const output = [];
    child.stdout.on('data', (chunk) => output.push(chunk));
    child.stderr.on('data', (chunk) => output.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) return resolve();
      process.stderr.write(`\n${Buffer.concat(output).toString()}`);
      reject(new Error(`${command} ended with code ${code}`));
    });
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await import('./check-node.mjs');
  await build();
}
