import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Disposition } from '../../domain/invitations/disposition.js';
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
