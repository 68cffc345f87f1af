/** Stops with one line on a Node that Leadline does not run on; kept to syntax that old ones read. */
import { readFileSync } from 'node:fs';

const { engines } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const [major, minor] = process.versions.node.split('.').map(Number);

/** Reads the two forms that package.json uses: ^20.19.0 (that major, from there) and >=24.11.0. */
const allows = (range) => {
  const [fromMajor, fromMinor] = range
    .replace(/^(\^|>=)/, '')
    .split('.')
    .map(Number);
  if (major === fromMajor) return minor >= fromMinor;
  return range.startsWith('>=') && major > fromMajor;
};

if (!engines.node.split('||').some((range) => allows(range.trim()))) {
  process.stderr.write(
    `Leadline needs Node ${engines.node}; this is ${process.versions.node}. Install one of those (nodejs.org), then run npm ci again.\n`,
  );
  process.exit(1);
}
