import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Requester } from '../accounts/requester.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { SavedViewInput, SavedViewModel } from './saved-view.model.js';
import { SavedViewsService } from './saved-views.service.js';

const AN_ID = { type: () => ID } as const;

/** Views of the console's lists, shared by a team. */
@Resolver()
export class SavedViewsResolver {
  constructor(private readonly views: SavedViewsService) {}

  @Query(() => [SavedViewModel], {
    description: 'By name.',
    complexity: ({ childComplexity }) => 20 * childComplexity,
  })
  savedViews(
    @Args('study', AN_ID) study: string,
    @Args('list', { description: 'Such as `responses`.' }) list: string,
  ): Promise<SavedViewModel[]> {
    return this.views.list(study, list);
  }

  @Mutation(() => SavedViewModel, { description: 'Adds a view, or changes the one with the id.' })
  saveView(
    @Requester() by: SignedIn,
    @Args('study', AN_ID) study: string,
    @Args('view') view: SavedViewInput,
  ): Promise<SavedViewModel> {
    return this.views.save(by.id, study, view);
  }

  @Mutation(() => Boolean)
  async deleteView(
    @Requester() by: SignedIn,
    @Args('study', AN_ID) study: string,
    @Args('id', AN_ID) id: string,
  ): Promise<boolean> {
    await this.views.remove(by.id, study, id);
    return true;
  }
}
