import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { ClaimModel } from './claim.model.js';
import { FigureModel } from './figure.model.js';
import { FiguresService } from './figures.service.js';

const REFERENCE = 'The reference edition when none is named.';

@Resolver()
export class FiguresResolver {
  constructor(private readonly service: FiguresService) {}

  @Query(() => [FigureModel], {
    description: 'The study’s figures, recomputed from the edition’s columns.',
    complexity: ({ childComplexity }) => 6 * childComplexity,
  })
  figures(
    @Args('edition', { type: () => ID, nullable: true, description: REFERENCE }) edition?: string,
  ): Promise<readonly FigureModel[]> {
    return this.service.figures(edition);
  }

  @Query(() => FigureModel, { description: 'One figure of the study, by its number.' })
  figure(
    @Args('number', { type: () => Int }) number: number,
    @Args('edition', { type: () => ID, nullable: true, description: REFERENCE }) edition?: string,
  ): Promise<FigureModel> {
    return this.service.figure(number, edition);
  }

  @Query(() => [ClaimModel], {
    description: 'Every printed claim of the study, checked against the edition’s columns.',
    complexity: ({ childComplexity }) => 16 * childComplexity,
  })
  claims(
    @Args('edition', { type: () => ID, nullable: true, description: REFERENCE }) edition?: string,
  ): Promise<readonly ClaimModel[]> {
    return this.service.claims(edition);
  }
}
