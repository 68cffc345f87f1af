import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, In } from 'typeorm';
import type { JsonValue } from '../../domain/access/audit-chain.js';
import { Refusal } from '../../domain/refusal.js';
import { isId } from '../accounts/is-id.js';
import { MembershipEntity } from '../accounts/membership.entity.js';
import { AuditService } from '../audit/audit.service.js';
import { CodingSubjectService, requireCodable } from './coding-subject.service.js';
import { DoubleCodingEntity } from './double-coding.entity.js';

export interface WantedDoubleCoding {
  readonly coders: readonly string[];
  readonly share: number;
  readonly seed: number;
}

/** Who codes a second time, and how many of the answers. */
@Injectable()
export class DoubleCodingService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly subjects: CodingSubjectService,
    private readonly audit: AuditService,
  ) {}

  /**
   * In place of what was said before; codes already given stay. Nobody: nothing is coded twice.
   * @throws Refusal NOT_FOUND; BAD_USER_INPUT naming the field; WRONG_STATUS once it is published
   */
  async set(
    actor: string,
    studyId: string,
    waveId: string,
    item: string,
    { coders, share, seed }: WantedDoubleCoding,
  ): Promise<DoubleCodingEntity | null> {
    const { wave, plan: before } = await this.subjects.of(studyId, waveId, item);
    if (!(share > 0 && share <= 1)) {
      const message =
        'A share is more than 0 and at most 1: 0.2 for every fifth answer, 1 for all.';
      throw new Refusal('BAD_USER_INPUT', message, { field: 'share' });
    }
    const wanted = [...new Set(coders)];
    await this.requireCoders(studyId, wanted);
    return this.dataSource.transaction(async (manager) => {
      await requireCodable(manager, wave);
      const key = { waveId, item };
      if (wanted.length === 0) await manager.delete(DoubleCodingEntity, key);
      else
        await manager.upsert(DoubleCodingEntity, { ...key, share, seed, coders: wanted }, [
          'waveId',
          'item',
        ]);
      const after = wanted.length === 0 ? null : { item, coders: wanted, share, seed };
      await this.audit.write(manager, {
        ...{ actor, action: 'double-coding-set', study: studyId, subject: `wave:${waveId}` },
        ...{ before: noted(before), after },
      });
      return manager.findOneBy(DoubleCodingEntity, key);
    });
  }

  private async requireCoders(studyId: string, coders: readonly string[]): Promise<void> {
    const able = await this.dataSource.getRepository(MembershipEntity).findBy({
      studyId,
      accountId: In(coders.filter((coder) => isId(coder))),
      role: In(['analyst', 'admin']),
    });
    if (able.length === coders.length) return;
    const message = 'A second coder is an analyst or admin of the study. Choose among these.';
    throw new Refusal('BAD_USER_INPUT', message, { field: 'coders' });
  }
}

const noted = (plan: DoubleCodingEntity | null): JsonValue =>
  plan === null
    ? null
    : { item: plan.item, coders: plan.coders, share: plan.share, seed: plan.seed };
