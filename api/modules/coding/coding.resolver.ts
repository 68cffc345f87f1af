import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Requester } from '../accounts/requester.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { checkedPage, pageCost } from '../graphql/page-arguments.js';
import { CodingOverviewService, type ItemCoding } from './coding-overview.service.js';
import { type CodingQueue, CodingQueueService } from './coding-queue.service.js';
import { CodingQueueModel, GivenCodesModel, ItemCodingModel } from './coding.model.js';
import { CodingService, type GivenCodes } from './coding.service.js';

const AN_ID = { type: () => ID } as const;
const AN_INT = { type: () => Int } as const;
const A_PLACE = { type: () => String, nullable: true } as const;
const NO = { type: () => Boolean, defaultValue: false } as const;
const VERSION = { ...AN_INT, description: 'Of the code frame the coder sees.' } as const;

/** Open answers get their themes. */
@Resolver()
export class CodingResolver {
  constructor(
    private readonly queue: CodingQueueService,
    private readonly coding: CodingService,
    private readonly overview: CodingOverviewService,
  ) {}

  @Query(() => [ItemCodingModel], {
    description: 'Every open item of a wave.',
    complexity: ({ childComplexity }) => 10 * childComplexity,
  })
  async codingOverview(
    @Args('study', AN_ID) study: string,
    @Args('wave', AN_ID) wave: string,
  ): Promise<ItemCodingModel[]> {
    return (await this.overview.of(study, wave)).map(shown);
  }

  @Query(() => CodingQueueModel, {
    description:
      'The answers that are for whoever asks, in an order of their own, with their own codes. ' +
      'Nothing of who gave an answer, nothing of what others think. The audit notes it.',
    complexity: pageCost,
  })
  codingQueue(
    @Requester() by: SignedIn,
    @Args('study', AN_ID) study: string,
    @Args('wave', AN_ID) wave: string,
    @Args('item') item: string,
    @Args('first', { ...AN_INT, defaultValue: 20, description: 'At most 200.' }) first = 20,
    @Args('after', { ...A_PLACE, description: 'Behind this place.' }) after?: string | null,
    @Args('before', { ...A_PLACE, description: 'The last ones before this place.' })
    before?: string | null,
    @Args('uncoded', { ...NO, description: 'Only those not coded by whoever asks.' })
    uncoded = false,
    @Args('imported', { ...NO, description: 'Also those whose codes came with the data.' })
    imported = false,
    @Args('search', { ...A_PLACE, description: 'All of these words or parts of words.' })
    search?: string | null,
  ): Promise<CodingQueue> {
    return this.queue.of(by, study, wave, item, {
      ...{ uncoded, imported, search: search ?? null },
      ...{ after: after ?? null, before: before ?? null },
      first: checkedPage(first, 0).first,
    });
  }

  @Mutation(() => GivenCodesModel, {
    description:
      'In place of this coder’s earlier codes. `no-theme`, alone, says that there is none; no code ' +
      'at all takes the coding back.',
  })
  codeAnswer(
    @Requester() by: SignedIn,
    @Args('study', AN_ID) study: string,
    @Args('response', AN_ID) response: string,
    @Args('item') item: string,
    @Args('version', VERSION) version: number,
    @Args('themes', { type: () => [String] }) themes: string[],
    @Args('note', { type: () => String, nullable: true }) note?: string | null,
  ): Promise<GivenCodes> {
    const given = { themes, note: note?.trim() ?? '' };
    return this.coding.code(by.id, { study, response, item, version }, given);
  }

  @Mutation(() => Int, {
    description: 'Adds a theme to up to 200 answers that somebody chose; how many changed.',
  })
  addThemeToAnswers(
    @Requester() by: SignedIn,
    @Args('study', AN_ID) study: string,
    @Args('wave', AN_ID) wave: string,
    @Args('item') item: string,
    @Args('version', VERSION) version: number,
    @Args('responses', { type: () => [ID] }) responses: string[],
    @Args('theme') theme: string,
  ): Promise<number> {
    return this.coding.addTheme(by.id, { study, wave, item, version, responses, theme });
  }
}

const shown = ({ frame, ...item }: ItemCoding): ItemCodingModel => ({
  ...item,
  frame: frame?.id ?? null,
  version: frame?.version ?? null,
});
