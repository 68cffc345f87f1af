import { createHash } from 'node:crypto';
import stringify from 'safe-stable-stringify';

/** What JSON can hold. */
export type JsonValue =
  string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** Something somebody did. It names people by their account’s id only, never by name or address. */
export interface AuditEntry {
  /** ISO 8601 in UTC, to the millisecond. */
  readonly at: string;
  /** Account; null: somebody who is not signed in, or the server itself. */
  readonly actor: string | null;
  /** What was done, such as `role-set`. */
  readonly action: string;
  /** What it was done to, such as `account:4f…`. */
  readonly subject: string;
  /** Null: about no study. */
  readonly study: string | null;
  /** Null: there was nothing. */
  readonly before: JsonValue;
  /** Null: there is nothing. */
  readonly after: JsonValue;
}

/** An entry in its place: each row’s hash covers the one before it. */
export interface AuditRow extends AuditEntry {
  /** 1, 2, 3, … without a gap. */
  readonly seq: number;
  /** Hash of the row before, in hexadecimal. */
  readonly previousHash: string;
  readonly hash: string;
}

/** The last row of a chain: together with the rows it shows whether the end was cut off. */
export interface AuditHead {
  readonly seq: number;
  readonly hash: string;
}

/** The head of an empty chain. */
export const EMPTY_CHAIN: AuditHead = { seq: 0, hash: '0'.repeat(64) };

/** The entry as the row that follows `head`. */
export function chained(head: AuditHead, entry: AuditEntry): AuditRow {
  const row = { ...entry, seq: head.seq + 1, previousHash: head.hash };
  return { ...row, hash: auditHash(row) };
}

/** SHA-256 over the previous hash and the row as JSON with sorted keys, in hexadecimal. */
export function auditHash(row: Omit<AuditRow, 'hash'>): string {
  const { seq, at, actor, action, subject, study, before, after } = row;
  const content: object = { seq, at, actor, action, subject, study, before, after };
  return createHash('sha256')
    .update(row.previousHash)
    .update('\n')
    .update(stringify(content))
    .digest('hex');
}
