import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Requester } from '../accounts/requester.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { WaveRetentionModel } from './retention.model.js';
import { RetentionService } from './retention.service.js';

const AN_ID = { type: () => ID } as const;
/** How long what names people is kept after a wave. */
@Resolver()
export class RetentionResolver {
  constructor(private readonly kept: RetentionService) {}

  @Query(() => WaveRetentionModel, { description: 'What is erased of a wave, and when.' })
  retention(
    @Args('study', AN_ID) study: string,
    @Args('wave', AN_ID) wave: string,
  ): Promise<WaveRetentionModel> {
    return this.kept.find(study, wave);
  }

  @Query(() => [WaveRetentionModel], {
    description: 'Waves of which something is erased within seven days.',
  })
  nearErasures(@Args('study', AN_ID) study: string): Promise<WaveRetentionModel[]> {
    return this.kept.near(study);
  }

  @Mutation(() => WaveRetentionModel, {
    description:
      'Plans what is erased after a wave. Respondents are told: once it has opened, times can be shortened only. Nothing is erased within seven days of a change.',
  })
  setRetention(
    @Requester() by: SignedIn,
    @Args('study', AN_ID) study: string,
    @Args('wave', AN_ID) wave: string,
    @Args('confirm', { description: 'The wave’s name.' }) confirm: string,
    @Args('identityDays', {
      type: () => Int,
      nullable: true,
      description: 'From closing; null: kept.',
    })
    identityDays?: number,
    @Args('openTextDays', {
      type: () => Int,
      nullable: true,
      description: 'From publishing; null: kept.',
    })
    openTextDays?: number,
  ): Promise<WaveRetentionModel> {
    const plan = { identityDays: identityDays ?? null, openTextDays: openTextDays ?? null };
    return this.kept.set(by, study, wave, plan, confirm);
  }
}
