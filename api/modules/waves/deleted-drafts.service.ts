import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, IsNull, Not } from 'typeorm';
import { z } from 'zod';
import { Refusal } from '../../domain/refusal.js';
import { AuditService } from '../audit/audit.service.js';
import { CLOCK, type Clock } from '../audit/clock.js';
import { JobsService } from '../jobs/jobs.service.js';
import type { Queue } from '../jobs/queue.js';
import { WaveDatesService } from './wave-dates.service.js';
import { lock, noWave, requireEmpty, told } from './wave-planning.service.js';
import { WaveEntity } from './wave.entity.js';

/** How long a deleted draft can be brought back, in days. */
const KEPT_FOR = 30;
const DAY_MS = 86_400_000;

/** Removes the drafts whose time is over. One job a deleted draft, and one at each start. */
const DRAFT_REMOVAL: Queue<Record<string, never>> = {
  name: 'draft-removal',
  payload: z.object({}),
  retries: 10,
  retryAfter: 60,
  longest: 300,
};

/** Drafts that were deleted: they can be brought back for a while, then they are gone. */
@Injectable()
export class DeletedDraftsService implements OnModuleInit {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly dates: WaveDatesService,
    private readonly jobs: JobsService,
    private readonly audit: AuditService,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(DRAFT_REMOVAL, () => this.removeDue(), {});
  }

  /** Newest first. */
  list(studyId: string): Promise<WaveEntity[]> {
    return this.dataSource.getRepository(WaveEntity).find({
      where: { studyId, deletedAt: Not(IsNull()) },
      order: { deletedAt: 'DESC' },
      withDeleted: true,
    });
  }

  /** @throws Refusal NOT_FOUND; WRONG_STATUS once it has been opened, or holds responses */
  async remove(actor: string, studyId: string, id: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const wave = await lock(manager, studyId, id);
      if (wave.status !== 'draft') {
        const message = `“${wave.name}” has been opened; only drafts can be deleted.`;
        throw new Refusal('WRONG_STATUS', message);
      }
      await requireEmpty(manager, wave);
      const now = this.clock();
      await manager.update(WaveEntity, { id }, { deletedAt: now });
      const after = new Date(now.getTime() + KEPT_FOR * DAY_MS);
      await this.jobs.send(DRAFT_REMOVAL, id, {}, { after, manager });
      await this.audit.write(manager, {
        ...{ actor, action: 'wave-deleted', subject: `wave:${id}`, study: studyId },
        before: told(wave),
      });
    });
  }

  /** @throws Refusal NOT_FOUND; BAD_USER_INPUT when another wave has taken its name */
  async restore(actor: string, studyId: string, id: string): Promise<WaveEntity> {
    return this.dataSource.transaction(async (manager) => {
      await manager.query('SELECT FROM study WHERE id = $1 FOR UPDATE', [studyId]);
      const wave = await manager.findOne(WaveEntity, {
        where: { id, studyId, deletedAt: Not(IsNull()) },
        lock: { mode: 'pessimistic_write' },
        withDeleted: true,
      });
      if (wave === null) throw noWave(id);
      const { name } = wave;
      if (await manager.existsBy(WaveEntity, { studyId, name })) {
        const message = `Another wave is named “${name}” now. Rename that one, then bring this one back.`;
        throw new Refusal('BAD_USER_INPUT', message);
      }
      // It must not open by itself at a date that passed while it was away.
      const opensAt = wave.opensAt !== null && wave.opensAt <= this.clock() ? null : wave.opensAt;
      Object.assign(wave, { opensAt, deletedAt: null });
      await manager.update(WaveEntity, { id }, { opensAt, deletedAt: null });
      await this.dates.plan(manager, wave);
      await this.audit.write(manager, {
        ...{ actor, action: 'wave-restored', subject: `wave:${id}`, study: studyId },
        after: told(wave),
      });
      return wave;
    });
  }

  /** By the database's clock. The people on its list stay on the study's. */
  private async removeDue(): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const due = await manager.query<{ id: string; studyId: string }[]>(
        `SELECT id, study_id AS "studyId" FROM wave
          WHERE deleted_at <= now() - make_interval(days => $1) ORDER BY id FOR UPDATE`,
        [KEPT_FOR],
      );
      for (const { id, studyId } of due) {
        await manager.query('DELETE FROM invitation WHERE wave_id = $1', [id]);
        await manager.query('DELETE FROM wave WHERE id = $1', [id]);
        await this.audit.write(manager, {
          ...{ actor: null, action: 'wave-removed', subject: `wave:${id}`, study: studyId },
        });
      }
    });
  }
}
