import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, EntityManager, MoreThan } from 'typeorm';
import {
  type AuditEntry,
  type AuditHead,
  type AuditRow,
  chained,
  EMPTY_CHAIN,
  type JsonValue,
} from '../../domain/access/audit-chain.js';
import { type AuditProblem, auditProblems } from '../../domain/access/audit-problems.js';
import { AuditEntity } from './audit.entity.js';
import { CLOCK, type Clock } from './clock.js';

/** What somebody did; about no study, from nothing or to nothing where left out. */
export type Deed = Pick<AuditEntry, 'actor' | 'action' | 'subject'> &
  Partial<Pick<AuditEntry, 'study' | 'before' | 'after'>>;

/** Whether the chain is whole, and its head: noted elsewhere, it shows a chain written anew. */
export interface AuditCheck {
  readonly head: AuditHead;
  readonly problems: readonly AuditProblem[];
}

/** Rows that are checked at a time: about 3 MB. */
const BATCH = 5000;

/** The record of who did what: each row in the transaction of the deed itself. */
@Injectable()
export class AuditService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Adds a row. Call it last in the transaction: from here to its end no other deed is written, so
   * that the chain stays one line.
   */
  async write(manager: EntityManager, deed: Deed): Promise<void> {
    const head = await headOf(manager, 'FOR UPDATE');
    const row = chained(head, {
      study: null,
      before: null,
      after: null,
      ...deed,
      at: this.clock().toISOString(),
    });
    await manager.insert(AuditEntity, { ...row, at: new Date(row.at) } as never);
    await manager.query('UPDATE audit_head SET seq = $1, hash = $2', [row.seq, row.hash]);
  }

  /**
   * Follows the whole chain.
   * @param noted a head seen earlier: the row there must still be the same
   */
  async check(noted: AuditHead | null = null): Promise<AuditCheck> {
    return this.dataSource.transaction('REPEATABLE READ', async (manager) => {
      const head = await headOf(manager);
      const problems: AuditProblem[] = [];
      let last = EMPTY_CHAIN;
      let found: string | null = null;
      for (;;) {
        const rows = await rowsAfter(manager, last.seq);
        problems.push(...auditProblems(rows, last));
        found = rows.find(({ seq }) => seq === noted?.seq)?.hash ?? found;
        const end = rows.at(-1);
        if (end === undefined) break;
        last = { seq: end.seq, hash: end.hash };
      }
      problems.push(...auditProblems([], last, head));
      if (noted !== null && found !== noted.hash) {
        problems.push({ code: found === null ? 'not-there' : 'replaced', seq: noted.seq });
      }
      return { head, problems };
    });
  }
}

async function headOf(manager: EntityManager, lock = ''): Promise<AuditHead> {
  const [head] = await manager.query<AuditHead[]>(`SELECT seq, hash FROM audit_head ${lock}`);
  if (head === undefined) throw new Error('audit_head is empty: somebody deleted its only row');
  return head;
}

type StoredRow = Pick<AuditEntity, keyof AuditEntity>;

async function rowsAfter(manager: EntityManager, seq: number): Promise<AuditRow[]> {
  const rows: readonly StoredRow[] = await manager.find(AuditEntity, {
    where: { seq: MoreThan(seq) },
    order: { seq: 'ASC' },
    take: BATCH,
  });
  return rows.map((row) => ({
    ...row,
    at: row.at.toISOString(),
    before: row.before as JsonValue,
    after: row.after as JsonValue,
  }));
}
