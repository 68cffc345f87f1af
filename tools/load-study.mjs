/**
 * Makes the database of DATABASE_URL or DATA_DIR ready and loads the study, without serving.
 * `--until closed` stops before the edition is published: a copy whose rows may be altered by hand.
 */
import './check-node.mjs';
import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';

const { values } = parseArgs({ options: { until: { type: 'string', default: 'published' } } });
if (values.until !== 'closed' && values.until !== 'published') {
  process.stderr.write('--until takes closed or published.\n');
  process.exit(1);
}
await build();
const { NestFactory } = await import('@nestjs/core');
const { AppModule } = await import('../dist/api/app.module.js');
const { openDatabase } = await import('../dist/api/config/database.js');
const { readEnvironment } = await import('../dist/api/config/environment.js');
const { loadStudy } = await import('../dist/seeds/load-study.js');

const say = (line) => process.stdout.write(`${line}\n`);
try {
  const environment = readEnvironment(process.env);
  const database = await openDatabase(environment, say);
  try {
    const app = await NestFactory.createApplicationContext(
      AppModule.on(database.dataSource, environment),
      {
        logger: ['warn', 'error', 'fatal'],
        abortOnError: false,
      },
    );
    await loadStudy(app, say, values.until);
    await app.close();
  } finally {
    await database.close();
  }
} catch (error) {
  process.stderr.write(`${error.name === 'StartupProblem' ? error.message : error.stack}\n`);
  process.exit(1);
}
