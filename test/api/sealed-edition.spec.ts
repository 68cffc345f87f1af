import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { makeTestDatabase, type TestDatabase } from '../support/test-database.js';
import { startTestServer } from '../support/test-server.js';

describe('a published edition', () => {
  let database: TestDatabase;

  beforeEach(async () => {
    database = await makeTestDatabase('study_published');
  });

  afterEach(async () => {
    await database.drop();
  });

  it.each([
    'UPDATE edition SET sample_size = 46',
    "UPDATE edition SET hash = repeat('0', 64)",
    'DELETE FROM edition',
    'DELETE FROM edition_column',
    "UPDATE edition_column SET data = '\\x00'",
    "UPDATE instrument_version SET document = '{}'",
  ])('refuses %s', async (statement) => {
    await expect(database.query(statement)).rejects.toThrow(/sealed|frozen/);
  });

  it('is not computed on when its bytes are not those that were sealed', async () => {
    await database.query('ALTER TABLE edition_column DISABLE TRIGGER USER');
    await database.query(
      `UPDATE edition_column SET data = set_byte(data, 0, (get_byte(data, 0) + 1) % 2)
        WHERE name = 'column:strand'`,
    );
    const server = await startTestServer({ DATABASE_URL: database.url });
    const answer = await server.ask('{ figures { number } }');
    await server.stop();
    expect(answer.data).toBeNull();
    expect(answer.errors?.[0]?.extensions.code).toBe('EDITION_DAMAGED');
  });

  it('has the same hash however often the study is loaded, here twice', async () => {
    const other = await makeTestDatabase('study_closed');
    const server = await startTestServer({ DATABASE_URL: other.url });
    const { edition } = await server.query<{ edition: { hash: string } }>('{ edition { hash } }');
    await server.stop();
    await other.drop();
    const [sealed] = await database.query<{ hash: string }>('SELECT hash FROM edition');
    expect(edition.hash).toBe(sealed?.hash);
  });
});
