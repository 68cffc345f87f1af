import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Requester } from '../accounts/requester.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { FoundModel } from './search.model.js';
import { MOST_FOUND, SearchService } from './search.service.js';

@Resolver()
export class SearchResolver {
  constructor(private readonly things: SearchService) {}

  @Query(() => [FoundModel], {
    description:
      'The first 20 things whose names have words that begin as typed; people on the study’s list for admins only.',
    complexity: ({ childComplexity }) => MOST_FOUND * childComplexity,
  })
  search(
    @Requester() by: SignedIn,
    @Args('study', { type: () => ID }) study: string,
    @Args('text', { description: 'Two characters or more.' }) text: string,
  ): Promise<FoundModel[]> {
    return this.things.find(study, text, by.roles.get(study) === 'admin');
  }
}
