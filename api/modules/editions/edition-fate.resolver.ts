import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Requester } from '../accounts/requester.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { EditionFateService } from './edition-fate.service.js';
import type { EditionEntity } from './edition.entity.js';
import { EditionModel } from './edition.model.js';

const AN_ID = { type: () => ID } as const;

@Resolver(() => EditionModel)
export class EditionFateResolver {
  constructor(private readonly fate: EditionFateService) {}

  @Query(() => [EditionModel], {
    description: 'Every edition of a study, also those withdrawn; newest first.',
    complexity: ({ childComplexity }) => 10 * childComplexity,
  })
  editionHistory(@Args('study', AN_ID) study: string): Promise<EditionEntity[]> {
    return this.fate.history(study);
  }

  @Mutation(() => EditionModel, {
    description: 'Figures, claims and new scorecards mean it from then on.',
  })
  makeReference(
    @Requester() by: SignedIn,
    @Args('study', AN_ID) study: string,
    @Args('edition', AN_ID) edition: string,
  ): Promise<EditionEntity> {
    return this.fate.makeReference(by.id, study, edition);
  }

  @Mutation(() => EditionModel, { description: 'For good; its readers are told why.' })
  withdrawEdition(
    @Requester() by: SignedIn,
    @Args('study', AN_ID) study: string,
    @Args('edition', AN_ID) edition: string,
    @Args('because') because: string,
  ): Promise<EditionEntity> {
    return this.fate.withdraw(by.id, study, edition, because);
  }
}
