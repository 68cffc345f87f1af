import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { AuditEntry } from '../../domain/access/audit-chain.js';

/** Narrows the rows down; all that are given must hold. */
export interface AuditFilter {
  readonly actor?: string | undefined;
  readonly action?: string | undefined;
  /** Any of these. */
  readonly actions?: readonly string[] | undefined;
  readonly subject?: string | undefined;
  readonly from?: Date | undefined;
  readonly to?: Date | undefined;
}

export interface AuditedAction {
  readonly action: string;
  readonly count: number;
}

/** Name and address as they are now; null once the account is erased. */
export interface AuditActor {
  readonly id: string;
  readonly name: string | null;
  readonly email: string | null;
}

/** A row with the names that the accounts have now; null once an account is erased. */
export interface NamedAuditRow extends Omit<AuditEntry, 'at' | 'actor'> {
  readonly seq: number;
  readonly at: Date;
  readonly actor: AuditActor | null;
  readonly subjectName: string | null;
  readonly previousHash: string;
  readonly hash: string;
}

type FlatRow = Omit<NamedAuditRow, 'actor'> & {
  readonly actor: string | null;
  readonly actorName: string | null;
  readonly actorEmail: string | null;
};

/**
 * What an admin of study $1 sees: the study’s own rows, and sign-ins and the like of everybody who
 * ever belonged to it, which the study’s rows know.
 */
const VISIBLE = `
  SELECT * FROM audit
   WHERE study = $1
      OR study IS NULL AND subject IN (
           SELECT known.subject FROM audit known WHERE known.study = $1
           UNION ALL SELECT 'account:unknown')`;
const FILTERED = `
  SELECT * FROM (${VISIBLE}) visible
   WHERE ($2::uuid IS NULL OR actor = $2)
     AND ($3::text IS NULL OR action = $3)
     AND ($4::text IS NULL OR subject = $4)
     AND ($5::timestamptz IS NULL OR at >= $5)
     AND ($6::timestamptz IS NULL OR at < $6)
     AND ($7::text[] IS NULL OR action = ANY ($7))`;
const NAMED = `
  SELECT row.seq, row.at, row.actor, by.name AS "actorName", by.email AS "actorEmail",
         row.action, row.subject, coalesce(whom.name, invited.email, about.name, issued.name,
                  line.definition ->> 'title') AS "subjectName",
         row.study, row.before, row.after, row.previous_hash AS "previousHash", row.hash
    FROM rows row
    LEFT JOIN account by ON by.id = row.actor
    LEFT JOIN account whom ON row.subject = 'account:' || whom.id
    LEFT JOIN colleague_invitation invited ON row.subject = 'invitation:' || invited.id
    LEFT JOIN wave about ON row.subject = 'wave:' || about.id AND about.study_id = row.study
    LEFT JOIN edition issued ON row.subject = 'edition:' || issued.id AND issued.study_id = row.study
    LEFT JOIN study line ON row.subject = 'study:' || line.id AND line.id = row.study
   ORDER BY row.seq DESC`;

/** Rows of an export that are in memory at a time. */
const BATCH = 1000;

/** The audit as admins of a study read it, newest first. */
@Injectable()
export class AuditReadingService {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async count(study: string, filter: AuditFilter): Promise<number> {
    const [found] = await this.dataSource.query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM (${FILTERED}) rows`,
      parametersOf(study, filter),
    );
    return found?.count ?? 0;
  }

  /** What was ever done in a study, and how often; the most frequent first. */
  actions(study: string): Promise<AuditedAction[]> {
    return this.dataSource.query(
      `SELECT action, count(*)::int AS count FROM (${VISIBLE}) visible
        GROUP BY action ORDER BY count DESC, action`,
      [study],
    );
  }

  /** Everybody who ever did something in a study, by name; those erased last. */
  actors(study: string): Promise<AuditActor[]> {
    return this.dataSource.query(
      `SELECT visible.actor AS id, account.name, account.email
         FROM (SELECT DISTINCT actor FROM (${VISIBLE}) seen WHERE actor IS NOT NULL) visible
         LEFT JOIN account ON account.id = visible.actor
        ORDER BY account.name, visible.actor`,
      [study],
    );
  }

  /** @param before only rows with a smaller seq; null: from the newest on */
  async page(
    study: string,
    filter: AuditFilter,
    before: number | null,
    most: number,
  ): Promise<NamedAuditRow[]> {
    const rows = await this.dataSource.query<FlatRow[]>(
      `WITH rows AS (${FILTERED} AND ($8::integer IS NULL OR seq < $8) ORDER BY seq DESC LIMIT $9) ${NAMED}`,
      [...parametersOf(study, filter), before, most],
    );
    return rows.map(({ actor, actorName, actorEmail, ...row }) => ({
      ...row,
      actor: actor === null ? null : { id: actor, name: actorName, email: actorEmail },
    }));
  }

  /** Every row that the filter keeps, however many. */
  async *all(study: string, filter: AuditFilter): AsyncGenerator<NamedAuditRow> {
    let before: number | null = null;
    for (;;) {
      const rows: NamedAuditRow[] = await this.page(study, filter, before, BATCH);
      yield* rows;
      const last = rows.at(-1);
      if (last === undefined) return;
      before = last.seq;
    }
  }
}

const parametersOf = (study: string, filter: AuditFilter): unknown[] => [
  study,
  filter.actor ?? null,
  filter.action ?? null,
  filter.subject ?? null,
  filter.from ?? null,
  filter.to ?? null,
  filter.actions ?? null,
];
