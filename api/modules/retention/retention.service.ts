import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { type RetentionPlan, retentionProblem } from '../../domain/fieldwork/retention.js';
import { Refusal, wrongField } from '../../domain/refusal.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { AuditService } from '../audit/audit.service.js';
import { CLOCK, type Clock } from '../audit/clock.js';
import { InstrumentsService } from '../instruments/instruments.service.js';
import { WavesService } from '../waves/waves.service.js';
import { type HeldData, heldData } from './held-data.js';
import { openItemsOf } from './open-items.js';
import { factsOf, plannedFacts, type WaveFacts } from './wave-facts.js';
import { WaveRetentionEntity } from './wave-retention.entity.js';

/** What is planned to be erased of a wave, and what that would be now. */
export type WaveRetention = WaveFacts & { readonly held: HeldData };

/** How long what names people, and what they wrote, is kept after a wave. */
@Injectable()
export class RetentionService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly waves: WavesService,
    private readonly instruments: InstrumentsService,
    private readonly audit: AuditService,
  ) {}

  /** @throws Refusal NOT_FOUND */
  async find(study: string, wave: string): Promise<WaveRetention> {
    return this.withHeld(await this.facts(this.dataSource.manager, study, wave));
  }

  /** Of the study's waves of which something is erased within the notice. */
  async near(study: string): Promise<WaveRetention[]> {
    const planned = await plannedFacts(this.dataSource.manager, study, this.clock());
    return Promise.all(planned.filter(({ isNear }) => isNear).map((facts) => this.withHeld(facts)));
  }

  /**
   * @param confirm the wave's name, typed
   * @throws Refusal NOT_FOUND; BAD_USER_INPUT with `problems`; WRONG_STATUS for what is erased already
   */
  async set(
    by: SignedIn,
    study: string,
    wave: string,
    plan: RetentionPlan,
    confirm: string,
  ): Promise<WaveRetention> {
    await this.dataSource.transaction(async (manager) => {
      // Nobody opens the wave, and no job erases, while its plan changes.
      await this.waves.lockStatus(manager, wave);
      const before = await this.facts(manager, study, wave);
      if (confirm.trim() !== before.waveName) {
        const message = `Type the wave’s name, “${before.waveName}”, to confirm.`;
        throw wrongField('confirm', message);
      }
      requireNotErased(before, plan);
      const problem = retentionProblem(before, plan, before.status);
      if (problem !== null) {
        throw wrongField(problem.field, problem.message);
      }
      await manager.upsert(WaveRetentionEntity, { waveId: wave, ...plan, setAt: this.clock() }, [
        'waveId',
      ]);
      await this.audit.write(manager, {
        ...{ actor: by.id, action: 'retention-set', subject: `wave:${wave}`, study },
        before: { identityDays: before.identityDays, openTextDays: before.openTextDays },
        after: { ...plan },
      });
    });
    return this.find(study, wave);
  }

  /** What respondents are told. */
  async planOf(wave: string): Promise<RetentionPlan> {
    const found = await this.dataSource.manager.findOneBy(WaveRetentionEntity, { waveId: wave });
    return { identityDays: found?.identityDays ?? null, openTextDays: found?.openTextDays ?? null };
  }

  private async facts(manager: EntityManager, study: string, wave: string): Promise<WaveFacts> {
    const found = await factsOf(manager, wave, this.clock());
    if (found?.study === study) return found;
    throw new Refusal('NOT_FOUND', `There is no wave ${wave}.`);
  }

  private async withHeld(facts: WaveFacts): Promise<WaveRetention> {
    const instrument = await this.instruments.compiledVersion(facts.instrumentVersion);
    const held = await heldData(this.dataSource.manager, facts.wave, openItemsOf(instrument));
    return { ...facts, held };
  }
}

/** @throws Refusal WRONG_STATUS */
function requireNotErased(before: WaveFacts, plan: RetentionPlan): void {
  const isChanged = {
    identityDays: before.identityErasedAt !== null && plan.identityDays !== before.identityDays,
    openTextDays: before.openTextErasedAt !== null && plan.openTextDays !== before.openTextDays,
  };
  const field = (['identityDays', 'openTextDays'] as const).find((each) => isChanged[each]);
  if (field === undefined) return;
  throw wrongField(field, 'It is erased already; nothing is left to keep.', 'WRONG_STATUS');
}
