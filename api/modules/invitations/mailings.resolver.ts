import { Inject } from '@nestjs/common';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { FastifyRequest } from 'fastify';
import type { Environment } from '../../config/environment.js';
import type { Disposition } from '../../domain/invitations/disposition.js';
import { DISPOSITIONS } from '../../domain/invitations/disposition.js';
import { type Exchange, Http, Requester } from '../accounts/requester.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { checkedPage, pageCost } from '../graphql/page-arguments.js';
import { MailSenderService } from '../mail/mail-sender.service.js';
import { OutboxService } from '../mail/outbox.service.js';
import { ENVIRONMENT } from '../settings/settings.module.js';
import {
  DispositionCountModel,
  Dispositions,
  InvitationPageModel,
  MailingModel,
  MessagePreviewModel,
  SendingPreviewModel,
  WaveMessageModel,
} from './invitation.model.js';
import { InvitationsService } from './invitations.service.js';
import { type Mailing, MailingsService } from './mailings.service.js';
import { MessagesService } from './messages.service.js';
import { SendingPreviewService } from './sending-preview.service.js';

const AN_ID = { type: () => ID } as const;
const OPTIONAL_TEXT = { type: () => String, nullable: true } as const;
const OPTIONAL_COUNT = { type: () => Int, nullable: true } as const;
const OPTIONAL_YES = { type: () => Boolean, nullable: true } as const;

/** A wave’s invitations and the mails about them. */
@Resolver()
export class MailingsResolver {
  constructor(
    private readonly invited: InvitationsService,
    private readonly texts: MessagesService,
    private readonly mailings: MailingsService,
    private readonly mails: OutboxService,
    private readonly sender: MailSenderService,
    private readonly previews: SendingPreviewService,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  @Query(() => InvitationPageModel, {
    description: 'Who was invited to a wave, by address.',
    complexity: pageCost,
  })
  invitations(
    @Args('study', AN_ID) study: string,
    @Args('wave', AN_ID) wave: string,
    @Args('disposition', { type: () => Dispositions, nullable: true }) disposition?: Disposition,
    @Args('search', OPTIONAL_TEXT) search?: string,
    @Args('first', { type: () => Int, defaultValue: 50, description: 'At most 200.' }) first = 50,
    @Args('offset', { type: () => Int, defaultValue: 0 }) offset = 0,
  ): Promise<InvitationPageModel> {
    const filter = { disposition: disposition ?? null, search: search ?? null };
    return this.invited.page(study, wave, filter, checkedPage(first, offset));
  }

  @Query(() => [DispositionCountModel], {
    description: 'How many invitations of a wave have come how far.',
  })
  async invitationCounts(
    @Args('study', AN_ID) study: string,
    @Args('wave', AN_ID) wave: string,
  ): Promise<DispositionCountModel[]> {
    const counts = await this.invited.counts(study, wave);
    return DISPOSITIONS.map((disposition) => ({ disposition, count: counts[disposition] }));
  }

  @Query(() => MailingModel, { description: 'How a wave’s mails are sent, and how far it is.' })
  async mailing(
    @Args('study', AN_ID) study: string,
    @Args('wave', AN_ID) wave: string,
  ): Promise<MailingModel> {
    return this.shown(study, await this.mailings.find(study, wave));
  }

  @Query(() => SendingPreviewModel, { description: 'What sending now would do; it sends nothing.' })
  sendingPreview(
    @Args('study', AN_ID) study: string,
    @Args('wave', AN_ID) wave: string,
    @Args('reminders', { description: 'Else the invitations.' }) reminders: boolean,
  ): Promise<SendingPreviewModel> {
    return this.previews.of(study, wave, reminders);
  }

  @Query(() => [WaveMessageModel], {
    description: 'The texts of a wave’s mails, each step in each language.',
    complexity: ({ childComplexity }) => 20 * childComplexity,
  })
  messages(
    @Args('study', AN_ID) study: string,
    @Args('wave', AN_ID) wave: string,
  ): Promise<WaveMessageModel[]> {
    return this.texts.ofWave(study, wave);
  }

  @Query(() => MessagePreviewModel, {
    description: 'A message as somebody would get it; its links belong to nobody.',
  })
  messagePreview(
    @Http() { request }: Exchange,
    @Args('study', AN_ID) study: string,
    @Args('wave', AN_ID) wave: string,
    @Args('step') step: string,
    @Args('locale', OPTIONAL_TEXT) locale?: string,
    @Args('invitee', { type: () => ID, nullable: true }) invitee?: string,
    @Args('subject', { ...OPTIONAL_TEXT, description: 'Not saved yet.' }) subject?: string,
    @Args('body', { ...OPTIONAL_TEXT, description: 'Not saved yet.' }) body?: string,
  ): Promise<MessagePreviewModel> {
    const draft = {
      ...(typeof subject === 'string' ? { subject } : {}),
      ...(typeof body === 'string' ? { body } : {}),
    };
    const which = { step, locale: locale ?? null };
    return this.texts.preview(study, wave, which, invitee ?? null, draft, this.originOf(request));
  }

  @Mutation(() => WaveMessageModel, { description: 'Writes a message in place of the default.' })
  setMessage(
    @Requester() by: SignedIn,
    @Args('study', AN_ID) study: string,
    @Args('wave', AN_ID) wave: string,
    @Args('step') step: string,
    @Args('locale') locale: string,
    @Args('subject') subject: string,
    @Args('body') body: string,
  ): Promise<WaveMessageModel> {
    return this.texts.set(by, study, wave, { step, locale }, { subject, body });
  }

  @Mutation(() => WaveMessageModel, { description: 'Goes back to the default.' })
  resetMessage(
    @Requester() by: SignedIn,
    @Args('study', AN_ID) study: string,
    @Args('wave', AN_ID) wave: string,
    @Args('step') step: string,
    @Args('locale') locale: string,
  ): Promise<WaveMessageModel> {
    return this.texts.reset(by, study, wave, { step, locale });
  }

  @Mutation(() => MailingModel, { description: 'Changes what is given.' })
  async setMailing(
    @Requester() by: SignedIn,
    @Args('study', AN_ID) study: string,
    @Args('wave', AN_ID) wave: string,
    @Args('perMinute', OPTIONAL_COUNT) perMinute?: number,
    @Args('paused', OPTIONAL_YES) paused?: boolean,
    @Args('reminderDays', { type: () => [Int], nullable: true }) reminderDays?: number[],
    @Args('mostReminders', OPTIONAL_COUNT) mostReminders?: number,
    @Args('automaticReminders', OPTIONAL_YES) automaticReminders?: boolean,
  ): Promise<MailingModel> {
    const all = { perMinute, paused, reminderDays, mostReminders, automaticReminders };
    const change = Object.fromEntries(
      Object.entries(all).filter(([, value]) => (value ?? null) !== null),
    );
    return this.shown(study, await this.mailings.change(by, study, wave, change));
  }

  @Mutation(() => Int, {
    description: 'Queues the invitation for everybody who has not got it; how many that were.',
  })
  sendInvitations(
    @Requester() by: SignedIn,
    @Http() { request }: Exchange,
    @Args('study', AN_ID) study: string,
    @Args('wave', AN_ID) wave: string,
  ): Promise<number> {
    return this.mailings.sendInvitations(by, study, wave, this.originOf(request));
  }

  @Mutation(() => Int, { description: 'Queues the reminders that are due; how many that were.' })
  sendReminders(
    @Requester() by: SignedIn,
    @Http() { request }: Exchange,
    @Args('study', AN_ID) study: string,
    @Args('wave', AN_ID) wave: string,
  ): Promise<number> {
    return this.mailings.sendReminders(by, study, wave, this.originOf(request));
  }

  private async shown(study: string, mailing: Mailing): Promise<MailingModel> {
    return {
      ...mailing,
      wave: mailing.waveId,
      canSend: this.sender.canSend,
      problem: this.sender.lastProblem,
      due: await this.mailings.due(study, mailing.waveId),
      progress: await this.mails.progress(mailing.waveId),
    };
  }

  private originOf(request: FastifyRequest): string {
    return this.environment.publicUrl ?? `${request.protocol}://${request.host}`;
  }
}
