import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { addResponses, until } from '../support/fieldwork.js';
import { type LiveClient, anonymousSocket, openSocket } from '../support/live-client.js';
import { codesOf, COMPLETE, respondentOn } from '../support/respondent.js';
import {
  clientOf,
  seedAccount,
  type SeededAccount,
  seedSession,
  STUDY,
} from '../support/test-account.js';
import { makeTestDatabase, type TestDatabase } from '../support/test-database.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

const WATCH = `subscription ($study: ID!, $wave: ID!) { waveProgress(study: $study, wave: $wave) {
  wave status listed invited started complete organisations mails { queued sent }
  quotas { region industry target started complete } } }`;
const CREATE = `mutation ($study: ID!, $wave: NewWaveInput!) { createWave(study: $study, wave: $wave) { id } }`;
const OPEN = `mutation ($study: ID!, $id: ID!) { openWave(study: $study, id: $id) { id } }`;
const PREPARE = `mutation ($study: ID!, $edition: NewEditionInput!) {
  prepareEdition(study: $study, edition: $edition) { id } }`;
const WATCH_EDITION = `subscription ($study: ID!, $id: ID!) {
  publicationProgress(study: $study, id: $id) { id status phase } }`;

interface Progress {
  readonly waveProgress: {
    readonly status: string;
    readonly started: number;
    readonly complete: number;
    readonly organisations: number;
    readonly quotas: readonly { region: string; industry: string; complete: number }[];
  };
}

describe('what changes is seen by those who watch', () => {
  let database: TestDatabase;
  let server: TestServer;
  let other: TestServer;
  let admin: SeededAccount;
  let viewer: SeededAccount;
  let stranger: SeededAccount;
  const sockets: LiveClient[] = [];

  beforeAll(async () => {
    database = await makeTestDatabase('study_published');
    [server, other] = await Promise.all([
      startTestServer({ DATABASE_URL: database.url }),
      startTestServer({ DATABASE_URL: database.url }),
    ]);
    await database.query(
      `INSERT INTO study (id, definition, figures, claims, chart_values)
       SELECT 'another', definition, figures, claims, chart_values FROM study WHERE id = $1`,
      [STUDY],
    );
    admin = await seedAccount(database, 'admin', { [STUDY]: 'admin' });
    viewer = await seedAccount(database, 'viewer', { [STUDY]: 'viewer', another: 'viewer' });
    stranger = await seedAccount(database, 'stranger', { another: 'admin' });
  });

  afterEach(() => {
    for (const socket of sockets.splice(0)) socket.close();
  });

  afterAll(async () => {
    await Promise.all([server.stop(), other.stop()]);
    await database.drop();
  });

  const socketOf = (
    account: Pick<SeededAccount, 'token'>,
    at: TestServer = server,
    origin?: string,
  ): LiveClient => {
    const socket = openSocket(at.url, clientOf(at.url, account), origin);
    sockets.push(socket);
    return socket;
  };
  const openWave = async (name: string): Promise<string> => {
    const client = clientOf(server.url, admin);
    const { createWave } = await client.query<{ createWave: { id: string } }>(CREATE, {
      ...{ study: STUDY, wave: { name, access: 'OPEN_LINK' } },
    });
    await client.query(OPEN, { study: STUDY, id: createWave.id });
    return createWave.id;
  };
  const watch = (socket: LiveClient, wave: string, study = STUDY) =>
    socket.subscribe<Progress>(WATCH, { study, wave });
  const last = ({ received }: { received: Progress[] }) => received.at(-1)?.waveProgress;
  const soon = <Value>(read: () => Value, isWanted: (value: Value) => boolean, withinMs = 7000) =>
    until(() => Promise.resolve(read()), isWanted, withinMs);

  it('two clients of two server processes get a submission and the end of fieldwork', async () => {
    const wave = await openWave('Watched');
    const here = watch(socketOf(admin), wave);
    const there = watch(socketOf(viewer, other), wave);
    for (const each of [here, there]) {
      const first = await soon(
        () => last(each),
        (progress) => progress !== undefined,
      );
      expect(first).toMatchObject({ status: 'OPEN', started: 0, complete: 0 });
    }
    const executive = respondentOn(server);
    const token = await executive.begin({ wave });
    expect(codesOf(await executive.submit(token, COMPLETE, 0))).toEqual([]);
    for (const each of [here, there]) {
      const progress = await soon(
        () => last(each),
        (found) => found?.complete === 1,
      );
      expect(progress).toMatchObject({ started: 1, organisations: 1 });
      expect(progress?.quotas).toContainEqual(
        expect.objectContaining({ region: 'europe', industry: 'financial', complete: 1 }),
      );
    }
    await clientOf(other.url, admin).query(
      `mutation ($study: ID!, $id: ID!) { closeWave(study: $study, id: $id) { id } }`,
      { study: STUDY, id: wave },
    );
    await soon(
      () => last(here),
      (found) => found?.status === 'CLOSED',
    );
  });

  it('many changes become few messages, and the last one is right', async () => {
    const wave = await openWave('Busy');
    const seen = watch(socketOf(admin), wave);
    await soon(
      () => last(seen),
      (progress) => progress !== undefined,
    );
    for (let i = 0; i < 30; i += 1) {
      await addResponses(database, wave, 1, { prefix: `busy-${i}` });
    }
    await soon(
      () => last(seen),
      (found) => found?.complete === 30,
    );
    expect(seen.received.length).toBeLessThan(8);
    // What was rolled back, or changed nothing that is counted, is not told.
    const before = seen.received.length;
    await database.query(`UPDATE response SET answers = answers WHERE wave_id = $1`, [wave]);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(seen.received).toHaveLength(before);
  });

  it('goes on after the connection that listens was lost', async () => {
    const wave = await openWave('Cut');
    const seen = watch(socketOf(admin), wave);
    await soon(
      () => last(seen),
      (progress) => progress !== undefined,
    );
    const cut = await database.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE application_name LIKE 'leadline live%' AND datname = current_database()`,
    );
    expect(cut.length).toBeGreaterThan(0);
    await addResponses(database, wave, 2);
    await soon(
      () => last(seen),
      (found) => found?.complete === 2,
    );
  });

  it('an edition in the making is watched by admins alone', async () => {
    const wave = await openWave('Published');
    await addResponses(database, wave, 12);
    const client = clientOf(server.url, admin);
    await client.query(
      `mutation ($study: ID!, $id: ID!) { closeWave(study: $study, id: $id) { id } }`,
      { study: STUDY, id: wave },
    );
    const { prepareEdition } = await client.query<{ prepareEdition: { id: string } }>(PREPARE, {
      ...{ study: STUDY, edition: { waves: [wave], name: 'Watched', reference: false } },
    });
    const variables = { study: STUDY, id: prepareEdition.id };
    const refused = socketOf(viewer).subscribe(WATCH_EDITION, variables);
    const seen = socketOf(admin).subscribe<{ publicationProgress: { status: string } }>(
      WATCH_EDITION,
      variables,
    );
    expect(await soon(refused.end, (end) => end !== null)).toBe('FORBIDDEN');
    await soon(
      () => seen.received.at(-1)?.publicationProgress.status,
      (status) => status === 'READY',
      20_000,
    );
  });

  it('is refused to whoever may not look, to other sites’ pages and to wrong documents', async () => {
    const wave = await openWave('Closed to strangers');
    const ends = async (socket: LiveClient, query = WATCH, study = STUDY) => {
      sockets.push(socket);
      const { end, received } = socket.subscribe(query, { study, wave });
      const because = await soon(end, (found) => found !== null);
      expect(received).toEqual([]);
      return because;
    };
    expect(await ends(socketOf(stranger))).toBe('FORBIDDEN');
    // A role in another study does not open this one's wave.
    expect(await ends(socketOf(viewer), WATCH, 'another')).toBe('NOT_FOUND');
    expect(await ends(socketOf(admin), WATCH.replace('listed', 'nothing'))).toBe('BAD_USER_INPUT');
    const two = WATCH.replace(
      /\}\s*$/,
      ` two: waveProgress(study: $study, wave: $wave) { wave } }`,
    );
    expect(await ends(socketOf(admin), two)).toBe('BAD_USER_INPUT');

    // No socket at all is opened: the client is told of no code.
    expect(await ends(anonymousSocket(server.url))).not.toMatch(/FORBIDDEN|UNAUTHENTICATED/);
    for (const origin of ['https://evil.example', 'null', `${server.url}.evil.example`]) {
      await ends(socketOf(admin, server, origin));
    }
    const own = watch(socketOf(admin, server, server.url), wave);
    await soon(
      () => last(own),
      (progress) => progress !== undefined,
    );
  });

  it('a session that ends, or a role that is taken away, ends it', async () => {
    const wave = await openWave('Left');
    const session = { token: await seedSession(database, viewer.id) };
    const signedOut = watch(socketOf(session), wave);
    const colleague = await seedAccount(database, 'colleague', { [STUDY]: 'viewer' });
    const dismissed = watch(socketOf(colleague), wave);
    for (const each of [signedOut, dismissed]) {
      await soon(
        () => last(each),
        (progress) => progress !== undefined,
      );
    }
    await clientOf(server.url, session).query('mutation { signOut }');
    await database.query('DELETE FROM membership WHERE account_id = $1', [colleague.id]);
    await addResponses(database, wave, 1);
    expect(await soon(signedOut.end, (end) => end !== null)).toBe('UNAUTHENTICATED');
    expect(await soon(dismissed.end, (end) => end !== null)).toBe('FORBIDDEN');
    expect(last(signedOut)?.complete).toBe(0);
  });

  it('nothing is asked of the database for whoever has left, and the server stops with clients on', async () => {
    const wave = await openWave('Gone');
    const socket = socketOf(admin, other);
    const seen = [watch(socket, wave), watch(socket, wave), watch(socket, wave)];
    for (const each of seen) {
      await soon(
        () => last(each),
        (progress) => progress !== undefined,
      );
    }
    seen[0]?.stop();
    await addResponses(database, wave, 1);
    await soon(
      () => (seen[1] === undefined ? undefined : last(seen[1])),
      (found) => found?.complete === 1,
    );
    expect(seen[0] === undefined ? undefined : last(seen[0])?.complete).toBe(0);
    expect(await other.stop()).toBe(0);
  });
});
