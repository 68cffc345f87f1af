import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager, In } from 'typeorm';
import {
  type ComparedInvitee,
  compareInvitees,
} from '../../domain/invitations/compare-invitees.js';
import type { Delimiter } from '../../domain/invitations/csv-records.js';
import { decodeText, type TextEncoding } from '../../domain/invitations/decode-text.js';
import type { ColumnMapping } from '../../domain/invitations/invitee-columns.js';
import {
  type ReadFile,
  type ReadInvitee,
  readInvitees,
  type RowProblem,
} from '../../domain/invitations/read-invitees.js';
import { Refusal } from '../../domain/refusal.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { AuditService } from '../audit/audit.service.js';
import type { WaveEntity } from '../waves/wave.entity.js';
import { InvitationEntity } from './invitation.entity.js';
import { InvitationLinksService } from './invitation-links.service.js';
import { InviteeEntity } from './invitee.entity.js';
import { SuppressedAddressEntity } from './suppressed-address.entity.js';
import { WavesOfStudyService } from './waves-of-study.service.js';

export interface ImportRequest {
  readonly study: string;
  /** Whom the file names is invited to it; null: they are put on the list only. */
  readonly wave: string | null;
  /** The file's bytes in base64. */
  readonly file: string;
  readonly columns?: ColumnMapping | undefined;
  readonly delimiter?: Delimiter | undefined;
  /** Only say what would happen. */
  readonly dryRun: boolean;
  /** Change nothing when any row is wrong. */
  readonly allOrNothing: boolean;
}

export interface ImportResult {
  readonly applied: boolean;
  readonly encoding: TextEncoding;
  readonly file: ReadFile;
  readonly rows: readonly ComparedInvitee[];
  readonly problems: readonly RowProblem[];
  /** People who had no invitation to the wave before. */
  readonly invited: number;
}

/** Rows that go into one statement: PostgreSQL takes 65,535 parameters. */
const BATCH = 1000;

/** Takes lists of people in. Nothing happens twice, however often the same list comes. */
@Injectable()
export class InviteeImportService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly wavesOfStudy: WavesOfStudyService,
    private readonly links: InvitationLinksService,
    private readonly audit: AuditService,
  ) {}

  /** @throws Refusal NOT_FOUND, BAD_USER_INPUT, WRONG_STATUS for a wave that is over */
  async run(by: SignedIn, request: ImportRequest): Promise<ImportResult> {
    const wave =
      request.wave === null
        ? null
        : await this.wavesOfStudy.toInviteTo(request.study, request.wave);
    const { text, encoding } = decodeText(bytesOf(request.file));
    const file = readInvitees(text, request);
    return this.dataSource.transaction(async (manager) => {
      // One import a study at a time: two of the same list would both find nobody on it.
      await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
        `leadline invitees ${request.study}`,
      ]);
      const { allowed, suppressed } = await this.apart(manager, request.study, file.invitees);
      const listed = await this.listed(manager, request.study, allowed);
      const rows = compareInvitees(allowed, new Map(listed.map((each) => [each.email, each])));
      const problems = [...file.problems, ...suppressed].sort((a, b) => a.line - b.line);
      const result = { encoding, file, rows, problems };
      const stops = request.dryRun || (request.allOrNothing && problems.length > 0);
      if (stops) {
        const invited = wave === null ? 0 : await this.notInvited(manager, wave, rows);
        return { ...result, applied: false, invited };
      }
      await this.write(manager, request.study, rows);
      const invited = wave === null ? 0 : await this.invite(manager, wave, rows);
      await this.audit.write(manager, {
        actor: by.id,
        action: 'invitees-imported',
        subject: wave === null ? `study:${request.study}` : `wave:${wave.id}`,
        study: request.study,
        after: { ...countsOf(rows), wrong: problems.length, invited },
      });
      return { ...result, applied: true, invited };
    });
  }

  /** Sets those aside who were erased and must not be written to again. */
  private async apart(
    manager: EntityManager,
    studyId: string,
    read: readonly ReadInvitee[],
  ): Promise<{ allowed: ReadInvitee[]; suppressed: RowProblem[] }> {
    const hashes = await Promise.all(
      read.map(({ invitee }) => this.links.hashOfEmail(invitee.email)),
    );
    const found = await manager.findBy(SuppressedAddressEntity, { studyId, emailHash: In(hashes) });
    const known = new Set(found.map(({ emailHash }) => emailHash));
    const isKnown = (at: number): boolean => known.has(hashes[at] ?? '');
    const message = 'This person’s data were erased on request; they are not to be written to.';
    return {
      allowed: read.filter((_, at) => !isKnown(at)),
      suppressed: read
        .filter((_, at) => isKnown(at))
        .map(({ line }) => ({ line, code: 'suppressed', message })),
    };
  }

  private listed(
    manager: EntityManager,
    studyId: string,
    rows: readonly ReadInvitee[],
  ): Promise<InviteeEntity[]> {
    const emails = rows.map(({ invitee }) => invitee.email);
    return manager
      .createQueryBuilder(InviteeEntity, 'invitee')
      .where('invitee.study_id = :studyId AND invitee.email = ANY (:emails)', { studyId, emails })
      .andWhere('invitee.removed_at IS NULL')
      .getMany();
  }

  private async write(
    manager: EntityManager,
    studyId: string,
    rows: readonly ComparedInvitee[],
  ): Promise<void> {
    const added = rows.filter(({ change }) => change === 'new');
    for (const batch of batches(added)) {
      // Who was taken off the list comes back to it.
      await manager.upsert(
        InviteeEntity,
        batch.map(({ merged }) => ({ ...merged, studyId, removedAt: null })),
        ['studyId', 'email'],
      );
    }
    for (const { change, merged } of rows) {
      if (change !== 'updated') continue;
      await manager.update(InviteeEntity, { studyId, email: merged.email }, { ...merged });
    }
  }

  /** @returns how many have an invitation now who had none */
  private async invite(
    manager: EntityManager,
    wave: WaveEntity,
    rows: readonly ComparedInvitee[],
  ): Promise<number> {
    let invited = 0;
    for (const batch of batches(await this.without(manager, wave, rows))) {
      const made = await Promise.all(
        batch.map((inviteeId) => this.links.invitation(wave.id, inviteeId)),
      );
      await manager.insert(InvitationEntity, made);
      invited += made.length;
    }
    return invited;
  }

  private async notInvited(
    manager: EntityManager,
    { id, studyId }: WaveEntity,
    rows: readonly ComparedInvitee[],
  ): Promise<number> {
    const [found] = await manager.query<{ invited: number }[]>(
      `SELECT count(*)::int AS invited
         FROM invitation JOIN invitee ON invitee.id = invitation.invitee_id
        WHERE invitation.wave_id = $3 AND invitee.study_id = $1 AND invitee.email = ANY ($2)`,
      [studyId, rows.map(({ merged }) => merged.email), id],
    );
    return rows.length - (found?.invited ?? 0);
  }

  /** Those of the rows on the list who have no invitation to the wave. */
  private async without(
    manager: EntityManager,
    { id, studyId }: WaveEntity,
    rows: readonly ComparedInvitee[],
  ): Promise<string[]> {
    const found = await manager.query<{ id: string }[]>(
      `SELECT invitee.id
         FROM invitee
        WHERE invitee.study_id = $1 AND invitee.email = ANY ($2)
          AND NOT EXISTS (SELECT FROM invitation WHERE invitee_id = invitee.id AND wave_id = $3)
        ORDER BY invitee.email`,
      [studyId, rows.map(({ merged }) => merged.email), id],
    );
    return found.map((row) => row.id);
  }
}

/** @throws Refusal BAD_USER_INPUT */
export function bytesOf(base64: string): Uint8Array {
  if (/^[A-Za-z0-9+/\s]*={0,2}\s*$/.test(base64)) return Buffer.from(base64, 'base64');
  throw new Refusal('BAD_USER_INPUT', 'The file must be sent in base64.');
}

export const countsOf = (
  rows: readonly ComparedInvitee[],
): Record<ComparedInvitee['change'], number> => {
  const count = (wanted: string): number => rows.filter(({ change }) => change === wanted).length;
  return { new: count('new'), updated: count('updated'), unchanged: count('unchanged') };
};

const batches = <Row>(rows: readonly Row[]): Row[][] =>
  Array.from({ length: Math.ceil(rows.length / BATCH) }, (_, at) =>
    rows.slice(at * BATCH, (at + 1) * BATCH),
  );
