import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Requester } from '../accounts/requester.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { checkedPage, pageCost } from '../graphql/page-arguments.js';
import { MailModel, MailPageModel, MailStatuses, OpenedMailModel } from './mail.model.js';
import type { MailStatus } from './mail.entity.js';
import { OutboxService } from './outbox.service.js';

const AN_ID = { type: () => ID } as const;

/** The mails of a study. */
@Resolver()
export class OutboxResolver {
  constructor(private readonly mails: OutboxService) {}

  @Query(() => MailPageModel, {
    description: 'Mails waiting and sent, newest first.',
    complexity: pageCost,
  })
  outbox(
    @Args('study', AN_ID) study: string,
    @Args('wave', { type: () => ID, nullable: true }) wave?: string,
    @Args('status', { type: () => MailStatuses, nullable: true }) status?: MailStatus,
    @Args('search', { type: () => String, nullable: true }) search?: string,
    @Args('first', { type: () => Int, defaultValue: 50, description: 'At most 200.' }) first = 50,
    @Args('offset', { type: () => Int, defaultValue: 0 }) offset = 0,
  ): Promise<MailPageModel> {
    const filter = { wave: wave ?? null, status: status ?? null, search: search ?? null };
    return this.mails.page(study, filter, checkedPage(first, offset));
  }

  @Query(() => OpenedMailModel, {
    description: 'One mail as it arrives. The audit notes who opened it.',
  })
  mail(
    @Requester() by: SignedIn,
    @Args('study', AN_ID) study: string,
    @Args('id', AN_ID) id: string,
  ): Promise<OpenedMailModel> {
    return this.mails.open(by, study, id);
  }

  @Mutation(() => MailModel, {
    description:
      'Only for a mail that failed, of which no answer came, or that came back from an address since corrected: it may arrive twice.',
  })
  sendMailAgain(
    @Requester() by: SignedIn,
    @Args('study', AN_ID) study: string,
    @Args('id', AN_ID) id: string,
  ): Promise<MailModel> {
    return this.mails.sendAgain(by, study, id);
  }
}
