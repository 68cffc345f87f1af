import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Disposition } from '../../domain/invitations/disposition.js';
import type { NotNow } from '../../domain/invitations/sending-preview.js';
import { MailProgressModel } from '../mail/mail.model.js';

export const Dispositions = {
  NOT_SENT: 'not-sent',
  INVITED: 'invited',
  BOUNCED: 'bounced',
  OPTED_OUT: 'opted-out',
  STARTED: 'started',
  COMPLETE: 'complete',
} as const satisfies Record<string, Disposition>;
registerEnumType(Dispositions, {
  name: 'Disposition',
  description: 'How far an invitation has come.',
});

@ObjectType('Invitation')
export class InvitationModel {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  invitee: string;

  @Field()
  email: string;

  @Field(() => String, { nullable: true })
  name: string | null;

  @Field(() => String, { nullable: true })
  organisation: string | null;

  @Field(() => String, { nullable: true })
  region: string | null;

  @Field(() => String, { nullable: true })
  industry: string | null;

  @Field(() => Dispositions)
  disposition: Disposition;

  @Field(() => GraphQLISODateTime, { nullable: true })
  invitedAt: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  lastMailAt: Date | null;

  @Field(() => Int)
  reminders: number;
}

@ObjectType('PersonalInvitation', { description: 'A wave that somebody is invited to.' })
export class PersonalInvitationModel {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  wave: string;

  @Field()
  waveName: string;

  @Field(() => Dispositions)
  disposition: Disposition;

  @Field(() => GraphQLISODateTime, { nullable: true })
  invitedAt: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  lastMailAt: Date | null;

  @Field(() => Int)
  reminders: number;
}

@ObjectType('InvitationPage')
export class InvitationPageModel {
  @Field(() => [InvitationModel])
  rows: readonly InvitationModel[];

  @Field(() => Int)
  total: number;
}

@ObjectType('DispositionCount')
export class DispositionCountModel {
  @Field(() => Dispositions)
  disposition: Disposition;

  @Field(() => Int)
  count: number;
}

export const NotNowReasons = {
  ALREADY_INVITED: 'already-invited',
  NOT_YET: 'not-yet',
  COMPLETE: 'complete',
  AT_CAP: 'at-cap',
  OPTED_OUT: 'opted-out',
  BOUNCED: 'bounced',
  NOT_INVITED: 'not-invited',
} as const satisfies Record<string, NotNow>;
registerEnumType(NotNowReasons, {
  name: 'NotNowReason',
  description: 'Why somebody gets no mail now.',
});

@ObjectType('PreviewedMails')
export class PreviewedMailsModel {
  @Field({ description: 'invitation, reminder-1, …' })
  step: string;

  @Field({ description: 'Of the message.' })
  locale: string;

  @Field(() => Int)
  count: number;
}

@ObjectType('NotNowCount')
export class NotNowCountModel {
  @Field(() => NotNowReasons)
  reason: NotNow;

  @Field(() => Int)
  count: number;
}

@ObjectType('SendingPreview', { description: 'Who would get a mail now, and who not and why.' })
export class SendingPreviewModel {
  @Field(() => String, { nullable: true, description: 'Why nothing can be sent at all.' })
  blocker: string | null;

  @Field(() => Int, { description: 'Mails that would be queued.' })
  due: number;

  @Field(() => [PreviewedMailsModel])
  mails: readonly PreviewedMailsModel[];

  @Field(() => [NotNowCountModel])
  others: readonly NotNowCountModel[];

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When the next reminder is due of those who get none yet.',
  })
  nextAt: Date | null;

  @Field(() => Int, { description: 'Minutes that the mails take at the wave’s pace.' })
  minutes: number;
}

@ObjectType('MessageProblem')
export class MessageProblemModel {
  @Field({ description: 'subject or body.' })
  field: string;

  @Field()
  code: string;

  @Field()
  message: string;
}

@ObjectType('WaveMessage')
export class WaveMessageModel {
  @Field({ description: 'invitation, reminder-1, …' })
  step: string;

  @Field()
  locale: string;

  @Field({ description: '{{name}} and {{wave}} can stand in it.' })
  subject: string;

  @Field({ description: '{{link}} must stand in it; {{name}}, {{wave}} and {{optOut}} can.' })
  body: string;

  @Field({ description: 'Nobody has written it: what Leadline brings.' })
  isDefault: boolean;
}

@ObjectType('MessagePreview')
export class MessagePreviewModel {
  @Field()
  subject: string;

  @Field()
  body: string;

  @Field()
  html: string;

  @Field()
  locale: string;

  @Field(() => [MessageProblemModel], { description: 'Empty: it can be sent.' })
  problems: readonly MessageProblemModel[];
}

@ObjectType('Mailing', { description: 'How a wave’s mails are sent, and how far it is.' })
export class MailingModel {
  @Field(() => ID)
  wave: string;

  @Field(() => Int, { description: 'Mails a minute at most.' })
  perMinute: number;

  @Field()
  paused: boolean;

  @Field(() => [Int], { description: 'Days after the invitation, one for each reminder.' })
  reminderDays: readonly number[];

  @Field(() => Int, { description: 'For one person.' })
  mostReminders: number;

  @Field({ description: 'Whether reminders go out by themselves when they are due.' })
  automaticReminders: boolean;

  @Field({ description: 'False: no mail server is configured, and mails stay in the outbox.' })
  canSend: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Why the mail server takes nothing at the moment.',
  })
  problem: string | null;

  @Field(() => Int, { description: 'Reminders that are due now.' })
  due: number;

  @Field(() => MailProgressModel)
  progress: MailProgressModel;
}
