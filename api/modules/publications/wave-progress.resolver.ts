import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { QuotaCell } from '../../domain/fieldwork/quota.js';
import type { WaveStep } from '../../domain/fieldwork/wave-plan.js';
import { WavePlanningService } from '../waves/wave-planning.service.js';
import type { WaveEntity } from '../waves/wave.entity.js';
import {
  QuotaCellModel,
  WaveForecastModel,
  WaveModel,
  WaveStepModel,
} from '../waves/wave.model.js';
import { WaveProgressService } from './wave-progress.service.js';

const AN_ID = { type: () => ID } as const;

/** What is counted and foreseen of a wave. */
@Resolver(() => WaveModel)
export class WaveProgressResolver {
  constructor(
    private readonly progress: WaveProgressService,
    private readonly planning: WavePlanningService,
  ) {}

  @Query(() => [WaveStepModel], {
    description: 'Open, close, publish: what each will do, and what keeps it from being taken.',
  })
  async waveSteps(
    @Args('study', AN_ID) study: string,
    @Args('wave', AN_ID) wave: string,
  ): Promise<readonly WaveStep[]> {
    return this.progress.steps(await this.planning.ofStudy(study, wave));
  }

  @ResolveField(() => [QuotaCellModel], {
    description: 'Every region crossed with every industry.',
    complexity: ({ childComplexity }) => 20 * childComplexity,
  })
  quotas(@Parent() wave: WaveEntity): Promise<readonly QuotaCell[]> {
    return this.progress.quotas(wave);
  }

  @ResolveField(() => WaveForecastModel, {
    complexity: ({ childComplexity }) => 20 * childComplexity,
  })
  forecast(@Parent() wave: WaveEntity): Promise<WaveForecastModel> {
    return this.progress.forecast(wave);
  }
}
