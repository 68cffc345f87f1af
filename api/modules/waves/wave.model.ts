import { Field, Float, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { registerEnumType } from '@nestjs/graphql';
import type { Outlook } from '../../domain/fieldwork/forecast.js';
import type { WaveAccess } from '../../domain/fieldwork/wave-access.js';
import type { StepName } from '../../domain/fieldwork/wave-plan.js';
import type { WaveStatus } from '../../domain/fieldwork/wave-status.js';

export const WaveStatuses: { readonly [Name in WaveStatus as Uppercase<Name>]: Name } = {
  DRAFT: 'draft',
  OPEN: 'open',
  CLOSED: 'closed',
  PUBLISHED: 'published',
};
registerEnumType(WaveStatuses, {
  name: 'WaveStatus',
  description: 'How far a wave has come; it never goes back.',
});

export const WaveAccesses = { OPEN_LINK: 'open-link', INVITATION: 'invitation' } as const;
registerEnumType(WaveAccesses, {
  name: 'WaveAccess',
  description: 'Who may take part: whoever has the link, or only those invited.',
});

export const StepNames: { readonly [Name in StepName as Uppercase<Name>]: Name } = {
  OPEN: 'open',
  CLOSE: 'close',
  PUBLISH: 'publish',
};
registerEnumType(StepNames, { name: 'WaveStepName' });

export const Outlooks: { readonly [Name in Outlook as Uppercase<Name>]: Name } = {
  REACHED: 'reached',
  EXPECTED: 'expected',
  POSSIBLE: 'possible',
  SHORT: 'short',
};
registerEnumType(Outlooks, {
  name: 'Outlook',
  description: 'Whether a group will have so many organisations at close if nobody else begins.',
  valuesMap: {
    EXPECTED: { description: 'If as many of those who began finish as have so far.' },
    POSSIBLE: { description: 'If all who began finish.' },
    SHORT: { description: 'Not without others beginning.' },
  },
});

@ObjectType('WaveStrand')
export class WaveStrandModel {
  @Field()
  code: string;

  @Field()
  label: string;
}

@ObjectType('WaveCounts')
export class WaveCountsModel {
  @Field(() => Int, { description: 'Began to answer, also those who completed.' })
  started: number;

  @Field(() => Int)
  complete: number;

  @Field(() => Int, { description: 'With a complete response.' })
  organisations: number;
}

@ObjectType('QuotaCell', { description: 'One region crossed with one industry.' })
export class QuotaCellModel {
  @Field()
  region: string;

  @Field()
  regionLabel: string;

  @Field()
  industry: string;

  @Field()
  industryLabel: string;

  @Field(() => Int, { nullable: true })
  target: number | null;

  @Field(() => Int, { description: 'By the region and industry on the list of invitees.' })
  invited: number;

  @Field(() => Int)
  started: number;

  @Field(() => Int)
  complete: number;
}

@ObjectType('StepBlocker')
export class StepBlockerModel {
  @Field()
  code: string;

  @Field()
  message: string;
}

@ObjectType('StepWarning', { description: 'To know before; the step may be taken all the same.' })
export class StepWarningModel {
  @Field()
  code: string;

  @Field()
  message: string;
}

@ObjectType('WaveStep')
export class WaveStepModel {
  @Field(() => StepNames)
  step: StepName;

  @Field(() => [String], { description: 'What will happen.' })
  does: readonly string[];

  @Field(() => [StepWarningModel])
  warnings: readonly StepWarningModel[];

  @Field(() => [StepBlockerModel], { description: 'Empty: it may be taken now.' })
  blockers: readonly StepBlockerModel[];
}

@ObjectType('ThresholdOutlook')
export class ThresholdOutlookModel {
  @Field(() => Int, { description: 'Organisations.' })
  threshold: number;

  @Field(() => Outlooks)
  outlook: Outlook;
}

@ObjectType('GroupForecast')
export class GroupForecastModel {
  @Field()
  variable: string;

  @Field()
  option: string;

  @Field()
  label: string;

  @Field(() => Int)
  started: number;

  @Field(() => Int)
  complete: number;

  @Field(() => Int)
  organisations: number;

  @Field(() => Float, { description: 'Organisations at close, by the share of completions.' })
  expected: number;

  @Field(() => Float, { description: 'Organisations at close if all who began finish.' })
  most: number;

  @Field(() => [ThresholdOutlookModel])
  outlooks: readonly ThresholdOutlookModel[];
}

@ObjectType('WaveForecast', { description: 'At close, if nobody else begins.' })
export class WaveForecastModel {
  @Field(() => Float, {
    nullable: true,
    description: 'Complete responses per respondent who began; null when nobody has.',
  })
  completion: number | null;

  @Field(() => [GroupForecastModel])
  groups: readonly GroupForecastModel[];
}

@ObjectType('Wave', { description: 'One round of fieldwork with a fixed instrument.' })
export class WaveModel {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field(() => WaveStatuses)
  status: WaveStatus;

  @Field(() => WaveAccesses)
  access: WaveAccess;

  @Field({ description: 'True when its responses are invented to agree with a report.' })
  reconstructed: boolean;

  @Field({ description: 'True when a program made its responses up, to try things on.' })
  simulated: boolean;

  @Field(() => [WaveStrandModel])
  strands: readonly WaveStrandModel[];

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Planned.' })
  opensAt: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Planned.' })
  closesAt: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  openedAt: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  closedAt: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Only among deletedWaves.' })
  deletedAt: Date | null;
}
