import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { clientOf, seedAccount, STUDY as study } from '../support/test-account.js';
import { makeTestDatabase, type TestDatabase } from '../support/test-database.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

const SEARCH = `query ($study: ID!, $text: String!) { search(study: $study, text: $text) { kind id title detail } }`;
const MANY = 100_000;

interface Found {
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  readonly detail: string;
}

describe('things are found by name', () => {
  let database: TestDatabase;
  let server: TestServer;
  const tokens = new Map<string, string>();

  beforeAll(async () => {
    database = await makeTestDatabase('study_published');
    server = await startTestServer({ DATABASE_URL: database.url });
    for (const role of ['viewer', 'admin'] as const) {
      tokens.set(role, (await seedAccount(database, `${role}-person`, { [study]: role })).token);
    }
    await database.query(
      `INSERT INTO invitee (study_id, email, name, organisation)
       SELECT $1, 'p' || i || '@firm' || i % 1000 || '.example.org', 'Person Number' || i, 'Firm ' || i % 1000
         FROM generate_series(1, $2) AS i`,
      [study, MANY],
    );
    for (const [email, name, organisation] of [
      ['j.mueller@example.org', 'Jürgen Müller-Lüdenscheidt', 'Straßenbau AG'],
      ['tanaka@example.org', '佐々木 太郎', '東京ガス'],
      ['o.brien@example.org', "Orla O'Brien", "A\\B: & | ! (C) * <-> 'd'"],
    ]) {
      await database.query(
        'INSERT INTO invitee (study_id, email, name, organisation) VALUES ($1, $2, $3, $4)',
        [study, email, name, organisation],
      );
    }
    await database.query('ANALYZE invitee');
  });

  afterAll(async () => {
    await server.stop();
    await database.drop();
  });

  const find = async (text: string, role = 'admin'): Promise<Found[]> => {
    const client = clientOf(server.url, { token: tokens.get(role) ?? '' });
    return (await client.query<{ search: Found[] }>(SEARCH, { study, text })).search;
  };
  const titles = async (text: string): Promise<string[]> =>
    (await find(text)).map(({ title }) => title);

  it('of every kind, in groups', async () => {
    const [wave] = await database.query<{ name: string }>(
      'SELECT name FROM wave ORDER BY opened_at LIMIT 1',
    );
    expect((await find(wave?.name ?? '')).map(({ kind }) => kind)).toContain('WAVE');
    const found = await find('person');
    expect(found).toHaveLength(20);
    const kinds = found.map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(['COLLEAGUE', 'INVITEE']));
    expect(kinds).toEqual([...kinds].sort());
    expect((await find('networking')).map(({ kind }) => kind)).toContain('INSTRUMENT_VERSION');
    expect((await find('edition')).length + (await find('2025')).length).toBeGreaterThan(0);
  });

  it.each([
    ['the beginning of any word', 'lude', 'Jürgen Müller-Lüdenscheidt'],
    ['accents or none', 'JURGEN müll', 'Jürgen Müller-Lüdenscheidt'],
    ['a part of the address', 'j mueller@exam', 'Jürgen Müller-Lüdenscheidt'],
    ['the organisation', 'straßen', 'Jürgen Müller-Lüdenscheidt'],
    ['Japanese', '佐々', '佐々木 太郎'],
    ['an apostrophe', "o'bri", "Orla O'Brien"],
    ['one of a hundred thousand', 'number77777', 'Person Number77777'],
    ['words in another order', 'Number5 person firm', 'Person Number5'],
  ])('by %s', async (_, text, title) => {
    expect(await titles(text)).toContain(title);
  });

  it.each([
    ['the middle of a word', 'enscheidt'],
    ['one letter', 'p'],
    ['nothing', '  '],
    ['one word of two', 'müller nobody'],
    ['signs of the query language', "!'&|:*()<-> \\ \u0000"],
    ['half a character', '\ud800\ud800'],
  ])('not by %s', async (_, text) => {
    expect(await find(text)).toEqual([]);
  });

  it('signs of the query language are no more than spaces', async () => {
    expect(await titles("orla & !'o:*|brien' <-> (c)")).toEqual(["Orla O'Brien"]);
  });

  it('people on the list by admins only', async () => {
    expect(await find('tanaka', 'viewer')).toEqual([]);
    expect((await find('person', 'viewer')).map(({ kind }) => kind)).toEqual([
      'COLLEAGUE',
      'COLLEAGUE',
    ]);
  });

  it('nothing of another study', async () => {
    await database.query(
      `INSERT INTO study (id, definition, figures, claims, chart_values)
       SELECT 'other', definition, figures, claims, chart_values FROM study WHERE id = $1`,
      [study],
    );
    await database.query(
      `INSERT INTO invitee (study_id, email, name) VALUES ('other', 'x@example.org', 'Xaver Elsewhere')`,
    );
    expect(await find('xaver')).toEqual([]);
  });

  it('among a hundred thousand people without a wait', async () => {
    for (const text of ['number4242', 'firm777', 'pe', 'zzz']) {
      await find(text);
      const started = performance.now();
      await find(text);
      expect(performance.now() - started).toBeLessThan(400);
    }
    const plan = JSON.stringify(
      await database.query(
        `EXPLAIN SELECT id FROM invitee WHERE search_words(email || ' ' || coalesce(name, '') || ' ' || coalesce(organisation, '')) @@ '''number4242'':*'::tsquery`,
      ),
    );
    expect(plan).toContain('invitee_by_words');
  });
});
