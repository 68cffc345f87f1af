/**
 * For an admin whom no other admin can help: prints a link that sets a new password, on the server
 * of DATABASE_URL or DATA_DIR, whether or not it is running. The audit notes it.
 *   node tools/admin-link.mjs ada@example.org
 * With `--second-factor` it turns the account's second factor off instead.
 */
import './check-node.mjs';
import { existsSync } from 'node:fs';
import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';

const USAGE = 'Usage: node tools/admin-link.mjs <e-mail address> [--second-factor]';

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { 'second-factor': { type: 'boolean', default: false } },
});
const [email] = positionals;
if (email === undefined || positionals.length > 1) fail(USAGE);
if (existsSync('.env')) process.loadEnvFile('.env');
await build({ only: 'API' });
const { NestFactory } = await import('@nestjs/core');
const { AppModule } = await import('../dist/api/app.module.js');
const { visitDatabase } = await import('../dist/api/config/database.js');
const { readEnvironment } = await import('../dist/api/config/environment.js');
const { RecoveryService } = await import('../dist/api/modules/recovery/recovery.service.js');

try {
  const environment = readEnvironment(process.env);
  const database = await visitDatabase(environment, () => undefined);
  try {
    const app = await NestFactory.createApplicationContext(
      AppModule.on(database.dataSource, environment),
      { logger: ['warn', 'error', 'fatal'], abortOnError: false },
    );
    process.stdout.write(`${await help(app.get(RecoveryService), environment)}\n`);
    await app.close();
  } finally {
    await database.close();
  }
} catch (error) {
  fail(['StartupProblem', 'Refusal'].includes(error.name) ? error.message : error.stack);
}

async function help(recovery, { publicUrl, port }) {
  if (values['second-factor']) {
    await recovery.turnOffFactorFromServer(email);
    return `The second factor of ${email} is off. Sign in with the password, and set it up anew.`;
  }
  const path = await recovery.linkFromServer(email);
  const base = publicUrl ?? `http://localhost:${port}`;
  return `Set a new password (the link works once, within an hour): ${base}${path}`;
}
