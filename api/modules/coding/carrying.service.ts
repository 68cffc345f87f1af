import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { carriedThemes } from '../../domain/coding/carried-themes.js';
import { frameDifference } from '../../domain/coding/frame-difference.js';
import { Refusal } from '../../domain/refusal.js';
import { AuditService } from '../audit/audit.service.js';
import type { CodeFrameEntity } from '../instruments/code-frame.entity.js';
import { ThemeCodingEntity } from '../responses/theme-coding.entity.js';
import { AdjudicationEntity } from './adjudication.entity.js';
import { CodeFramesService } from './code-frames.service.js';
import { CodingSubjectService, requireCodable } from './coding-subject.service.js';

export interface Carried {
  /** Each coder’s codes of an answer once, and decisions about answers. */
  readonly carried: number;
  /** Left to be coded anew: one of the themes was retired, or there are new ones for “no theme”. */
  readonly left: number;
  /** Coded by the later version already; kept as they are. */
  readonly kept: number;
}

const ROWS_AT_A_TIME = 1000;

/** Takes codes over from a version of a frame to the newest. */
@Injectable()
export class CarryingService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly subjects: CodingSubjectService,
    private readonly frames: CodeFramesService,
    private readonly audit: AuditService,
  ) {}

  /**
   * @param from a version of the item’s frame before the newest
   * @throws Refusal NOT_FOUND; BAD_USER_INPUT for another item’s version or not an earlier one;
   *   WRONG_STATUS once it is published
   */
  async carry(
    actor: string,
    studyId: string,
    waveId: string,
    item: string,
    from: string,
  ): Promise<Carried> {
    const { wave, frame: to } = await this.subjects.of(studyId, waveId, item);
    const before = await this.frames.byId(studyId, from);
    if (before.item !== item || before.version >= to.version) {
      const message = `Codes are carried from an earlier version of the frame of ${item} to version ${to.version}.`;
      throw new Refusal('BAD_USER_INPUT', message, { field: 'from' });
    }
    return this.dataSource.transaction(async (manager) => {
      await requireCodable(manager, wave);
      const codings = await this.carryRows(manager, ThemeCodingEntity, wave.id, before, to);
      const decisions = await this.carryRows(manager, AdjudicationEntity, wave.id, before, to);
      const carried = {
        carried: codings.carried + decisions.carried,
        left: codings.left + decisions.left,
        kept: codings.kept + decisions.kept,
      };
      await this.audit.write(manager, {
        ...{ actor, action: 'codings-carried', study: studyId, subject: `wave:${waveId}` },
        after: { item, from: before.version, to: to.version, ...carried },
      });
      return carried;
    });
  }

  private async carryRows(
    manager: EntityManager,
    table: typeof ThemeCodingEntity | typeof AdjudicationEntity,
    waveId: string,
    from: CodeFrameEntity,
    to: CodeFrameEntity,
  ): Promise<Carried> {
    const difference = frameDifference(from, to);
    const rows = await manager
      .createQueryBuilder<ThemeCodingEntity | AdjudicationEntity>(table, 'coding')
      .innerJoin('response', 'response', 'response.id = coding.responseId')
      .where('coding.codeFrameId = :from AND response.wave_id = :waveId', {
        from: from.id,
        waveId,
      })
      .getMany();
    const carried = rows.flatMap((row) => {
      const themes = carriedThemes(row.themes, difference);
      if (themes === null) return [];
      return [
        Object.assign(row, { themes: [...themes], codeFrameId: to.id, carriedFrom: from.id }),
      ];
    });
    let inserted = 0;
    for (let at = 0; at < carried.length; at += ROWS_AT_A_TIME) {
      const result = await manager
        .createQueryBuilder()
        .insert()
        .into(table)
        .values(carried.slice(at, at + ROWS_AT_A_TIME))
        .orIgnore()
        .returning('response_id')
        .execute();
      inserted += (result.raw as unknown[]).length;
    }
    return {
      carried: inserted,
      left: rows.length - carried.length,
      kept: carried.length - inserted,
    };
  }
}
