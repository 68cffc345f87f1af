import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { AnalystView } from '../../domain/disclosure/analyst-view.js';
import { Requester } from '../accounts/requester.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { AnalystViews } from '../graphql/enums.js';
import { AnalysisBatteryInput, AnalysisTableInput } from './analysis.input.js';
import { AnalysisModel } from './analysis.model.js';
import { AnalysisService } from './analysis.service.js';
import { AnalystViewService } from './analyst-view.service.js';

const AN_ID = { type: () => ID } as const;
/** Counting costs more than answering, as of `crosstab`. */
const COST = 20;

@Resolver()
export class AnalysisResolver {
  constructor(
    private readonly analysis: AnalysisService,
    private readonly views: AnalystViewService,
  ) {}

  @Query(() => AnalysisModel, {
    description: 'A stub by banner table, as far as the study’s analysts may see it.',
    complexity: ({ childComplexity }) => COST * childComplexity,
  })
  analysisTable(
    @Args('study', AN_ID) study: string,
    @Args('input') input: AnalysisTableInput,
  ): Promise<AnalysisModel> {
    return this.analysis.table(study, input);
  }

  @Query(() => AnalysisModel, {
    description: 'Every row of a matrix by one banner, with letters corrected over all of them.',
    complexity: ({ childComplexity }) => COST * childComplexity,
  })
  analysisBattery(
    @Args('study', AN_ID) study: string,
    @Args('input') input: AnalysisBatteryInput,
  ): Promise<AnalysisModel> {
    return this.analysis.battery(study, input);
  }

  @Query(() => AnalystViews)
  async analystView(@Args('study', AN_ID) study: string): Promise<AnalystView> {
    return this.views.of(study);
  }

  @Mutation(() => AnalystViews, { description: 'How much analysts see on their own screens.' })
  setAnalystView(
    @Requester() by: SignedIn,
    @Args('study', AN_ID) study: string,
    @Args('view', { type: () => AnalystViews }) view: AnalystView,
  ): Promise<AnalystView> {
    return this.views.set(by.id, study, view);
  }
}
