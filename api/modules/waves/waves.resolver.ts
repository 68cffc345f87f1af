import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Requester } from '../accounts/requester.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { InstrumentsService } from '../instruments/instruments.service.js';
import { DeletedDraftsService } from './deleted-drafts.service.js';
import { WaveCountsService } from './wave-counts.service.js';
import { WaveDatesService } from './wave-dates.service.js';
import { WavePlanningService } from './wave-planning.service.js';
import type { WaveEntity } from './wave.entity.js';
import { NewWaveInput, QuotaInput, WaveChangeInput } from './wave.input.js';
import { WaveCountsModel, WaveModel } from './wave.model.js';

const AN_ID = { type: () => ID } as const;

/** Waves as those who run a study see them. */
@Resolver(() => WaveModel)
export class WavesResolver {
  constructor(
    private readonly planning: WavePlanningService,
    private readonly deleted: DeletedDraftsService,
    private readonly dates: WaveDatesService,
    private readonly counts: WaveCountsService,
    private readonly instruments: InstrumentsService,
  ) {}

  @Query(() => [WaveModel], {
    description: 'A study’s waves: drafts, then the newest first.',
    complexity: ({ childComplexity }) => 20 * childComplexity,
  })
  waves(@Args('study', AN_ID) study: string): Promise<WaveEntity[]> {
    return this.planning.list(study);
  }

  @Query(() => WaveModel)
  wave(@Args('study', AN_ID) study: string, @Args('id', AN_ID) id: string): Promise<WaveEntity> {
    return this.planning.ofStudy(study, id);
  }

  @Mutation(() => WaveModel, { description: 'Adds a draft.' })
  createWave(
    @Requester() by: SignedIn,
    @Args('study', AN_ID) study: string,
    @Args('wave') wave: NewWaveInput,
  ): Promise<WaveEntity> {
    return this.planning.create(by.id, study, wave);
  }

  @Mutation(() => WaveModel, { description: 'Renames it, plans its dates, or says who may join.' })
  changeWave(
    @Requester() by: SignedIn,
    @Args('study', AN_ID) study: string,
    @Args('id', AN_ID) id: string,
    @Args('change') change: WaveChangeInput,
  ): Promise<WaveEntity> {
    return this.planning.change(by.id, study, id, change);
  }

  @Mutation(() => WaveModel, { description: 'In place of all earlier targets.' })
  setQuotas(
    @Requester() by: SignedIn,
    @Args('study', AN_ID) study: string,
    @Args('id', AN_ID) id: string,
    @Args('quotas', { type: () => [QuotaInput] }) quotas: QuotaInput[],
  ): Promise<WaveEntity> {
    return this.planning.setQuotas(by.id, study, id, quotas);
  }

  @Query(() => [WaveModel], {
    description: 'Drafts that were deleted and can be brought back.',
    complexity: ({ childComplexity }) => 20 * childComplexity,
  })
  deletedWaves(@Args('study', AN_ID) study: string): Promise<WaveEntity[]> {
    return this.deleted.list(study);
  }

  @Mutation(() => Boolean, {
    description: 'Of a draft, which can be brought back for 30 days; others are never deleted.',
  })
  async deleteWave(
    @Requester() by: SignedIn,
    @Args('study', AN_ID) study: string,
    @Args('id', AN_ID) id: string,
  ): Promise<boolean> {
    await this.deleted.remove(by.id, study, id);
    return true;
  }

  @Mutation(() => WaveModel, { description: 'Brings a deleted draft back, as it was.' })
  restoreWave(
    @Requester() by: SignedIn,
    @Args('study', AN_ID) study: string,
    @Args('id', AN_ID) id: string,
  ): Promise<WaveEntity> {
    return this.deleted.restore(by.id, study, id);
  }

  @Mutation(() => WaveModel, { description: 'Now.' })
  async openWave(
    @Requester() by: SignedIn,
    @Args('study', AN_ID) study: string,
    @Args('id', AN_ID) id: string,
  ): Promise<WaveEntity> {
    await this.dates.openNow(by.id, await this.planning.ofStudy(study, id));
    return this.planning.ofStudy(study, id);
  }

  @Mutation(() => WaveModel, { description: 'Now; for good.' })
  async closeWave(
    @Requester() by: SignedIn,
    @Args('study', AN_ID) study: string,
    @Args('id', AN_ID) id: string,
  ): Promise<WaveEntity> {
    await this.dates.closeNow(by.id, await this.planning.ofStudy(study, id));
    return this.planning.ofStudy(study, id);
  }

  @ResolveField(() => Int, { description: 'Of the instrument.' })
  async version(@Parent() { instrumentVersionId }: WaveEntity): Promise<number> {
    return (await this.instruments.version(instrumentVersionId)).version;
  }

  @ResolveField(() => Int, {
    nullable: true,
    description: 'Complete responses aimed for: the sum of its quotas; null without quotas.',
  })
  target(@Parent() { quotas }: WaveEntity): number | null {
    return quotas.length === 0 ? null : quotas.reduce((sum, { target }) => sum + target, 0);
  }

  @ResolveField(() => WaveCountsModel, {
    complexity: ({ childComplexity }) => 10 + childComplexity,
  })
  responses(@Parent() { id }: WaveEntity): Promise<WaveCountsModel> {
    return this.counts.all(id);
  }
}
