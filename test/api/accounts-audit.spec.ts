import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { type AuditHead, type AuditRow, chained } from '../../api/domain/access/audit-chain.js';
import { ADMIN, makeColleague, makeFirstAdmin, PEOPLE } from '../support/first-admin.js';
import { type Client, makeClient, STUDY } from '../support/test-account.js';
import { makeTestDatabase, type TestDatabase } from '../support/test-database.js';
import { startTestServer, type TestServer } from '../support/test-server.js';

const AUDIT = `query ($study: ID!, $filter: AuditFilter, $after: Int, $first: Int) {
  audit(study: $study, filter: $filter, after: $after, first: $first) {
    total next
    rows { seq at action subject subjectName study before after actor { id name email } hash previousHash }
  }
}`;
const CHECK = `query ($study: ID!, $seq: Int, $hash: String) {
  auditCheck(study: $study, seq: $seq, hash: $hash) { seq hash problems { code seq to } }
}`;
const SET_ROLE = `mutation ($study: ID!, $account: ID!, $role: Role!) {
  setRole(study: $study, account: $account, role: $role) { id }
}`;
const study = STUDY;

interface Row {
  readonly seq: number;
  readonly at: string;
  readonly action: string;
  readonly hash: string;
  readonly previousHash: string;
}
interface Page {
  readonly audit: { total: number; next: number | null; rows: readonly Row[] };
}
interface Check {
  readonly auditCheck: { seq: number; hash: string; problems: readonly object[] };
}

describe('the audit', () => {
  let database: TestDatabase;
  let server: TestServer;
  let admin: Client;
  let alan: { id: string; client: Client };

  beforeAll(async () => {
    database = await makeTestDatabase('study_published');
    server = await startTestServer({ DATABASE_URL: database.url });
    admin = await makeFirstAdmin(server);
    const person = { email: 'alan@example.org', name: 'Alan', password: 'halting problem' };
    alan = await makeColleague(server, admin, { ...person, role: 'VIEWER' });
    await admin.query(SET_ROLE, { study, account: alan.id, role: 'ANALYST' });
    await makeClient(server.url).ask(PEOPLE.SIGN_IN, { ...person, password: 'wrong' });
  });

  afterAll(async () => {
    await server.stop();
    await database.drop();
  });

  const page = async (more: object = {}) =>
    (await admin.query<Page>(AUDIT, { study, ...more })).audit;
  const check = async (more: object = {}) =>
    (await admin.query<Check>(CHECK, { study, ...more })).auditCheck;

  it('says who did what to whom, when, before and after, newest first', async () => {
    const { rows, total, next } = await page();
    expect(rows.map(({ action }) => action)).toEqual([
      'sign-in-failed',
      'role-set',
      'signed-in',
      'colleague-joined',
      'colleague-invited',
      'signed-in',
      'first-admin-made',
      'colleague-joined',
    ]);
    expect({ total, next }).toEqual({ total: 8, next: null });
    expect(rows[1]).toMatchObject({
      actor: { name: ADMIN.name, email: ADMIN.email },
      subject: `account:${alan.id}`,
      subjectName: 'Alan',
      study,
      before: { role: 'viewer' },
      after: { role: 'analyst' },
    });
    expect(Math.abs(new Date(rows[0]?.at ?? 0).getTime() - Date.now())).toBeLessThan(60_000);
    expect(
      rows.slice(0, -1).every(({ previousHash }, at) => previousHash === rows[at + 1]?.hash),
    ).toBe(true);
  });

  it('is filtered and read page by page', async () => {
    expect((await page({ filter: { action: 'signed-in' } })).total).toBe(2);
    expect((await page({ filter: { actor: alan.id } })).total).toBe(2);
    expect((await page({ filter: { subject: `account:${alan.id}` } })).total).toBe(4);
    expect((await page({ filter: { actor: 'nobody' } })).total).toBe(0);
    expect((await page({ filter: { from: '2100-01-01T00:00:00Z' } })).total).toBe(0);
    expect((await page({ filter: { to: '2100-01-01T00:00:00Z' } })).total).toBe(8);
    const seen: number[] = [];
    for (let after: number | null | undefined; after !== null;) {
      const { rows, next } = await page({ first: 3, ...(after === undefined ? {} : { after }) });
      seen.push(...rows.map(({ seq }) => seq));
      after = next;
    }
    expect(seen).toEqual([8, 7, 6, 5, 4, 3, 2, 1]);
    expect(await admin.codeOf(AUDIT, { study, first: 201 })).toBe('BAD_USER_INPUT');
    expect(await admin.codeOf(AUDIT, { study, first: 0 })).toBe('BAD_USER_INPUT');
  });

  it('shows an admin nothing of people who never belonged to the study', async () => {
    await database.query(
      `INSERT INTO account (id, email, name, created_at) VALUES ('00000000-0000-4000-8000-000000000000', 'eve@example.org', 'Eve', now())`,
    );
    await makeClient(server.url).ask(PEOPLE.SIGN_IN, {
      email: 'eve@example.org',
      password: 'no matter which',
    });
    expect(await database.query('SELECT 1 FROM audit')).toHaveLength(9);
    expect((await page()).total).toBe(8);
  });

  it('leaves as a file with every row, which is itself a row', async () => {
    const answer = await admin.fetch(`/audit.csv?study=${study}`);
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toBe(
      'attachment; filename="leadline-audit.csv"',
    );
    const rows = parse(await answer.text(), { columns: true });
    expect(rows).toHaveLength(9);
    expect(rows[0]).toMatchObject({ action: 'audit-exported', actor_email: ADMIN.email });
    expect(rows[2]).toMatchObject({ action: 'role-set', after: '{"role":"analyst"}' });
  });

  it('is narrowed to some deeds, in the list as in the file', async () => {
    const actions = ['role-set', 'colleague-invited'];
    const { rows, total } = await page({ filter: { actions } });
    expect(rows.map(({ action }) => action)).toEqual(actions);
    expect(total).toBe(2);
    const file = await admin.fetch(
      `/audit.csv?study=${study}&action=role-set&action=colleague-invited`,
    );
    expect(parse(await file.text(), { columns: true })).toHaveLength(2);
    const [exported] = (await page({ first: 1 })).rows;
    expect(exported).toMatchObject({
      ...{ action: 'audit-exported', after: { filter: { actions } } },
      subjectName: expect.stringContaining('AI'),
    });
    expect((await admin.fetch(`/audit.csv?study=${study}&from=never`)).status).toBe(400);
  });

  it('says what was ever done, and by whom', async () => {
    const { auditActions, auditActors } = await admin.query<{
      auditActions: { action: string; count: number }[];
      auditActors: { name: string }[];
    }>(
      'query ($study: ID!) { auditActions(study: $study) { action count } auditActors(study: $study) { id name email } }',
      { study },
    );
    expect(auditActions).toContainEqual({ action: 'role-set', count: 1 });
    expect(auditActors.map(({ name }) => name)).toEqual([ADMIN.name, 'Alan'].sort());
  });

  it('is one unbroken line however many act at once', async () => {
    await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        admin.query(PEOPLE.INVITE, { study, email: `person${at}@example.org`, role: 'VIEWER' }),
      ),
    );
    const { seq, hash, problems } = await check();
    expect(problems).toEqual([]);
    expect(await database.query('SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1')).toEqual([
      { seq, hash },
    ]);
  });

  it('does not hold a deed that was not done', async () => {
    const { total } = await page();
    await database.query(`
      CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'no'; END $$;
      CREATE CONSTRAINT TRIGGER refuse AFTER UPDATE ON membership
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse()`);
    const refused = await admin.codeOf(SET_ROLE, { study, account: alan.id, role: 'ADMIN' });
    expect(refused).toBe('INTERNAL_SERVER_ERROR');
    await database.query('DROP TRIGGER refuse ON membership; DROP FUNCTION refuse');
    expect((await page()).total).toBe(total);
    expect((await check()).problems).toEqual([]);
  });

  it.each([
    'UPDATE audit SET action = action',
    'DELETE FROM audit WHERE seq = 1',
    'TRUNCATE audit',
    'DELETE FROM audit_head',
  ])('the database refuses %s', async (statement) => {
    await expect(database.query(statement)).rejects.toThrow('the audit is only ever added to');
  });

  describe('whoever rules the database and switches the triggers off', () => {
    /** On a copy of the rows, put back afterwards. */
    const tampered = async (statement: string, more: object = {}) => {
      await database.query('CREATE TABLE kept AS SELECT * FROM audit');
      await database.query('CREATE TABLE kept_head AS SELECT * FROM audit_head');
      const changes = (sql: string): Promise<unknown> =>
        database.query(`
          ALTER TABLE audit DISABLE TRIGGER ALL; ALTER TABLE audit_head DISABLE TRIGGER ALL;
          ${sql};
          ALTER TABLE audit ENABLE TRIGGER ALL; ALTER TABLE audit_head ENABLE TRIGGER ALL`);
      try {
        await changes(statement);
        return (await check(more)).problems;
      } finally {
        await changes(`
          DELETE FROM audit; INSERT INTO audit SELECT * FROM kept;
          DELETE FROM audit_head; INSERT INTO audit_head SELECT * FROM kept_head`);
        await database.query('DROP TABLE kept; DROP TABLE kept_head');
      }
    };

    it('is seen to have removed a row', async () => {
      expect(await tampered('DELETE FROM audit WHERE seq = 7')).toEqual([
        { code: 'removed', seq: 7, to: 7 },
      ]);
    });

    it('is seen to have numbered the others anew', async () => {
      const problems = await tampered(
        `DELETE FROM audit WHERE seq = 7;
         ALTER TABLE audit DROP CONSTRAINT audit_pkey;
         UPDATE audit SET seq = seq - 1 WHERE seq > 7;
         UPDATE audit_head SET seq = seq - 1;
         ALTER TABLE audit ADD CONSTRAINT audit_pkey PRIMARY KEY (seq)`,
      );
      expect(problems).toContainEqual({ code: 'not-linked', seq: 7, to: null });
      expect(problems).toContainEqual({ code: 'altered', seq: 7, to: null });
    });

    it('is seen to have cut off the end', async () => {
      const { seq } = await check();
      expect(await tampered(`DELETE FROM audit WHERE seq > ${seq - 2}`)).toEqual([
        { code: 'removed', seq: seq - 1, to: seq },
      ]);
    });

    it('is seen to have changed a row', async () => {
      expect(await tampered(`UPDATE audit SET after = '{"role": "viewer"}' WHERE seq = 1`)).toEqual(
        [{ code: 'altered', seq: 1, to: null }],
      );
    });

    it('is seen to have written another end, by whoever noted the last row', async () => {
      const noted = await check();
      const statement = `
        DELETE FROM audit WHERE seq > 5;
        UPDATE audit_head SET (seq, hash) = (SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1)`;
      expect(await tampered(statement)).toEqual([]);
      expect(await tampered(statement, { seq: noted.seq, hash: noted.hash })).toEqual([
        { code: 'not-there', seq: noted.seq, to: null },
      ]);
      expect(await tampered('SELECT 1', { seq: 3, hash: 'f'.repeat(64) })).toEqual([
        { code: 'replaced', seq: 3, to: null },
      ]);
      expect((await check({ seq: noted.seq, hash: noted.hash })).problems).toEqual([]);
    });
  });

  it('keeps no name or address, so that an account can be erased', async () => {
    expect(JSON.stringify(await database.query('SELECT * FROM audit'))).not.toMatch(
      /@example|Alan|Ada/,
    );
    await database.query('DELETE FROM account WHERE id = $1', [alan.id]);
    expect((await check()).problems).toEqual([]);
    const { rows } = await page({ filter: { actor: alan.id } });
    expect(rows[0]).toMatchObject({ actor: { id: alan.id, name: null, email: null } });
  });

  it('is checked and exported whole when it is long', async () => {
    let last: AuditHead = await check();
    const rows: AuditRow[] = [];
    for (let at = 0; at < 12_000; at += 1) {
      const row = chained(last, {
        at: new Date(Date.UTC(2030, 0, 1) + at).toISOString(),
        actor: null,
        action: 'made-for-a-test',
        subject: 'nothing',
        study,
        before: null,
        after: { at, text: 'ü '.repeat(at % 7) },
      });
      rows.push(row);
      last = row;
    }
    await database.query(
      `INSERT INTO audit SELECT seq, at, actor, action, subject, study, before, after, "previousHash", hash
         FROM jsonb_to_recordset($1) AS row (seq integer, at timestamptz, actor uuid, action text,
              subject text, study text, before jsonb, after jsonb, "previousHash" text, hash text)`,
      [JSON.stringify(rows)],
    );
    await database.query('UPDATE audit_head SET seq = $1, hash = $2', [last.seq, last.hash]);
    expect(await check()).toEqual({ seq: last.seq, hash: last.hash, problems: [] });
    const answer = await admin.fetch(`/audit.csv?study=${study}`);
    const exported = parse<Record<string, string>>(await answer.text(), { columns: true });
    const made = exported.filter(({ action }) => action === 'made-for-a-test');
    expect(new Set(made.map(({ hash }) => hash)).size).toBe(rows.length);
  });
});
