import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  importInvitees,
  mailingOf,
  manyInvitees,
  openInvitationWave,
  PACE,
  SEND,
} from '../support/invited-wave.js';
import { type SinkBehaviour, type SmtpSink, startSmtpSink } from '../support/smtp-sink.js';
import { clientOf, seedAccount, type SeededAccount, STUDY } from '../support/test-account.js';
import { makeTestDatabase, type TestDatabase } from '../support/test-database.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

const PEOPLE = 500;
const WAVE = 'crash';

describe('sending 500 invitations while the server is killed', () => {
  let database: TestDatabase;
  let sink: SmtpSink;
  let server: TestServer;
  let account: SeededAccount;
  let behaviour: { -readonly [Key in keyof SinkBehaviour]: SinkBehaviour[Key] };

  beforeEach(async () => {
    behaviour = {};
    sink = await startSmtpSink({
      onRecipient: (to) => behaviour.onRecipient?.(to),
      onTaken: (mail) => behaviour.onTaken?.(mail),
    });
    database = await makeTestDatabase('study_published');
    account = await seedAccount(database, 'sender', { [STUDY]: 'admin' });
    await openInvitationWave(database, WAVE);
    server = await start();
    const admin = clientOf(server.url, account);
    await importInvitees(admin, manyInvitees(PEOPLE), { wave: WAVE });
    await admin.query(PACE, { study: STUDY, wave: WAVE, perMinute: 60_000 });
  });

  afterEach(async () => {
    await server.stop('SIGKILL');
    await sink.stop();
    await database.drop();
  });

  const start = (): Promise<TestServer> =>
    startTestServer({
      DATABASE_URL: database.url,
      SMTP_URL: sink.url,
      MAIL_FROM: 'Study <study@example.org>',
    });

  const restart = async (): Promise<void> => {
    await server.stop('SIGKILL');
    server = await start();
  };

  const untilTaken = async (count: number): Promise<void> => {
    for (let tries = 0; sink.mails.length < count; tries += 1) {
      if (tries > 6000) throw new Error(`only ${sink.mails.length} of ${count} mails came`);
      await delay(5);
    }
  };

  /** How often each person was written to. */
  const counts = (): readonly number[] =>
    Array.from({ length: PEOPLE }, (_, at) => sink.countOf(`p${at}@firm${at}.example.org`));

  it('sends each exactly once, whenever it is killed', async () => {
    // While the mail server has been told who the mail is for, and nothing more.
    const atRecipient = new Promise<void>((resolve) => {
      behaviour.onRecipient = (to) => {
        if (to === 'p120@firm120.example.org') {
          server.process.kill('SIGKILL');
          delete behaviour.onRecipient;
          resolve();
        }
        return undefined;
      };
    });
    // Only now: of what was sent before, nobody would have heard.
    await Promise.allSettled([
      clientOf(server.url, account).query(SEND, { study: STUDY, wave: WAVE }),
    ]);
    await atRecipient;
    await restart();

    // When the mail server has taken the mail, and its answer never arrives.
    const taken = sink.mails.length + 60;
    const beforeAnswer = new Promise<void>((resolve) => {
      behaviour.onTaken = async () => {
        if (sink.mails.length < taken) return;
        delete behaviour.onTaken;
        server.process.kill('SIGKILL');
        resolve();
        await delay(50);
      };
    });
    await beforeAnswer;
    await restart();

    // At any moment.
    for (let kills = 0; kills < 2; kills += 1) {
      await untilTaken(Math.min(PEOPLE - 20, sink.mails.length + 40));
      await delay(Math.random() * 20);
      await restart();
    }
    await untilTaken(PEOPLE);
    await delay(300);

    expect(counts()).toEqual(Array<number>(PEOPLE).fill(1));
    const { progress } = await mailingOf(clientOf(server.url, account), WAVE);
    expect(progress).toMatchObject({ queued: 0, sending: 0, sent: PEOPLE, failed: 0 });
    expect(progress.unconfirmed).toBeGreaterThanOrEqual(1);
  });
});
