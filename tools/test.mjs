/** `npm test`: everything that has to hold, in the order in which it is quickest to find out. */
import './check-node.mjs';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = (name) => join(root, 'node_modules', '.bin', name);
const parameters = process.argv.slice(2);

/** One after the other; those of one step side by side, as each keeps one processor busy. */
const STEPS = [
  [
    { name: 'Lint', command: [bin('eslint'), '.'] },
    { name: 'Format', command: [bin('prettier'), '--check', '--log-level', 'warn', '.'] },
    { name: 'Types', command: [bin('tsc')] },
  ],
  [{ name: 'Build', command: [process.execPath, 'tools/build.mjs'] }],
  [{ name: 'Browser', command: [process.execPath, 'tools/find-browser.mjs'] }],
  [
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
  ],
];

for (const step of STEPS) {
  process.stdout.write(`\n${step.map(({ name }) => name).join(', ')}\n`);
  const failed = (await Promise.all(step.map(timed))).flat();
  if (failed.length > 0) {
    process.stderr.write(`${failed.join(', ')} failed.\n`);
    process.exit(1);
  }
}

/** The name of a command that failed; says of others how long they took. */
async function timed({ name, command }) {
  const started = performance.now();
  if ((await run(command)) !== 0) return [name];
  if (name !== 'Tests') {
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    process.stdout.write(`  ${name}: ok, ${seconds} s\n`);
  }
  return [];
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
