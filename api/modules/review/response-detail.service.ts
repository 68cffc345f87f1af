import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import type { QualityFlag } from '../../domain/fieldwork/quality-flag.js';
import { QUALITY_FLAGS } from '../../domain/fieldwork/quality-flag.js';
import { straightLinedItems } from '../../domain/fieldwork/straight-lined-items.js';
import { isId } from '../accounts/is-id.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { AuditService } from '../audit/audit.service.js';
import { noResponse } from './flag-clearances.service.js';
import { SEEN } from './quality.service.js';
import {
  answersTo,
  dated,
  JOINED,
  type ResponseRow,
  shortKey,
  STORED,
  type StoredResponse,
} from './response-list.service.js';
import { ReviewWaveService } from './review-wave.service.js';

export interface FlagClearance {
  readonly flag: QualityFlag;
  readonly note: string;
  readonly at: Date;
  /** Null once the account is erased. */
  readonly by: string | null;
}

export interface ResponseDetail extends ResponseRow {
  readonly clearances: readonly FlagClearance[];
  /** Names of matrices with the same answer in every row. */
  readonly straightLined: readonly string[];
  /** Ids of other responses of the organisation, and of others with the same answers. */
  readonly sameOrganisation: readonly string[];
  readonly sameAnswers: readonly string[];
}

/** How a wave's responses look as a whole. */
export interface ResponseSummary {
  readonly total: number;
  readonly excluded: number;
  /** Of those that count. */
  readonly flags: readonly { readonly flag: QualityFlag; readonly count: number }[];
  readonly flagged: number;
  readonly medianMinutes: number | null;
  /** Null: not yet. */
  readonly checkedAt: Date | null;
  /** Whether the flags are those of the responses as they are now. */
  readonly upToDate: boolean;
}

const MOST_OTHERS = 20;

@Injectable()
export class ResponseDetailService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly reviewed: ReviewWaveService,
    private readonly audit: AuditService,
  ) {}

  /**
   * One response with all its answers; the audit notes who looked.
   * @throws Refusal NOT_FOUND
   */
  async byId(by: SignedIn, study: string, id: string): Promise<ResponseDetail> {
    return this.dataSource.transaction(async (manager) => {
      const [stored] = isId(id)
        ? await manager.query<StoredResponse[]>(
            `SELECT ${STORED} FROM response ${JOINED} WHERE response.id = $1`,
            [id],
          )
        : [];
      if (stored === undefined) throw noResponse();
      const wave = await this.reviewed.find(study, stored.waveId).catch(() => {
        throw noResponse();
      });
      const clearances = await manager.query<FlagClearance[]>(
        `SELECT flag, note, cleared_at AS at, account.name AS by
           FROM flag_clearance LEFT JOIN account ON account.id = cleared_by
          WHERE response_id = $1 ORDER BY cleared_at`,
        [id],
      );
      const others = await othersLike(manager, stored);
      await this.audit.write(manager, {
        ...{ actor: by.id, action: 'response-viewed', study, subject: `response:${id}` },
      });
      return {
        ...stored,
        respondent: shortKey(stored.respondent),
        exclusion: dated(stored.exclusion),
        answers: answersTo(wave, stored, wave.instrument.codebook.variables),
        clearances,
        straightLined: straightLinedItems(wave.instrument, stored.answers),
        ...others,
      };
    });
  }

  /** @throws Refusal NOT_FOUND */
  async summary(study: string, waveId: string): Promise<ResponseSummary> {
    await this.reviewed.find(study, waveId);
    const counts = QUALITY_FLAGS.map(
      (flag) =>
        `count(*) FILTER (WHERE exclusion_id IS NULL AND '${flag}' = ANY (flags))::int AS "${flag}"`,
    );
    const [[counted], [checked]] = await Promise.all([
      this.dataSource.query<(Record<QualityFlag, number> & Counted)[]>(
        `SELECT count(*)::int AS total, count(exclusion_id)::int AS excluded,
                count(*) FILTER (WHERE exclusion_id IS NULL AND flags <> '{}')::int AS flagged,
                ${counts.join(', ')}
           FROM response WHERE wave_id = $1`,
        [waveId],
      ),
      this.dataSource.query<Checked[]>(
        `SELECT median_minutes AS "medianMinutes", checked_at AS "checkedAt",
                coalesce(response_check.seen, '0/0/') = ${SEEN} AS "upToDate"
           FROM wave LEFT JOIN response_check ON response_check.wave_id = wave.id
          WHERE wave.id = $1`,
        [waveId],
      ),
    ]);
    return {
      total: counted?.total ?? 0,
      excluded: counted?.excluded ?? 0,
      flagged: counted?.flagged ?? 0,
      flags: QUALITY_FLAGS.map((flag) => ({ flag, count: counted?.[flag] ?? 0 })),
      medianMinutes: checked?.medianMinutes ?? null,
      checkedAt: checked?.checkedAt ?? null,
      upToDate: checked?.upToDate ?? false,
    };
  }
}

interface Counted {
  readonly total: number;
  readonly excluded: number;
  readonly flagged: number;
}

type Checked = Pick<ResponseSummary, 'medianMinutes' | 'checkedAt' | 'upToDate'>;

async function othersLike(
  manager: EntityManager,
  { id, waveId, flags }: StoredResponse,
): Promise<Pick<ResponseDetail, 'sameOrganisation' | 'sameAnswers'>> {
  const find = async (column: string): Promise<string[]> => {
    const rows = await manager.query<{ id: string }[]>(
      `SELECT other.id FROM response JOIN response other
           ON other.wave_id = response.wave_id AND other.${column} = response.${column}
        WHERE response.id = $1 AND response.wave_id = $2 AND other.id <> response.id
          AND other.status = 'complete'
        ORDER BY other.submitted_at LIMIT ${MOST_OTHERS}`,
      [id, waveId],
    );
    return rows.map((row) => row.id);
  };
  return {
    sameOrganisation: await find('organisation_id'),
    sameAnswers: flags.includes('same-answers') ? await find('answers') : [],
  };
}
