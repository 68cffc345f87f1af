import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type AuditEntry,
  auditHash,
  type AuditHead,
  type AuditRow,
  chained,
  EMPTY_CHAIN,
  type JsonValue,
} from '../../../api/domain/access/audit-chain.js';
import { auditProblems } from '../../../api/domain/access/audit-problems.js';

const json = fc.jsonValue() as fc.Arbitrary<JsonValue>;
const entry: fc.Arbitrary<AuditEntry> = fc.record({
  at: fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  actor: fc.option(fc.uuid()),
  action: fc.constantFrom('role-set', 'signed-in', 'session-ended'),
  subject: fc.uuid().map((id) => `account:${id}`),
  study: fc.option(fc.constant('ai-networking-2025')),
  before: json,
  after: json,
});
const chain = (length: { minLength?: number } = {}): fc.Arbitrary<AuditRow[]> =>
  fc.array(entry, { maxLength: 12, ...length }).map((entries) => {
    const rows: AuditRow[] = [];
    for (const each of entries) rows.push(chained(rows.at(-1) ?? EMPTY_CHAIN, each));
    return rows;
  });
const headOf = (rows: readonly AuditRow[]): AuditHead => {
  const last = rows.at(-1) ?? EMPTY_CHAIN;
  return { seq: last.seq, hash: last.hash };
};
const somewhere = chain({ minLength: 2 }).chain((rows) =>
  fc.tuple(fc.constant(rows), fc.nat(rows.length - 1)),
);

describe('the audit chain', () => {
  it('has nothing wrong with it as it is written, in one go or in parts', () => {
    fc.assert(
      fc.property(somewhere, ([rows, at]) => {
        expect(auditProblems(rows, EMPTY_CHAIN, headOf(rows))).toEqual([]);
        const [first, second] = [rows.slice(0, at), rows.slice(at)];
        expect(auditProblems(second, headOf(first), headOf(rows))).toEqual([]);
      }),
    );
  });

  it('is the same chain when the database returns keys in another order', () => {
    const row = chained(EMPTY_CHAIN, {
      at: '2026-01-15T00:00:00.000Z',
      actor: null,
      action: 'role-set',
      subject: 'account:1',
      study: null,
      before: { role: 'viewer', more: [1, { b: 2, a: 1 }] },
      after: null,
    });
    const turned: AuditRow = { ...row, before: { more: [1, { a: 1, b: 2 }], role: 'viewer' } };
    expect(auditProblems([turned])).toEqual([]);
  });

  it('shows a removed row, the last one too', () => {
    fc.assert(
      fc.property(somewhere, ([rows, at]) => {
        const left = rows.filter((_, index) => index !== at);
        expect(auditProblems(left, EMPTY_CHAIN, headOf(rows))).toEqual([
          { code: 'removed', seq: at + 1, to: at + 1 },
        ]);
      }),
    );
  });

  it('shows that a removed row was covered up by numbering the others anew', () => {
    fc.assert(
      fc.property(somewhere, ([rows, at]) => {
        const left = rows
          .filter((_, index) => index !== at)
          .map((row, index) => ({ ...row, seq: index + 1 }));
        expect(auditProblems(left, EMPTY_CHAIN, headOf(rows))).not.toEqual([]);
      }),
    );
  });

  it.each<[string, (row: AuditRow) => AuditRow]>([
    ['the time', (row) => ({ ...row, at: '1999-12-31T23:59:59.000Z' })],
    ['who did it', (row) => ({ ...row, actor: 'somebody else' })],
    ['what was done', (row) => ({ ...row, action: 'nothing' })],
    ['to what', (row) => ({ ...row, subject: 'account:other' })],
    ['the study', (row) => ({ ...row, study: 'another' })],
    ['what was before', (row) => ({ ...row, before: { was: row.before } })],
    ['what is after', (row) => ({ ...row, after: [row.after] })],
  ])('shows that %s was altered', (_, alter) => {
    fc.assert(
      fc.property(somewhere, ([rows, at]) => {
        const altered = rows.map((row, index) => (index === at ? alter(row) : row));
        expect(auditProblems(altered, EMPTY_CHAIN, headOf(rows))).toEqual([
          { code: 'altered', seq: at + 1 },
        ]);
      }),
    );
  });

  it('shows a row written anew with a hash of its own', () => {
    fc.assert(
      fc.property(somewhere, ([rows, at]) => {
        const forged = rows.map((row, index) => {
          if (index !== at) return row;
          const other = { ...row, action: 'nothing' };
          return { ...other, hash: auditHash(other) };
        });
        const problems = auditProblems(forged, EMPTY_CHAIN, headOf(rows));
        const isLast = at === rows.length - 1;
        expect(problems).toEqual([
          isLast ? { code: 'altered', seq: at + 1 } : { code: 'not-linked', seq: at + 2 },
        ]);
      }),
    );
  });

  it('shows rows in another order', () => {
    fc.assert(
      fc.property(chain({ minLength: 2 }), fc.nat(), (rows, random) => {
        const at = random % (rows.length - 1);
        const turned = [...rows];
        turned.splice(at, 2, ...rows.slice(at, at + 2).reverse());
        expect(auditProblems(turned).map(({ code }) => code)).toContain('out-of-order');
      }),
    );
  });

  it('shows a chain that was emptied', () => {
    const rows = fc.sample(chain({ minLength: 3 }), 1)[0] ?? [];
    expect(auditProblems([], EMPTY_CHAIN, headOf(rows))).toEqual([
      { code: 'removed', seq: 1, to: rows.length },
    ]);
  });
});
