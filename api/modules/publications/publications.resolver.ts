import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { WeightingReport, WeightingVariable } from '../../domain/fieldwork/weighting.js';
import { Requester } from '../accounts/requester.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { WeightingReportModel, WeightingVariableModel } from '../editions/weighting.model.js';
import type { PublicationEntity } from './publication.entity.js';
import {
  NewEditionInput,
  planOf,
  PublicationModel,
  wantedOf,
  WeightingInput,
} from './publication.model.js';
import { PublicationsService } from './publications.service.js';

const AN_ID = { type: () => ID } as const;

/** Editions in the making. */
@Resolver(() => PublicationModel)
export class PublicationsResolver {
  constructor(private readonly making: PublicationsService) {}

  @Query(() => [PublicationModel], {
    description: 'Editions in the making, also those that came to be; newest first.',
    complexity: ({ childComplexity }) => 10 * childComplexity,
  })
  publications(@Args('study', AN_ID) study: string): Promise<PublicationEntity[]> {
    return this.making.list(study);
  }

  @Query(() => PublicationModel, { description: 'How far it is, and its preview.' })
  publication(
    @Args('study', AN_ID) study: string,
    @Args('id', AN_ID) id: string,
  ): Promise<PublicationEntity> {
    return this.making.byId(study, id);
  }

  @Query(() => WeightingReportModel, {
    description: 'How weights would fit the responses as they are now; nothing is kept.',
  })
  weightingPreview(
    @Args('study', AN_ID) study: string,
    @Args('waves', { type: () => [ID] }) waves: string[],
    @Args('weighting') weighting: WeightingInput,
  ): Promise<WeightingReport> {
    return this.making.weighted(study, waves, planOf(weighting));
  }

  @Query(() => [WeightingVariableModel], {
    description: 'Questions that may be weighted by, with the answers as they are now.',
    complexity: ({ childComplexity }) => 60 * childComplexity,
  })
  weightingVariables(
    @Args('study', AN_ID) study: string,
    @Args('waves', { type: () => [ID] }) waves: string[],
  ): Promise<readonly WeightingVariable[]> {
    return this.making.weightingVariables(study, waves);
  }

  @Mutation(() => PublicationModel, {
    description: 'Begins to make an edition: in the background, up to a preview.',
  })
  prepareEdition(
    @Requester() by: SignedIn,
    @Args('study', AN_ID) study: string,
    @Args('edition') edition: NewEditionInput,
  ): Promise<PublicationEntity> {
    return this.making.prepare(by.id, study, wantedOf(edition));
  }

  @Mutation(() => PublicationModel, {
    description: 'Seals the edition that the preview shows. It can never be altered.',
  })
  sealEdition(
    @Requester() by: SignedIn,
    @Args('study', AN_ID) study: string,
    @Args('publication', AN_ID) id: string,
    @Args('announcement', {
      type: () => String,
      nullable: true,
      description: 'Instead of the one held.',
    })
    announcement?: string | null,
  ): Promise<PublicationEntity> {
    return this.making.seal(by.id, study, id, announcement ?? null);
  }

  @Mutation(() => PublicationModel, { description: 'Until it is being sealed.' })
  giveUpEdition(
    @Requester() by: SignedIn,
    @Args('study', AN_ID) study: string,
    @Args('publication', AN_ID) id: string,
  ): Promise<PublicationEntity> {
    return this.making.giveUp(by.id, study, id);
  }
}
