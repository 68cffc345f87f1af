import 'reflect-metadata';
import { existsSync } from 'node:fs';
import cookie from '@fastify/cookie';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { loadStudy } from '../seeds/load-study.js';
import { AppModule } from './app.module.js';
import { type Database, openDatabase } from './config/database.js';
import { type Environment, readEnvironment } from './config/environment.js';
import { HttpErrors } from './config/http-errors.js';
import { portProblem, requireFreePort } from './config/listen.js';
import { serveWeb } from './config/serve-web.js';
import { StartupProblem } from './config/startup-problem.js';
import { FirstRunService } from './modules/accounts/first-run.service.js';
import { gateSockets } from './modules/accounts/gate-sockets.js';
import { SessionCookieService } from './modules/accounts/session-cookie.service.js';
import { MAXIMUM_BODY } from './modules/graphql/limits.js';
import { Readiness } from './modules/health/readiness.js';
import { MailSenderService } from './modules/mail/mail-sender.service.js';
import { JobsService } from './modules/jobs/jobs.service.js';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

async function start(): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const environment = readEnvironment(process.env);
  await requireFreePort(environment);
  const database = await openDatabase(environment, say);
  try {
    const app = await makeApp(database, environment);
    await listen(app, environment);
    await loadStudy(app, say);
    await app.get(JobsService).start();
    app.get(MailSenderService).start();
    app.get(Readiness).isReady = true;
    await announce(app, environment);
    stopOnSignal(app, database);
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function makeApp(
  { dataSource }: Database,
  environment: Environment,
): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.on(dataSource, environment),
    new FastifyAdapter({
      bodyLimit: MAXIMUM_BODY,
      forceCloseConnections: 'idle',
      trustProxy: environment.trustedProxies ?? false,
    }),
    { logger: ['warn', 'error', 'fatal'], abortOnError: false },
  );
  app.useGlobalFilters(new HttpErrors());
  const fastify = app.getHttpAdapter().getInstance();
  await fastify.register(cookie);
  gateSockets(fastify, app.get(SessionCookieService));
  await serveWeb(fastify);
  return app.init();
}

/** Before the study is loaded, so that whoever supervises the process sees it live meanwhile. */
async function listen(app: NestFastifyApplication, { port, host }: Environment): Promise<void> {
  try {
    await app.listen(port, host);
  } catch (error) {
    throw portProblem(error as NodeJS.ErrnoException, port, host);
  }
}

async function announce(app: NestFastifyApplication, environment: Environment): Promise<void> {
  const { host } = environment;
  const url = new URL(await app.getUrl());
  const address = `http://${host === '0.0.0.0' ? `localhost:${url.port}` : url.host.replace('127.0.0.1', 'localhost')}`;
  const firstRun = await app.get(FirstRunService).makeLink();
  if (firstRun !== null) {
    say(
      `Make the first admin (the link works once): ${environment.publicUrl ?? address}${firstRun}`,
    );
  }
  say(`Leadline is ready on ${address}`);
}

/** Requests under way are answered, then the pool and the built-in server stop; a second signal does not wait. */
function stopOnSignal(app: NestFastifyApplication, database: Database): void {
  let stopping = false;
  const stop = (): void => {
    if (stopping) process.exit(1);
    stopping = true;
    say('Stopping');
    app
      .close()
      .then(() => database.close())
      .then(() => process.exit(0))
      .catch((error: unknown) => {
        process.stderr.write(`${String(error)}\n`);
        process.exit(1);
      });
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

start().catch((error: unknown) => {
  const known = error instanceof StartupProblem;
  process.stderr.write(`${known ? error.message : String((error as Error).stack ?? error)}\n`);
  process.exit(1);
});
