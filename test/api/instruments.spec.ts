import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Client, clientOf, seedAccount, STUDY } from '../support/test-account.js';
import { makeTestDatabase, type TestDatabase } from '../support/test-database.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

const VERSION = `version revision basedOn frozenAt title locales itemCount changedBy document
  sections { path name title items { path name type title } }
  problems { path code message remedy } untranslated { locale paths } waves { name status }`;
const READ = `query ($study: ID!, $version: Int!) {
  instrumentVersion(study: $study, version: $version) { ${VERSION} } }`;
const LIST = `query ($study: ID!) { instrumentVersions(study: $study) { version frozenAt
  itemCount locales waves { name status } } }`;
const CREATE = `mutation ($study: ID!, $from: Int, $document: JSON) {
  createInstrumentVersion(study: $study, from: $from, document: $document) { ${VERSION} } }`;
const SAVE = `mutation ($study: ID!, $version: Int!, $document: JSON!, $revision: Int!) {
  saveInstrumentDraft(study: $study, version: $version, document: $document, revision: $revision)
    { ${VERSION} } }`;
const DELETE = `mutation ($study: ID!, $version: Int!) {
  deleteInstrumentVersion(study: $study, version: $version) }`;
const CHECK = `query ($study: ID!, $document: JSON!) { checkInstrument(study: $study, document: $document)
  { problems { path code message remedy } untranslated { locale paths } } }`;
const COMPARE = `query ($study: ID!, $a: Int!, $b: Int!) {
  compareInstrumentVersions(study: $study, a: $a, b: $b) { locales addedLocales removedLocales
    variables { variable item row change trend differences { kind option locale before after } } } }`;
const CREATE_WAVE = `mutation ($study: ID!, $wave: NewWaveInput!) {
  createWave(study: $study, wave: $wave) { id version } }`;
const CHANGE_WAVE = `mutation ($study: ID!, $id: ID!, $change: WaveChangeInput!) {
  changeWave(study: $study, id: $id, change: $change) { id version } }`;
const OPEN_WAVE = `mutation ($study: ID!, $id: ID!) { openWave(study: $study, id: $id) { status } }`;
const WAVE_PAGE = `query ($study: ID!, $id: ID!) { wave(study: $study, id: $id) { version
  quotas { region } forecast { groups { variable } } }
  waveSteps(study: $study, wave: $id) { step blockers { code } } }`;

interface Version {
  readonly version: number;
  readonly revision: number;
  readonly frozenAt: string | null;
  readonly itemCount: number;
  readonly document: { readonly pages: readonly unknown[] };
  readonly problems: readonly { path: string; code: string; remedy: string }[];
}
interface Difference {
  readonly kind: string;
  readonly option: string | null;
  readonly locale: string | null;
  readonly before: string | null;
  readonly after: string | null;
}
interface Compared {
  readonly variable: string;
  readonly change: string;
  readonly trend: boolean;
  readonly differences: readonly Difference[];
}

const single = {
  ...{ type: 'radiogroup', name: 'speed', title: { default: 'How fast?', de: 'Wie schnell?' } },
  choices: [
    { value: 'slow', text: { default: 'Slow', de: 'Langsam' } },
    { value: 'fast', text: { default: 'Fast', de: 'Schnell' } },
  ],
};
const small = (...elements: readonly object[]): object => ({
  title: { default: 'Small', de: 'Klein' },
  pages: [{ name: 'only', elements: [single, ...elements] }],
});
const BROKEN = {
  title: 4,
  pages: [
    { name: '1', elements: [{ ...single, choices: [], isRequired: 1 }, { type: 'html' }] },
    { name: 'p', elements: [{ ...single, name: 'q', visibleIf: '{z} empty' }] },
    { name: 'p', elements: [{ type: 'rating', name: 'r', title: { de: 1, ja: 2 }, surprise: 1 }] },
  ],
};

describe('an admin writes versions of the instrument', () => {
  let database: TestDatabase;
  let server: TestServer;
  let admin: Client;
  let colleague: Client;
  let viewer: Client;

  beforeAll(async () => {
    database = await makeTestDatabase('study_published');
    const people = await Promise.all([
      seedAccount(database, 'ada', { [STUDY]: 'admin' }),
      seedAccount(database, 'ben', { [STUDY]: 'admin' }),
      seedAccount(database, 'vera', { [STUDY]: 'viewer' }),
    ]);
    server = await startTestServer({ DATABASE_URL: database.url });
    [admin, colleague, viewer] = people.map((account) => clientOf(server.url, account)) as [
      Client,
      Client,
      Client,
    ];
  });

  afterAll(async () => {
    await server.stop();
    await database.drop();
  });

  const read = async (version: number): Promise<Version> =>
    (await viewer.query<{ instrumentVersion: Version }>(READ, { study: STUDY, version }))
      .instrumentVersion;
  const create = async (given: object): Promise<Version> =>
    (await admin.query<{ createInstrumentVersion: Version }>(CREATE, { study: STUDY, ...given }))
      .createInstrumentVersion;
  const save = (version: number, document: unknown, revision: number, who = admin) =>
    who.ask<{ saveInstrumentDraft: Version }>(SAVE, {
      ...{ study: STUDY, version, document, revision },
    });
  const codeOfSaving = async (version: number, document: unknown, revision: number) =>
    (await save(version, document, revision)).errors?.[0]?.extensions.code ?? null;
  const compare = async (a: number, b: number) =>
    (
      await viewer.query<{
        compareInstrumentVersions: { locales: string[]; variables: Compared[] };
      }>(COMPARE, { study: STUDY, a, b })
    ).compareInstrumentVersions;

  it('lists what there is, and refuses to touch what is frozen', async () => {
    const { instrumentVersions } = await viewer.query<{ instrumentVersions: Version[] }>(LIST, {
      study: STUDY,
    });
    expect(instrumentVersions).toMatchObject([
      { version: 2, locales: ['en', 'de', 'ja'], itemCount: 17, waves: [{ status: 'OPEN' }] },
      { version: 1, locales: ['en'], itemCount: 17, waves: [{ status: 'PUBLISHED' }] },
    ]);
    const { document, frozenAt } = await read(1);
    expect(frozenAt).not.toBeNull();
    const refused = await save(1, { ...document, title: 'Other' }, 1);
    expect(refused.errors?.[0]).toMatchObject({
      message: expect.stringContaining('Make a new version from it') as unknown,
      extensions: { code: 'WRONG_STATUS' },
    });
    expect(await admin.codeOf(DELETE, { study: STUDY, version: 1 })).toBe('WRONG_STATUS');
    expect((await read(1)).document).toEqual(document);
    // Nor by any other way into the database.
    await expect(
      database.query(`UPDATE instrument_version SET document = '{}' WHERE version = 1`),
    ).rejects.toThrow('frozen');
  });

  it('copies a version, saves it again and again, and deletes it', async () => {
    const copy = await create({ from: 2 });
    expect(copy).toMatchObject({ version: 3, revision: 1, basedOn: 2, frozenAt: null });
    expect(copy.document).toEqual((await read(2)).document);
    expect(Object.keys(copy.document).at(-1)).toBe('pages');
    const changed = { ...copy.document, title: 'Another' };
    expect((await save(3, changed, 1)).data?.saveInstrumentDraft).toMatchObject({
      ...{ revision: 2, title: 'Another', changedBy: 'ada', problems: [] },
    });
    // A retry after a lost answer.
    expect((await save(3, changed, 1)).data?.saveInstrumentDraft.revision).toBe(2);
    expect(await admin.codeOf(DELETE, { study: STUDY, version: 3 })).toBeNull();
    expect(await viewer.codeOf(READ, { study: STUDY, version: 3 })).toBe('NOT_FOUND');
    const deeds = await database.query<{ action: string; after: { changes?: object[] } | null }>(
      `SELECT action, after FROM audit WHERE subject LIKE 'instrument:%' ORDER BY seq`,
    );
    expect(deeds.map(({ action }) => action)).toEqual([
      ...['instrument-created', 'instrument-saved', 'instrument-deleted'],
    ]);
    expect(deeds[1]?.after?.changes).toContainEqual(
      expect.objectContaining({ path: 'title', after: 'Another' }),
    );
  });

  it('overwrites nobody: who saw an older draft is told both', async () => {
    const { version } = await create({ document: small() });
    await save(version, small({ type: 'comment', name: 'theirs' }), 1, colleague);
    const refused = await save(version, small({ type: 'comment', name: 'mine' }), 1);
    expect(refused.errors?.[0]).toMatchObject({
      message: expect.stringContaining('ben has saved') as unknown,
      extensions: {
        ...{ code: 'STALE_REVISION', revision: 2, changedBy: 'ben' },
        document: small({ type: 'comment', name: 'theirs' }),
      },
    });
    expect((await read(version)).document).toEqual(small({ type: 'comment', name: 'theirs' }));
    const both = await Promise.all(
      [admin, colleague].map((who, index) =>
        save(version, small({ type: 'comment', name: `at${index}` }), 2, who),
      ),
    );
    expect(both.filter(({ errors }) => errors === undefined)).toHaveLength(1);
  });

  it('tells every problem at its exact place, and what to do', async () => {
    const { checkInstrument } = await viewer.query<{
      checkInstrument: { problems: Version['problems'] };
    }>(CHECK, { study: STUDY, document: BROKEN });
    expect(checkInstrument.problems.map(({ path, code }) => `${path} ${code}`).sort()).toEqual([
      'pages[0].elements[0].choices no-options',
      'pages[0].elements[0].isRequired wrong-type',
      'pages[0].elements[1].name missing',
      'pages[0].elements[1].type unsupported-type',
      'pages[0].name bad-name',
      'pages[1].elements[0].visibleIf unknown-item',
      'pages[2].elements[0].surprise unsupported-property',
      'pages[2].elements[0].title.de wrong-type',
      'pages[2].elements[0].title.ja wrong-type',
      'pages[2].name duplicate-name',
      'title wrong-type',
    ]);
    expect(checkInstrument.problems.every(({ remedy }) => remedy.length > 5)).toBe(true);
  });

  it('counts what is not translated', async () => {
    const document = small({ type: 'comment', name: 'why', title: 'Why?', label: '42' });
    const { checkInstrument } = await viewer.query<{ checkInstrument: object }>(CHECK, {
      ...{ study: STUDY, document },
    });
    expect(checkInstrument).toEqual({
      problems: [],
      untranslated: [{ locale: 'de', paths: ['pages[0].elements[1].title'] }],
    });
  });

  it.each<[string, unknown]>([
    ['a list', []],
    ['a text', 'pages'],
    ['a character PostgreSQL refuses', { title: 'a\0' }],
    ['half a character', { title: '\ud800' }],
    ['what nests without end', JSON.parse(`${'{"a":'.repeat(40)}1${'}'.repeat(40)}`) as object],
  ])('does not take %s for a draft', async (_, document) => {
    expect(await admin.codeOf(CREATE, { study: STUDY, document })).toBe('BAD_USER_INPUT');
  });

  it('keeps a broken draft, but lets no wave use it', async () => {
    const draft = await create({ document: BROKEN });
    expect(draft.problems.length).toBeGreaterThan(5);
    const wave = { name: 'On a broken one', version: draft.version };
    expect(await admin.codeOf(CREATE_WAVE, { study: STUDY, wave })).toBe('INVALID_INSTRUMENT');
    // Left out, it is the newest that can be used.
    const { createWave } = await admin.query<{ createWave: { id: string; version: number } }>(
      CREATE_WAVE,
      { study: STUDY, wave: { name: 'Spring' } },
    );
    expect(createWave.version).toBeLessThan(draft.version);
    const change = (version: number) =>
      admin.codeOf(CHANGE_WAVE, { study: STUDY, id: createWave.id, change: { version } });
    expect(await change(draft.version)).toBe('INVALID_INSTRUMENT');
    expect(await change(99)).toBe('NOT_FOUND');

    expect(await codeOfSaving(draft.version, small(), 1)).toBeNull();
    expect(await change(draft.version)).toBeNull();
    expect(await admin.codeOf(DELETE, { study: STUDY, version: draft.version })).toBe(
      'WRONG_STATUS',
    );
    expect(await codeOfSaving(draft.version, BROKEN, 2)).toBeNull();
    const page = await viewer.query<{
      waveSteps: { step: string; blockers: { code: string }[] }[];
    }>(WAVE_PAGE, { study: STUDY, id: createWave.id });
    expect(page.waveSteps[0]?.blockers).toEqual([{ code: 'instrument-has-problems' }]);
    const open = () => admin.codeOf(OPEN_WAVE, { study: STUDY, id: createWave.id });
    expect(await open()).toBe('INVALID_INSTRUMENT');
    expect((await read(draft.version)).frozenAt).toBeNull();

    expect(await codeOfSaving(draft.version, small(), 3)).toBeNull();
    expect(await open()).toBeNull();
    expect((await read(draft.version)).frozenAt).not.toBeNull();
    expect(await codeOfSaving(draft.version, small(), 4)).toBe('WRONG_STATUS');
    expect(await change(1)).toBe('WRONG_STATUS');
  });

  it('compares two versions, in every language that both have', async () => {
    const more = { type: 'comment', name: 'more', title: 'Anything else?' };
    const pick = { type: 'checkbox', name: 'pick', choices: ['a', 'b'] };
    const gone = { type: 'comment', name: 'gone', title: 'Gone?' };
    const a = await create({ document: small(more, pick, gone) });
    const document = {
      title: { default: 'Small', de: 'Klein', ja: '小' },
      pages: [
        {
          name: 'only',
          elements: [
            { ...single, title: { default: 'How fast?', de: 'Wie rasch?' } },
            { ...more, label: 'More', visibleIf: "{speed} = 'fast'" },
            { ...pick, choices: ['a', 'b', { value: 'c', text: 'See' }] },
            { type: 'rating', name: 'new' },
          ],
        },
      ],
    };
    const b = await create({ document });
    const found = await compare(a.version, b.version);
    expect(found).toMatchObject({ locales: ['en', 'de'], addedLocales: ['ja'] });
    expect(found.variables.map(({ variable, change, trend }) => [variable, change, trend])).toEqual(
      [
        ['speed', 'WORDING_CHANGED', false],
        ['more', 'ROUTING_CHANGED', false],
        ['pick', 'SCALE_CHANGED', false],
        ['new', 'NEW', false],
        ['gone', 'GONE', false],
      ],
    );
    const difference = (kind: string, given: Partial<Difference>): Difference => ({
      ...{ kind, option: null, locale: null, before: null, after: null },
      ...given,
    });
    expect(found.variables.slice(0, 3).map(({ differences }) => differences)).toEqual([
      [difference('question', { locale: 'de', before: 'Wie schnell?', after: 'Wie rasch?' })],
      [
        difference('routing', { after: "{speed} = 'fast'" }),
        difference('heading', { locale: 'en', after: 'More' }),
        difference('heading', { locale: 'de', after: 'More' }),
      ],
      [
        difference('option-added', { option: 'c', after: 'See' }),
        difference('limits', { before: '0–2', after: '0–3' }),
      ],
    ]);
    const same = await compare(1, 2);
    expect(same.locales).toEqual(['en']);
    expect(new Set(same.variables.map(({ change }) => change))).toEqual(new Set(['IDENTICAL']));
    expect(same.variables.every(({ trend }) => trend)).toBe(true);
  });

  it('exports a version as the file that it can be imported from', async () => {
    const path = `/instruments.json?study=${STUDY}&version=2`;
    const answer = await viewer.fetch(path);
    expect(answer.headers.get('content-disposition')).toContain('instrument-2.json');
    const document = JSON.parse(await answer.text()) as object;
    expect((await create({ document })).document).toEqual((await read(2)).document);
    const [noted] = await database.query<{ count: number }>(
      `SELECT count(*)::int FROM audit WHERE action = 'instrument-exported'`,
    );
    expect(noted?.count).toBe(1);
    expect((await viewer.fetch(`/instruments.json?study=${STUDY}&version=999`)).status).toBe(404);
    expect((await viewer.fetch(`/instruments.json?study=${STUDY}`)).status).toBe(404);
  });
});
