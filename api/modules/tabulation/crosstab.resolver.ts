import { Args, Query, Resolver } from '@nestjs/graphql';
import { CrosstabInput } from './crosstab.input.js';
import { CrosstabModel } from './crosstab.model.js';
import { TabulationService } from './tabulation.service.js';

@Resolver()
export class CrosstabResolver {
  constructor(private readonly tabulation: TabulationService) {}

  @Query(() => CrosstabModel, {
    description: 'A stub by banner table of one edition, after disclosure control.',
    complexity: ({ childComplexity }) => 20 * childComplexity,
  })
  crosstab(@Args('input') input: CrosstabInput): Promise<CrosstabModel> {
    return this.tabulation.crosstab(input);
  }
}
