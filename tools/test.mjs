/** `npm test`: everything that has to hold, in the order in which it is quickest to find out. */
import './check-node.mjs';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = (name) => join(root, 'node_modules', '.bin', name);
const parameters = process.argv.slice(2);

const STEPS = [
  { name: 'Format', command: [bin('prettier'), '--check', '--log-level', 'warn', '.'] },
  { name: 'Lint', command: [bin('eslint'), '.'] },
  { name: 'Types', command: [bin('tsc')] },
  { name: 'Build', command: [process.execPath, 'tools/build.mjs'] },
  { name: 'Browser', command: [process.execPath, 'tools/find-browser.mjs'] },
  {
    name: 'Tests',
    command: [
      process.execPath,
      '--experimental-vm-modules',
      '--disable-warning=ExperimentalWarning',
      join(root, 'node_modules', 'jest', 'bin', 'jest.js'),
      ...parameters,
    ],
  },
];

for (const { name, command } of STEPS) {
  const started = performance.now();
  process.stdout.write(`\n${name}\n`);
  const code = await run(command);
  if (code !== 0) {
    process.stderr.write(`${name} failed.\n`);
    process.exit(1);
  }
  if (name !== 'Tests') {
    process.stdout.write(`  ok, ${((performance.now() - started) / 1000).toFixed(1)} s\n`);
  }
}

function run([command, ...rest]) {
  return new Promise((resolve) => {
    const child = spawn(command, rest, {
      cwd: root,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
    child.on('error', (error) => {
      process.stderr.write(`${error.message}\n`);
      resolve(1);
    });
    child.on('close', (code) => resolve(code ?? 1));
  });
}
