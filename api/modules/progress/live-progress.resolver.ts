import { Args, ID, Query, Resolver, Subscription } from '@nestjs/graphql';
import { type Audience, Subscriber } from '../live/audience.js';
import { LiveService } from '../live/live.service.js';
import type { PublicationEntity } from '../publications/publication.entity.js';
import { PublicationModel } from '../publications/publication.model.js';
import { PublicationsService } from '../publications/publications.service.js';
import { WavePlanningService } from '../waves/wave-planning.service.js';
import { LiveProgressService } from './live-progress.service.js';
import { WaveProgressModel } from './progress.model.js';

const AN_ID = { type: () => ID } as const;

/** Waves and editions in the making as they get on. */
@Resolver()
export class LiveProgressResolver {
  constructor(
    private readonly live: LiveService,
    private readonly progress: LiveProgressService,
    private readonly planning: WavePlanningService,
    private readonly publications: PublicationsService,
  ) {}

  @Query(() => WaveProgressModel)
  waveProgress(
    @Args('study', AN_ID) study: string,
    @Args('wave', AN_ID) wave: string,
  ): Promise<WaveProgressModel> {
    return this.progress.ofWave(study, wave);
  }

  @Subscription(() => WaveProgressModel, {
    name: 'waveProgress',
    description: 'At once, and whenever it changed; about once a second at most.',
    resolve: (progress: WaveProgressModel) => progress,
  })
  async watchWave(
    @Subscriber() audience: Audience,
    @Args('study', AN_ID) study: string,
    @Args('wave', AN_ID) wave: string,
  ): Promise<AsyncIterableIterator<WaveProgressModel>> {
    await this.planning.ofStudy(study, wave);
    return this.live.watch(`wave ${wave}`, () => this.progress.ofWave(study, wave), audience);
  }

  @Subscription(() => PublicationModel, {
    description: 'An edition in the making: at once, and whenever it got on.',
    resolve: (publication: PublicationEntity) => publication,
  })
  async publicationProgress(
    @Subscriber() audience: Audience,
    @Args('study', AN_ID) study: string,
    @Args('id', AN_ID) id: string,
  ): Promise<AsyncIterableIterator<PublicationEntity>> {
    const { id: found } = await this.publications.byId(study, id);
    return this.live.watch(
      `publication ${found}`,
      () => this.publications.byId(study, found),
      audience,
    );
  }
}
