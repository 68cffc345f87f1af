import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { QualityFlag } from '../../domain/fieldwork/quality-flag.js';
import { Requester } from '../accounts/requester.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { checkedPage, pageCost } from '../graphql/page-arguments.js';
import { ExclusionsService } from './exclusions.service.js';
import { FlagClearancesService } from './flag-clearances.service.js';
import { QualityService } from './quality.service.js';
import { ResponseDetailService } from './response-detail.service.js';
import { ResponseListService, type SortKey } from './response-list.service.js';
import {
  ExcludedResponsesModel,
  QualityFlags,
  ResponseFilterInput,
  ResponseModel,
  ResponsePageModel,
  ResponseSorts,
  ResponseSummaryModel,
  ResponseVariablesModel,
} from './response.model.js';
import { ReviewWaveService } from './review-wave.service.js';

const AN_ID = { type: () => ID } as const;
const IDS = { type: () => [ID], nullable: true } as const;
const FILTER = { nullable: true, description: 'In place of ids: all that match.' } as const;
const EXPECTED = {
  ...{ type: () => Int, nullable: true },
  description: 'With a filter: how many matched when it was looked at.',
} as const;

/** A wave's responses as those who run it read and judge them. */
@Resolver()
export class ReviewResolver {
  constructor(
    private readonly reviewed: ReviewWaveService,
    private readonly list: ResponseListService,
    private readonly details: ResponseDetailService,
    private readonly exclusions: ExclusionsService,
    private readonly clearances: FlagClearancesService,
    private readonly quality: QualityService,
  ) {}

  @Query(() => ResponsePageModel, {
    description: 'Of a wave, excluded ones too.',
    complexity: pageCost,
  })
  responses(
    @Args('study', AN_ID) study: string,
    @Args('wave', AN_ID) wave: string,
    @Args('filter', { nullable: true }) filter?: ResponseFilterInput,
    @Args('sort', { type: () => ResponseSorts, defaultValue: 'submitted' })
    sort: SortKey = 'submitted',
    @Args('descending', { type: () => Boolean, defaultValue: true }) descending = true,
    @Args('first', { type: () => Int, defaultValue: 50, description: 'At most 200.' }) first = 50,
    @Args('offset', { type: () => Int, defaultValue: 0 }) offset = 0,
    @Args('variables', {
      ...{ type: () => [String], nullable: true },
      description: 'Whose answers are told, at most 20.',
    })
    variables?: string[],
  ): Promise<ResponsePageModel> {
    return this.list.page(study, wave, {
      ...{ filter: filter ?? {}, sort, descending, ...checkedPage(first, offset) },
      variables: variables ?? [],
    });
  }

  @Query(() => ResponseModel, { description: 'The audit notes who looked.' })
  response(
    @Requester() by: SignedIn,
    @Args('study', AN_ID) study: string,
    @Args('id', AN_ID) id: string,
  ): Promise<ResponseModel> {
    return this.details.byId(by, study, id);
  }

  @Query(() => ResponseSummaryModel, { complexity: ({ childComplexity }) => 50 + childComplexity })
  responseSummary(
    @Args('study', AN_ID) study: string,
    @Args('wave', AN_ID) wave: string,
  ): Promise<ResponseSummaryModel> {
    return this.details.summary(study, wave);
  }

  @Query(() => ResponseVariablesModel, {
    description: 'By what a wave’s responses are narrowed down.',
    complexity: ({ childComplexity }) => 50 + childComplexity,
  })
  async responseVariables(
    @Args('study', AN_ID) study: string,
    @Args('wave', AN_ID) waveId: string,
  ): Promise<ResponseVariablesModel> {
    const { wave, instrument } = await this.reviewed.find(study, waveId);
    return { strands: wave.strands, variables: instrument.codebook.variables };
  }

  @Mutation(() => ExcludedResponsesModel, {
    description: 'Leaves responses out of all that counts; nothing is deleted.',
  })
  excludeResponses(
    @Requester() by: SignedIn,
    @Args('study', AN_ID) study: string,
    @Args('wave', AN_ID) wave: string,
    @Args('reason') reason: string,
    @Args('ids', IDS) ids?: string[],
    @Args('filter', FILTER) filter?: ResponseFilterInput,
    @Args('expected', EXPECTED) expected?: number,
  ): Promise<ExcludedResponsesModel> {
    const selection = selectionOf(ids, filter, expected);
    return this.exclusions.exclude(by.id, study, wave, selection, reason);
  }

  @Mutation(() => Int, { description: 'How many were excluded and are not any more.' })
  includeResponses(
    @Requester() by: SignedIn,
    @Args('study', AN_ID) study: string,
    @Args('wave', AN_ID) wave: string,
    @Args('ids', IDS) ids?: string[],
    @Args('filter', FILTER) filter?: ResponseFilterInput,
    @Args('expected', EXPECTED) expected?: number,
  ): Promise<number> {
    return this.exclusions.include(by.id, study, wave, selectionOf(ids, filter, expected));
  }

  @Mutation(() => Boolean, { description: 'With what was found; the flag is not raised again.' })
  async clearFlag(
    @Requester() by: SignedIn,
    @Args('study', AN_ID) study: string,
    @Args('response', AN_ID) response: string,
    @Args('flag', { type: () => QualityFlags }) flag: QualityFlag,
    @Args('note') note: string,
  ): Promise<boolean> {
    await this.clearances.clear(by.id, study, response, flag, note);
    return true;
  }

  @Mutation(() => Boolean, { description: 'Undoes `clearFlag`.' })
  async restoreFlag(
    @Requester() by: SignedIn,
    @Args('study', AN_ID) study: string,
    @Args('response', AN_ID) response: string,
    @Args('flag', { type: () => QualityFlags }) flag: QualityFlag,
  ): Promise<boolean> {
    await this.clearances.restore(by.id, study, response, flag);
    return true;
  }

  @Mutation(() => Boolean, {
    description:
      'Looks for flags again in the background; `responseSummary` tells when it is done.',
  })
  async checkResponses(
    @Args('study', AN_ID) study: string,
    @Args('wave', AN_ID) wave: string,
  ): Promise<boolean> {
    await this.quality.ask(study, wave);
    return true;
  }
}

/** GraphQL hands null over where a client says so. */
const selectionOf = (
  ids: string[] | null | undefined,
  filter: ResponseFilterInput | null | undefined,
  expected: number | null | undefined,
) => ({ ids: ids ?? null, filter: filter ?? null, expected: expected ?? null });
