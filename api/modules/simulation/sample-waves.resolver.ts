import { Args, ID, Int, Mutation, Resolver } from '@nestjs/graphql';
import { Requester } from '../accounts/requester.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { WaveModel } from '../waves/wave.model.js';
import type { WaveEntity } from '../waves/wave.entity.js';
import { SAMPLE_SIZE, SampleWavesService } from './sample-waves.service.js';

const AN_ID = { type: () => ID } as const;

/** Waves to try things on. */
@Resolver(() => WaveModel)
export class SampleWavesResolver {
  constructor(private readonly samples: SampleWavesService) {}

  @Mutation(() => WaveModel, {
    description: 'Makes a closed wave up, with responses to the instrument; it is simulated.',
  })
  makeSampleWave(
    @Requester() by: SignedIn,
    @Args('study', AN_ID) study: string,
    @Args('respondents', {
      ...{ type: () => Int, nullable: true },
      description: `From ${SAMPLE_SIZE.least} to ${SAMPLE_SIZE.most}; ${SAMPLE_SIZE.usual} if left out.`,
    })
    respondents?: number | null,
  ): Promise<WaveEntity> {
    return this.samples.make(by.id, study, respondents ?? SAMPLE_SIZE.usual);
  }

  @Mutation(() => Boolean, {
    description: 'Deletes a simulated wave with its responses, unless it is published.',
  })
  async deleteSampleWave(
    @Requester() by: SignedIn,
    @Args('study', AN_ID) study: string,
    @Args('wave', AN_ID) wave: string,
  ): Promise<boolean> {
    await this.samples.remove(by.id, study, wave);
    return true;
  }
}
