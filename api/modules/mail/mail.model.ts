import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Json } from '../graphql/json.js';
import type { MailStatus } from './mail.entity.js';

export const MailStatuses = {
  QUEUED: 'queued',
  SENDING: 'sending',
  SENT: 'sent',
  BOUNCED: 'bounced',
  FAILED: 'failed',
  CANCELLED: 'cancelled',
} as const satisfies Record<string, MailStatus>;
registerEnumType(MailStatuses, {
  name: 'MailStatus',
  valuesMap: {
    SENT: { description: 'Handed over to the mail server; see Mail.confirmed.' },
    BOUNCED: { description: 'The address takes no mail.' },
    FAILED: { description: 'Refused for another reason, or too often.' },
    CANCELLED: { description: 'Not needed any more when its turn came; see Mail.reason.' },
  },
});

@ObjectType('Mail')
export class MailModel {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  wave: string;

  @Field({ description: 'invitation, reminder-1, …' })
  step: string;

  @Field()
  email: string;

  @Field(() => String, { nullable: true })
  name: string | null;

  @Field()
  locale: string;

  @Field()
  subject: string;

  @Field(() => MailStatuses)
  status: MailStatus;

  @Field(() => GraphQLISODateTime)
  queuedAt: Date;

  @Field(() => GraphQLISODateTime, { nullable: true })
  handedOverAt: Date | null;

  @Field({ description: 'Whether the mail server said that it took it.' })
  confirmed: boolean;

  @Field(() => Int, { description: 'Tries so far.' })
  attempts: number;

  @Field(() => String, {
    nullable: true,
    description: 'What the mail server said, or why not sent.',
  })
  reason: string | null;
}

@ObjectType('MailContent', { description: 'A mail as it arrives, with its personal link.' })
export class MailContentModel {
  @Field()
  from: string;

  @Field()
  messageId: string;

  @Field()
  subject: string;

  @Field()
  text: string;

  @Field()
  html: string;

  @Field(() => Json, { description: 'Further headers by name.' })
  headers: object;
}

@ObjectType('OpenedMail')
export class OpenedMailModel extends MailModel {
  @Field(() => MailContentModel)
  content: MailContentModel;
}

@ObjectType('MailPage')
export class MailPageModel {
  @Field(() => [MailModel])
  rows: readonly MailModel[];

  @Field(() => Int)
  total: number;
}

@ObjectType('MailProgress', { description: 'Mails of a wave, by status.' })
export class MailProgressModel {
  @Field(() => Int)
  queued: number;

  @Field(() => Int)
  sending: number;

  @Field(() => Int)
  sent: number;

  @Field(() => Int)
  bounced: number;

  @Field(() => Int)
  failed: number;

  @Field(() => Int)
  cancelled: number;

  @Field(() => Int, { description: 'Of those sent: handed over, and no answer came.' })
  unconfirmed: number;
}
