/** `npm start`: builds what is stale, then runs the server in this very process. */
import './check-node.mjs';
import { existsSync } from 'node:fs';

if (!existsSync(new URL('../node_modules/fastify', import.meta.url))) {
  process.stderr.write('The packages are not installed. Run npm ci first.\n');
  process.exit(1);
}
const { build } = await import('./build.mjs');
try {
  await build();
} catch (error) {
  process.stderr.write(`The build failed: ${error.message}. Run npm ci and try again.\n`);
  process.exit(1);
}
await import('../dist/api/main.js');
