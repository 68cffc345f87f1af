import { Args, Float, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Requester } from '../accounts/requester.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { checkedPage, pageCost } from '../graphql/page-arguments.js';
import { AdjudicationService, type DisagreementPage } from './adjudication.service.js';
import { CoderAgreementModel, DisagreementPageModel, shownAgreement } from './agreement.model.js';
import { GivenCodesModel } from './coding.model.js';
import type { GivenCodes } from './coding.service.js';
import { DoubleCodingService } from './double-coding.service.js';

const AN_ID = { type: () => ID } as const;
const FIFTH = 0.2;

/** Two coders, how far they agree, and who decides where they do not. */
@Resolver()
export class AgreementResolver {
  constructor(
    private readonly adjudication: AdjudicationService,
    private readonly doubleCoding: DoubleCodingService,
  ) {}

  @Query(() => [CoderAgreementModel], {
    description: 'Over all first, then “no theme” and each theme of the frame.',
    complexity: ({ childComplexity }) => 20 * childComplexity,
  })
  async codingAgreement(
    @Args('study', AN_ID) study: string,
    @Args('wave', AN_ID) wave: string,
    @Args('item') item: string,
  ): Promise<CoderAgreementModel[]> {
    return (await this.adjudication.agreement(study, wave, item)).map(shownAgreement);
  }

  @Query(() => DisagreementPageModel, {
    description: 'Answers that coders coded differently. The audit notes it.',
    complexity: pageCost,
  })
  codingDisagreements(
    @Requester() by: SignedIn,
    @Args('study', AN_ID) study: string,
    @Args('wave', AN_ID) wave: string,
    @Args('item') item: string,
    @Args('undecided', { type: () => Boolean, defaultValue: false }) undecided = false,
    @Args('first', { type: () => Int, defaultValue: 50, description: 'At most 200.' }) first = 50,
    @Args('offset', { type: () => Int, defaultValue: 0 }) offset = 0,
  ): Promise<DisagreementPage> {
    const page = { undecided, ...checkedPage(first, offset) };
    return this.adjudication.disagreements(by, study, wave, item, page);
  }

  @Mutation(() => Boolean, {
    description: 'Says who codes a sample of the answers, or all, a second time; nobody: no one.',
  })
  async setDoubleCoding(
    @Requester() by: SignedIn,
    @Args('study', AN_ID) study: string,
    @Args('wave', AN_ID) wave: string,
    @Args('item') item: string,
    @Args('coders', { type: () => [ID], description: 'Accounts.' }) coders: string[],
    @Args('share', { type: () => Float, defaultValue: FIFTH, description: 'In (0, 1].' })
    share = FIFTH,
    @Args('seed', { type: () => Int, defaultValue: 1, description: 'Draws another sample.' })
    seed = 1,
  ): Promise<boolean> {
    return (
      (await this.doubleCoding.set(by.id, study, wave, item, { coders, share, seed })) !== null
    );
  }

  @Mutation(() => GivenCodesModel, {
    description: 'Says which codes count for an answer; no code takes that back.',
  })
  adjudicateAnswer(
    @Requester() by: SignedIn,
    @Args('study', AN_ID) study: string,
    @Args('response', AN_ID) response: string,
    @Args('item') item: string,
    @Args('version', { type: () => Int }) version: number,
    @Args('themes', { type: () => [String] }) themes: string[],
    @Args('note', { type: () => String, nullable: true }) note?: string | null,
  ): Promise<GivenCodes> {
    const given = { themes, note: note?.trim() ?? '' };
    return this.adjudication.decide(by.id, { study, response, item, version }, given);
  }
}
