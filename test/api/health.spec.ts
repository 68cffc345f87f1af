import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { proxyTo, type TcpProxy } from '../support/tcp-proxy.js';
import { makeTestDatabase, type TestDatabase } from '../support/test-database.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

describe('when the database goes away and comes back', () => {
  let database: TestDatabase;
  let wire: TcpProxy;
  let server: TestServer;

  beforeAll(async () => {
    database = await makeTestDatabase('study_published');
    wire = await proxyTo(database.url);
    server = await startTestServer({ DATABASE_URL: wire.url });
  });

  afterAll(async () => {
    await server.stop();
    await wire.cut();
    await database.drop();
  });

  const statusOf = async (path: string): Promise<number> =>
    (await fetch(`${server.url}${path}`)).status;

  it('tells a live process from a ready one, answers UNAVAILABLE, and recovers by itself', async () => {
    expect(await statusOf('/health/live')).toBe(200);
    expect(await statusOf('/health/ready')).toBe(200);

    await wire.cut();
    expect(await statusOf('/health/live')).toBe(200);
    expect(await statusOf('/health/ready')).toBe(503);
    const answer = await server.ask('{ editions { name } }');
    expect(answer.errors?.[0]?.extensions.code).toBe('UNAVAILABLE');
    expect(JSON.stringify(answer)).not.toMatch(/ECONN|127\.0\.0\.1/);

    await wire.restore();
    expect(await statusOf('/health/ready')).toBe(200);
    expect(await server.query('{ editions { reference } }')).toEqual({
      editions: [{ reference: true }],
    });
    expect(server.process.exitCode).toBeNull();
  });
});
