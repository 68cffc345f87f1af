import { type AuditHead, auditHash, type AuditRow, EMPTY_CHAIN } from './audit-chain.js';

/** What is wrong with a chain, and at which row. */
export type AuditProblem =
  /** Rows from `seq` to `to` are not there. */
  | { readonly code: 'removed'; readonly seq: number; readonly to: number }
  /** The row’s content is not what was hashed. */
  | { readonly code: 'altered'; readonly seq: number }
  /** The row does not continue the one before it, which was written anew. */
  | { readonly code: 'not-linked'; readonly seq: number }
  /** The row stands behind one that came after it, or twice. */
  | { readonly code: 'out-of-order'; readonly seq: number }
  /** The row is not the one that was noted earlier, or there is none. */
  | { readonly code: 'replaced' | 'not-there'; readonly seq: number };

/**
 * Follows a chain in the order in which its rows are read.
 * @param after where the rows continue: `EMPTY_CHAIN` for a whole chain, else the row before the first
 * @param head the last row as it was noted; rows beyond the last one given are missing then
 */
export function auditProblems(
  rows: readonly AuditRow[],
  after: AuditHead = EMPTY_CHAIN,
  head?: AuditHead,
): readonly AuditProblem[] {
  const problems: AuditProblem[] = [];
  let last = after;
  for (const row of rows) {
    if (row.seq <= last.seq) {
      problems.push({ code: 'out-of-order', seq: row.seq });
      continue;
    }
    if (row.seq > last.seq + 1) {
      problems.push({ code: 'removed', seq: last.seq + 1, to: row.seq - 1 });
    } else if (row.previousHash !== last.hash) {
      problems.push({ code: 'not-linked', seq: row.seq });
    }
    if (row.hash !== auditHash(row)) problems.push({ code: 'altered', seq: row.seq });
    last = { seq: row.seq, hash: row.hash };
  }
  if (head !== undefined) problems.push(...atTheEnd(last, head));
  return problems;
}

function atTheEnd(last: AuditHead, head: AuditHead): readonly AuditProblem[] {
  if (last.seq < head.seq) return [{ code: 'removed', seq: last.seq + 1, to: head.seq }];
  if (last.seq > head.seq) return [{ code: 'not-linked', seq: head.seq + 1 }];
  return last.hash === head.hash ? [] : [{ code: 'altered', seq: last.seq }];
}
