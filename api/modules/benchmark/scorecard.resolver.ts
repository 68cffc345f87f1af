import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ANY_PEERS } from '../../domain/benchmark/peer-request.js';
import { AnsweringService } from '../assessments/answering.service.js';
import { AssessmentsService } from '../assessments/assessments.service.js';
import { Json } from '../graphql/json.js';
import { ScorecardModel } from './scorecard.model.js';
import { ScorecardsService } from './scorecards.service.js';

const OPTIONAL_TEXT = { type: () => String, nullable: true } as const;
const LANGUAGE = 'Of the texts; the one chosen for the assessment when left out.';
/** Points a line of a scorecard costs; it has about fifty. */
const LINE_COST = 20;

@Resolver(() => ScorecardModel)
export class ScorecardResolver {
  constructor(
    private readonly assessments: AssessmentsService,
    private readonly answering: AnsweringService,
    private readonly scorecards: ScorecardsService,
  ) {}

  @Query(() => ScorecardModel, {
    description: 'A respondent’s own result, among all leaders or the peers asked for.',
    complexity: ({ childComplexity }) => LINE_COST * childComplexity,
  })
  async scorecard(
    @Args('token') token: string,
    @Args('region', { ...OPTIONAL_TEXT, description: 'An option’s code.' }) region?: string | null,
    @Args('industry', OPTIONAL_TEXT) industry?: string | null,
    @Args('size', OPTIONAL_TEXT) size?: string | null,
    @Args('wave', {
      ...{ type: () => ID, nullable: true },
      description: 'The newest it answered in, when left out.',
    })
    wave?: string | null,
    @Args('locale', { ...OPTIONAL_TEXT, description: LANGUAGE }) locale?: string | null,
  ): Promise<ScorecardModel> {
    const found = await this.assessments.find(token, wave);
    const asked = { region: region ?? null, industry: industry ?? null, size: size ?? null };
    return this.scorecards.of(token, found, asked, locale);
  }

  @Mutation(() => ScorecardModel, {
    description:
      'Submits the answers with a last patch; the same submission again gives the same scorecard.',
    complexity: ({ childComplexity }) => LINE_COST * childComplexity,
  })
  async submitAssessment(
    @Args('token') token: string,
    @Args('answers', {
      type: () => Json,
      description: 'By item: null takes an answer away, an item left out stays as it is.',
    })
    answers: unknown,
    @Args('revision', { type: () => Int, description: 'As last seen.' }) revision: number,
    @Args('locale', { ...OPTIONAL_TEXT, description: LANGUAGE }) locale?: string | null,
  ): Promise<ScorecardModel> {
    const submitted = await this.answering.submit(token, answers, revision);
    return this.scorecards.of(token, submitted, ANY_PEERS, locale);
  }
}
