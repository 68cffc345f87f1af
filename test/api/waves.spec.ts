import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addResponses, until } from '../support/fieldwork.js';
import { importInvitees, manyInvitees } from '../support/invited-wave.js';
import { codesOf, COMPLETE, respondentOn } from '../support/respondent.js';
import { type Client, clientOf, seedAccount, STUDY } from '../support/test-account.js';
import { makeTestDatabase, type TestDatabase } from '../support/test-database.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

const WAVE = `id name status access version opensAt closesAt openedAt closedAt
  strands { code label } responses { started complete organisations }`;
const CREATE = `mutation ($study: ID!, $wave: NewWaveInput!) {
  createWave(study: $study, wave: $wave) { ${WAVE} } }`;
const CHANGE = `mutation ($study: ID!, $id: ID!, $change: WaveChangeInput!) {
  changeWave(study: $study, id: $id, change: $change) { ${WAVE} } }`;
const QUOTAS = `mutation ($study: ID!, $id: ID!, $quotas: [QuotaInput!]!) {
  setQuotas(study: $study, id: $id, quotas: $quotas) { id } }`;
const READ = `query ($study: ID!, $id: ID!) { wave(study: $study, id: $id) { ${WAVE}
  quotas { region regionLabel industry target started complete }
  forecast { completion groups { variable option started organisations expected most
    outlooks { threshold outlook } } } } }`;
const STEPS = `query ($study: ID!, $id: ID!) { waveSteps(study: $study, wave: $id) {
  step does blockers { code message } } }`;
const move = (name: string): string =>
  `mutation ($study: ID!, $id: ID!) { ${name}(study: $study, id: $id) ${name === 'deleteWave' ? '' : '{ id status openedAt closedAt }'} }`;

const RATES = `query ($study: ID!, $id: ID!) { wave(study: $study, id: $id) { responseRates {
  undefinedBecause rates { name value numerator denominator definition }
  dispositions { disposition count } } } }`;
const PROGRESS = `query ($study: ID!, $wave: ID!) { waveProgress(study: $study, wave: $wave) {
  listed invited invitedElsewhere quotas { region industry invited } } }`;

interface Rates {
  readonly undefinedBecause: string | null;
  readonly rates: readonly {
    readonly name: string;
    readonly value: number | null;
    readonly numerator: number;
    readonly denominator: number;
  }[];
  readonly dispositions: readonly { disposition: string; count: number }[];
}
interface Wave {
  readonly id: string;
  readonly name: string;
  readonly status: string;
  readonly version: number;
  readonly openedAt: string | null;
  readonly closedAt: string | null;
  readonly strands: readonly { code: string }[];
  readonly responses: { started: number; complete: number; organisations: number };
}
interface Progress extends Wave {
  readonly quotas: readonly {
    region: string;
    regionLabel: string;
    industry: string;
    target: number | null;
    started: number;
    complete: number;
  }[];
  readonly forecast: {
    completion: number | null;
    groups: readonly {
      variable: string;
      option: string;
      organisations: number;
      expected: number;
      most: number;
      outlooks: readonly { threshold: number; outlook: string }[];
    }[];
  };
}

describe('an admin runs a wave', () => {
  let database: TestDatabase;
  let server: TestServer;
  let account: Awaited<ReturnType<typeof seedAccount>>;
  let admin: Client;

  beforeAll(async () => {
    database = await makeTestDatabase('study_published');
    account = await seedAccount(database, 'admin', { [STUDY]: 'admin' });
    await start();
  });

  afterAll(async () => {
    await server.stop();
    await database.drop();
  });

  const start = async (): Promise<void> => {
    server = await startTestServer({ DATABASE_URL: database.url });
    admin = clientOf(server.url, account);
  };

  const create = async (wave: object): Promise<Wave> =>
    (await admin.query<{ createWave: Wave }>(CREATE, { study: STUDY, wave })).createWave;
  const read = async (id: string): Promise<Progress> =>
    (await admin.query<{ wave: Progress }>(READ, { study: STUDY, id })).wave;
  const blockers = async (id: string): Promise<Record<string, string[]>> => {
    const { waveSteps } = await admin.query<{
      waveSteps: { step: string; does: string[]; blockers: { code: string }[] }[];
    }>(STEPS, { study: STUDY, id });
    expect(waveSteps.every(({ does }) => does.length > 0)).toBe(true);
    return Object.fromEntries(
      waveSteps.map(({ step, blockers: found }) => [step, found.map(({ code }) => code)]),
    );
  };
  const take = (name: string, id: string): Promise<string | null> =>
    admin.codeOf(move(name), { study: STUDY, id });
  const inSeconds = (seconds: number): string =>
    new Date(Date.now() + seconds * 1000).toISOString();

  it('drafts it, changes its mind, and deletes it', async () => {
    const draft = await create({ name: ' Spring  ' });
    expect(draft).toMatchObject({
      ...{ name: 'Spring', status: 'DRAFT', access: 'INVITATION', version: 2 },
      ...{ strands: [{ code: 'survey' }], responses: { started: 0, complete: 0 } },
    });
    const changed = await admin.query<{ changeWave: Wave }>(CHANGE, {
      ...{ study: STUDY, id: draft.id },
      change: { name: 'Autumn', access: 'OPEN_LINK', closesAt: inSeconds(3600) },
    });
    expect(changed.changeWave).toMatchObject({ name: 'Autumn', access: 'OPEN_LINK' });
    expect(await take('deleteWave', draft.id)).toBeNull();
    expect(await admin.codeOf(READ, { study: STUDY, id: draft.id })).toBe('NOT_FOUND');
    const audit = await database.query<{ action: string; actor: string }>(
      'SELECT action, actor FROM audit WHERE subject = $1 ORDER BY seq',
      [`wave:${draft.id}`],
    );
    expect(audit).toEqual(
      ['wave-created', 'wave-changed', 'wave-deleted'].map((action) => ({
        action,
        actor: account.id,
      })),
    );
  });

  it('brings a deleted draft back, with its invitations, unless its name is taken', async () => {
    const { id } = await create({ name: 'Mistake', opensAt: inSeconds(600) });
    await admin.query(QUOTAS, {
      ...{ study: STUDY, id },
      quotas: [{ region: 'europe', industry: 'financial', target: 3 }],
    });
    await importInvitees(admin, manyInvitees(3), { wave: id });
    expect(await take('deleteWave', id)).toBeNull();
    expect(await take('openWave', id)).toBe('NOT_FOUND');
    const again = await create({ name: 'Mistake' });
    expect(again.id).not.toBe(id);
    expect(await take('restoreWave', id)).toBe('BAD_USER_INPUT');
    expect(await take('deleteWave', again.id)).toBeNull();
    const { deletedWaves } = await admin.query<{ deletedWaves: { id: string }[] }>(
      `query ($study: ID!) { deletedWaves(study: $study) { id name deletedAt } }`,
      { study: STUDY },
    );
    expect(deletedWaves.slice(0, 2).map((wave) => wave.id)).toEqual([again.id, id]);

    await database.query(`UPDATE wave SET opens_at = now() - interval '1 hour' WHERE id = $1`, [
      id,
    ]);
    expect(await take('restoreWave', id)).toBeNull();
    const restored = await read(id);
    // It does not open by itself at a date that passed meanwhile.
    expect(restored).toMatchObject({ name: 'Mistake', status: 'DRAFT', opensAt: null });
    expect(restored.quotas).toContainEqual(expect.objectContaining({ target: 3 }));
    const progress = await admin.query<{ waveProgress: { listed: number } }>(
      `query ($study: ID!, $id: ID!) { waveProgress(study: $study, wave: $id) { listed } }`,
      { study: STUDY, id },
    );
    expect(progress.waveProgress.listed).toBe(3);
    expect(await take('restoreWave', id)).toBe('NOT_FOUND');
  });

  it('removes a deleted draft for good after 30 days', async () => {
    const { id } = await create({ name: 'Old' });
    await importInvitees(admin, manyInvitees(2), { wave: id });
    await take('deleteWave', id);
    await database.query(`UPDATE wave SET deleted_at = now() - interval '30 days' WHERE id = $1`, [
      id,
    ]);
    const draft = await create({ name: 'Another' });
    await take('deleteWave', draft.id);
    await database.query(
      `UPDATE pgboss.job SET start_after = now() WHERE name = 'draft-removal' AND state = 'created'`,
    );
    await until(
      () => database.query('SELECT FROM wave WHERE id = $1', [id]),
      (rows) => rows.length === 0,
    );
    expect(await database.query('SELECT FROM invitee')).not.toHaveLength(0);
    expect(await database.query('SELECT FROM wave WHERE id = $1', [draft.id])).toHaveLength(1);
  });

  it('is told what is wrong with names, dates and versions', async () => {
    const refused = (wave: object): Promise<string | null> =>
      admin.codeOf(CREATE, { study: STUDY, wave });
    expect(await refused({ name: '  ' })).toBe('BAD_USER_INPUT');
    expect(await refused({ name: 'Self-assessment' })).toBe('BAD_USER_INPUT');
    expect(await refused({ name: 'Past', opensAt: inSeconds(-60) })).toBe('BAD_USER_INPUT');
    expect(await refused({ name: 'No such', version: 99 })).toBe('NOT_FOUND');
    const backwards = { name: 'Back', opensAt: inSeconds(900), closesAt: inSeconds(600) };
    const { errors } = await admin.ask(CREATE, { study: STUDY, wave: backwards });
    expect(errors?.[0]?.extensions.problems).toMatchObject([{ code: 'closes-before-it-opens' }]);
  });

  it('opens, counts and closes it; nothing is deleted or undone', async () => {
    const { id } = await create({ name: 'Counted', access: 'OPEN_LINK' });
    expect(await blockers(id)).toEqual({
      ...{ OPEN: [], CLOSE: ['not-yet'], PUBLISH: ['not-yet', 'too-few-organisations'] },
    });
    expect(await take('closeWave', id)).toBe('WRONG_STATUS');
    expect(await take('openWave', id)).toBeNull();
    expect(await take('openWave', id)).toBe('WRONG_STATUS');
    expect(await take('deleteWave', id)).toBe('WRONG_STATUS');

    const quota = { region: 'europe', industry: 'financial', target: 8 };
    expect(await admin.codeOf(QUOTAS, { study: STUDY, id, quotas: [quota] })).toBeNull();
    const wrong = [quota, quota, { region: 'mars', industry: 'financial', target: 1 }];
    const { errors } = await admin.ask(QUOTAS, { study: STUDY, id, quotas: wrong });
    expect(errors?.[0]?.extensions.problems).toMatchObject([
      { code: 'repeated-cell', at: 1 },
      { code: 'unknown-region', at: 2 },
    ]);

    await addResponses(database, id, 9);
    const executive = respondentOn(server);
    const told = { region: 'europe', industry: 'financial' };
    const token = await executive.begin({ wave: id });
    await executive.save(token, told, 0);
    await executive.begin({ wave: id });
    const submitted = await executive.begin({ wave: id });
    expect(codesOf(await executive.submit(submitted, COMPLETE, 0))).toEqual([]);

    const { responses, quotas, forecast } = await read(id);
    expect(responses).toEqual({ started: 12, complete: 10, organisations: 10 });
    expect(quotas).toHaveLength(18);
    expect(quotas.filter(({ target, started }) => target !== null || started > 0)).toContainEqual({
      ...{ region: 'europe', regionLabel: 'Europe', industry: 'financial' },
      ...{ target: 8, started: 3, complete: 2 },
    });
    expect(forecast.completion).toBeCloseTo(10 / 12, 12);
    const europe = forecast.groups.find(({ option }) => option === 'europe');
    // 4 have completed; of the 2 who have not, 1 said Europe, and 5 of the 11 who said anything did.
    expect(europe).toMatchObject({ organisations: 4, most: 6 });
    expect(europe?.expected).toBeCloseTo(4 + (1 + 5 / 11) * (10 / 12), 12);
    expect(europe?.outlooks).toEqual([
      { threshold: 5, outlook: 'EXPECTED' },
      { threshold: 10, outlook: 'SHORT' },
      { threshold: 30, outlook: 'SHORT' },
    ]);
    expect(await take('closeWave', id)).toBeNull();
    expect(await blockers(id)).toEqual({ OPEN: ['done'], CLOSE: ['done'], PUBLISH: [] });
    expect(codesOf(await executive.save(token, told, 1))).toEqual(['WAVE_NOT_OPEN']);
  });

  it('tells the response rates of a sample, and that an open link has none', async () => {
    const rates = async (id: string): Promise<Rates> =>
      (await admin.query<{ wave: { responseRates: Rates } }>(RATES, { study: STUDY, id })).wave
        .responseRates;
    const link = await create({ name: 'By link', access: 'OPEN_LINK' });
    expect((await rates(link.id)).undefinedBecause).toMatch(/open link/);

    const { id } = await create({ name: 'By invitation' });
    const people = ['Europe,financial', 'europe,Mars', 'europe,financial', ','].map(
      (group, i) => `p${i}@firm${i}.example.org,${group}`,
    );
    await importInvitees(admin, ['email,region,industry', ...people].join('\n'), { wave: id });
    expect((await rates(id)).undefinedBecause).toMatch(/Nobody/);
    // Three of the four were sent a mail; one of these came back.
    await database.query(
      `INSERT INTO mail (invitation_id, step, locale, subject, body, origin, status, handed_over_at)
       SELECT invitation.id, 'invitation', 'en', '', '', '', 'sent', now()
         FROM invitation JOIN invitee ON invitee.id = invitation.invitee_id
        WHERE wave_id = $1 AND email NOT LIKE 'p2@firm2%'`,
      [id],
    );
    await database.query(`UPDATE invitee SET bounced_at = now() WHERE email LIKE 'p3@firm3%'`);
    const found = await rates(id);
    expect(found.undefinedBecause).toBeNull();
    expect(found.rates.map(({ name }) => name)).toEqual('RR1 RR2 RR3 RR4 RR5 RR6'.split(' '));
    expect(found.rates[0]).toMatchObject({ value: 0, numerator: 0, denominator: 3 });
    // Of nobody is it known that they are eligible.
    expect(found.rates[4]).toMatchObject({ value: null, denominator: 0 });
    expect(found.dispositions).toContainEqual({ disposition: 'BOUNCED', count: 1 });
    const { waveProgress } = await admin.query<{ waveProgress: object }>(PROGRESS, {
      ...{ study: STUDY, wave: id },
    });
    expect(waveProgress).toMatchObject({ listed: 4, invited: 3, invitedElsewhere: 2 });
    expect(waveProgress).toMatchObject({
      quotas: expect.arrayContaining([
        { region: 'europe', industry: 'financial', invited: 1 },
      ]) as unknown,
    });
  });

  it('closing loses no response that was taken, and takes none after', async () => {
    const { id } = await create({ name: 'Busy', access: 'OPEN_LINK' });
    await take('openWave', id);
    const executive = respondentOn(server);
    const tokens = await Promise.all(
      Array.from({ length: 24 }, () => executive.begin({ wave: id })),
    );
    const submissions = tokens.map((token, i) =>
      i === 12 ? take('closeWave', id) : executive.submit(token, COMPLETE, 0).then(codesOf),
    );
    const answers = await Promise.all(submissions);
    const taken = answers.filter((codes) => Array.isArray(codes) && codes.length === 0).length;
    const refused = answers.filter((codes) => codes?.[0] === 'WAVE_NOT_OPEN').length;
    expect(answers[12]).toBeNull();
    expect(taken + refused).toBe(23);
    const { status, responses } = await read(id);
    expect(status).toBe('CLOSED');
    expect(responses.complete).toBe(taken);
  });

  it('opens and closes at the planned dates', async () => {
    const { id } = await create({
      ...{ name: 'Short', opensAt: inSeconds(1), closesAt: inSeconds(3) },
    });
    const opened = await until(
      () => read(id),
      ({ status }) => status !== 'DRAFT',
    );
    expect(opened.openedAt).not.toBeNull();
    await until(
      () => read(id),
      ({ status }) => status === 'CLOSED',
    );
    const audit = await database.query('SELECT action, actor FROM audit WHERE subject = $1', [
      `wave:${id}`,
    ]);
    expect(audit).toContainEqual({ action: 'wave-opened', actor: null });
    expect(audit).toContainEqual({ action: 'wave-closed', actor: null });
  });

  it('a server that was off at the time does it at its next start', async () => {
    const missed = await create({ name: 'Missed', opensAt: inSeconds(600) });
    const over = await create({
      ...{ name: 'Over', opensAt: inSeconds(600), closesAt: inSeconds(700) },
    });
    await server.stop('SIGKILL');
    await database.query(
      `UPDATE wave SET opens_at = now() - interval '2 hours',
              closes_at = CASE WHEN id = $2 THEN now() - interval '1 hour' END
        WHERE id IN ($1, $2)`,
      [missed.id, over.id],
    );
    await start();
    await until(
      () => read(missed.id),
      ({ status }) => status === 'OPEN',
    );
    expect((await read(over.id)).status).toBe('DRAFT');
    expect((await blockers(over.id)).OPEN).toEqual(['closing-date-passed']);
  });

  it('an admin of this study does nothing to the waves of another', async () => {
    await database.query(
      `INSERT INTO study (id, definition, figures, claims, chart_values)
       SELECT 'another', definition, figures, claims, chart_values FROM study WHERE id = $1`,
      [STUDY],
    );
    await database.query(
      `INSERT INTO membership SELECT 'another', account_id, 'admin', now() FROM membership`,
    );
    const id = (await create({ name: 'Ours' })).id;
    for (const name of ['openWave', 'deleteWave']) {
      expect(await admin.codeOf(move(name), { study: 'another', id })).toBe('NOT_FOUND');
    }
    expect((await read(id)).status).toBe('DRAFT');
  });
});
