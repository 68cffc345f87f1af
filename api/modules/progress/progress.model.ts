import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { ResponseRate } from '../../domain/fieldwork/response-rates.js';
import type { WaveStatus } from '../../domain/fieldwork/wave-status.js';
import { DispositionCountModel } from '../invitations/invitation.model.js';
import { MailProgressModel } from '../mail/mail.model.js';
import { QuotaCellModel, WaveStatuses } from '../waves/wave.model.js';

@ObjectType('WaveProgress', { description: 'How far a wave is at this moment.' })
export class WaveProgressModel {
  @Field(() => ID)
  wave: string;

  @Field(() => WaveStatuses)
  status: WaveStatus;

  @Field(() => Int, { description: 'People on its list of invitations.' })
  listed: number;

  @Field(() => Int, {
    description: 'Of these, who belong to the sample: all but those who were never sent a mail.',
  })
  invited: number;

  @Field(() => Int, { description: 'Began to answer, also those who completed.' })
  started: number;

  @Field(() => Int)
  complete: number;

  @Field(() => Int, { description: 'With a complete response.' })
  organisations: number;

  @Field(() => MailProgressModel)
  mails: MailProgressModel;

  @Field(() => [QuotaCellModel], {
    description: 'Every region crossed with every industry.',
    complexity: ({ childComplexity }) => 20 * childComplexity,
  })
  quotas: readonly QuotaCellModel[];

  @Field(() => Int, {
    description: 'Invited people whose region or industry the questionnaire does not know.',
  })
  invitedElsewhere: number;
}

@ObjectType('ResponseRate')
export class ResponseRateModel {
  @Field(() => String, { description: 'AAPOR’s name: RR1 to RR6.' })
  name: ResponseRate;

  @Field(() => Float, { nullable: true, description: 'In [0, 1]; null when nobody is eligible.' })
  value: number | null;

  @Field(() => Int)
  numerator: number;

  @Field(() => Float, { description: 'Not whole where a share of the unknown cases is taken.' })
  denominator: number;

  @Field()
  definition: string;
}

@ObjectType('ResponseRates', {
  description: 'By AAPOR’s Standard Definitions, 10th edition (2023), for named persons.',
})
export class ResponseRatesModel {
  @Field(() => String, { nullable: true, description: 'Why there are none; null when there are.' })
  undefinedBecause: string | null;

  @Field(() => [ResponseRateModel])
  rates: readonly ResponseRateModel[];

  @Field(() => Float, {
    nullable: true,
    description: 'e: the share of cases of unknown eligibility taken to be eligible, in [0, 1].',
  })
  eligibility: number | null;

  @Field(() => [DispositionCountModel], { description: 'How the invitations ended so far.' })
  dispositions: readonly DispositionCountModel[];
}
