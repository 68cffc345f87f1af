import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { z } from 'zod';
import { waveSteps } from '../../domain/fieldwork/wave-plan.js';
import { Refusal } from '../../domain/refusal.js';
import { AuditService } from '../audit/audit.service.js';
import { CLOCK, type Clock } from '../audit/clock.js';
import { JobsService } from '../jobs/jobs.service.js';
import type { Queue } from '../jobs/queue.js';
import { WaveEntity } from './wave.entity.js';
import { WavesService } from './waves.service.js';

/** Looks for waves whose time has come. One job a planned date, and one at each start. */
const WAVE_DATES: Queue<Record<string, never>> = {
  name: 'wave-dates',
  payload: z.object({}),
  retries: 10,
  retryAfter: 5,
  longest: 60,
};

/** Opens and closes waves, now or at the dates planned. */
@Injectable()
export class WaveDatesService implements OnModuleInit {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly waves: WavesService,
    private readonly jobs: JobsService,
    private readonly audit: AuditService,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(WAVE_DATES, () => this.doWhatIsDue(), {});
  }

  /** Sees to it that the wave opens and closes at its dates, once the transaction commits. */
  async plan(manager: EntityManager, { id, opensAt, closesAt }: WaveEntity): Promise<void> {
    for (const after of [opensAt, closesAt]) {
      if (after === null || after <= this.clock()) continue;
      await this.jobs.send(WAVE_DATES, `${id} ${after.toISOString()}`, {}, { after, manager });
    }
  }

  /** @throws Refusal WRONG_STATUS with `blockers` */
  async openNow(actor: string | null, wave: WaveEntity): Promise<void> {
    this.requireStep('open', wave);
    await this.move(actor, wave, 'wave-opened', (manager) =>
      this.waves.open(wave.id, this.clock(), manager),
    );
  }

  /**
   * Waits for the responses that are being recorded; those that come after are refused.
   * @throws Refusal WRONG_STATUS with `blockers`
   */
  async closeNow(actor: string | null, wave: WaveEntity): Promise<void> {
    this.requireStep('close', wave);
    await this.move(actor, wave, 'wave-closed', (manager) =>
      this.waves.close(wave.id, this.clock(), manager),
    );
  }

  /** By the database's clock. A draft whose closing date has passed too stays a draft. */
  async doWhatIsDue(): Promise<void> {
    const due = await this.dataSource
      .getRepository(WaveEntity)
      .createQueryBuilder('wave')
      .where(
        `(status = 'draft' AND opens_at <= now() AND (closes_at IS NULL OR closes_at > now()))
         OR (status = 'open' AND closes_at <= now())`,
      )
      .orderBy('wave.id')
      .getMany();
    for (const wave of due) {
      try {
        if (wave.status === 'draft') await this.openNow(null, wave);
        else await this.closeNow(null, wave);
      } catch (error) {
        // Somebody was quicker.
        if (!(error instanceof Refusal)) throw error;
      }
    }
  }

  private requireStep(step: 'open' | 'close', wave: WaveEntity): void {
    const steps = waveSteps({
      status: wave.status,
      opensAt: wave.opensAt?.toISOString() ?? null,
      closesAt: wave.closesAt?.toISOString() ?? null,
      now: this.clock().toISOString(),
      ...{ responses: 0, organisations: 0, joined: null, tooAlike: null, publishing: false },
      // Opening looks at the instrument itself.
      ...{ minimumContributors: 0, differencing: 0, instrumentProblems: 0, uncoded: [] },
    });
    const blockers = steps.find((each) => each.step === step)?.blockers ?? [];
    const [first] = blockers;
    if (first !== undefined) throw new Refusal('WRONG_STATUS', first.message, { blockers });
  }

  private move(
    actor: string | null,
    { id, studyId }: WaveEntity,
    action: string,
    step: (manager: EntityManager) => Promise<void>,
  ): Promise<void> {
    return this.dataSource.transaction(async (manager) => {
      await step(manager);
      await this.audit.write(manager, { actor, action, subject: `wave:${id}`, study: studyId });
    });
  }
}
