import {
  Field,
  Float,
  GraphQLISODateTime,
  ID,
  InputType,
  Int,
  ObjectType,
  registerEnumType,
} from '@nestjs/graphql';
import type { Missing } from '../../domain/fieldwork/answer-text.js';
import type { QualityFlag } from '../../domain/fieldwork/quality-flag.js';
import type { ResponseMode } from '../../domain/fieldwork/response-mode.js';
import type { ResponseStatus } from '../../domain/fieldwork/response-status.js';
import type { VariableType } from '../../domain/instrument/codebook.js';
import { VariableTypes } from '../graphql/enums.js';
import type { FlagClearance, ResponseDetail, ResponseSummary } from './response-detail.service.js';
import type { AnswerFilter, ResponseFilter } from './response-filter.js';
import type { ResponseExclusion, SortKey, VariableAnswer } from './response-list.service.js';

export const QualityFlags = {
  SPEEDER: 'speeder',
  STRAIGHT_LINING: 'straight-lining',
  SAME_ORGANISATION: 'same-organisation',
  SAME_ANSWERS: 'same-answers',
} as const satisfies Record<string, QualityFlag>;
registerEnumType(QualityFlags, {
  name: 'QualityFlag',
  description: 'What makes a response worth a second look.',
  valuesMap: {
    SPEEDER: { description: 'Took less than a third of the wave’s median time.' },
    STRAIGHT_LINING: { description: 'The same answer in every row of a matrix of four or more.' },
    SAME_ORGANISATION: { description: 'Another response that counts is of the organisation.' },
    SAME_ANSWERS: { description: 'Another response that counts has all the same answers.' },
  },
});

export const ResponseModes: { readonly [Mode in ResponseMode as Uppercase<Mode>]: Mode } = {
  WEB: 'web',
  TELEPHONE: 'telephone',
  INTERVIEW: 'interview',
  PAPER: 'paper',
};
registerEnumType(ResponseModes, { name: 'ResponseMode' });

export const ResponseStatuses: { readonly [Name in ResponseStatus as Uppercase<Name>]: Name } = {
  COMPLETE: 'complete',
  PARTIAL: 'partial',
  BREAKOFF: 'breakoff',
};
registerEnumType(ResponseStatuses, { name: 'ResponseStatus' });

export const ResponseSorts: { readonly [Key in SortKey as Uppercase<Key>]: Key } = {
  SUBMITTED: 'submitted',
  MINUTES: 'minutes',
  ORGANISATION: 'organisation',
  STATUS: 'status',
};
registerEnumType(ResponseSorts, { name: 'ResponseSort' });

export const Missings = {
  NOT_ASKED: 'not-asked',
  NO_ANSWER: 'no-answer',
} as const satisfies Record<string, Missing>;
registerEnumType(Missings, { name: 'Missing', description: 'Why there is no answer.' });

@InputType('AnswerFilter', {
  description: 'Any of the options, or no answer if that is asked too.',
})
export class AnswerFilterInput implements AnswerFilter {
  @Field({ description: 'As the codebook names it.' })
  variable: string;

  @Field(() => [String], { nullable: true, description: 'Codes.' })
  options?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'No answer, or never asked.' })
  unanswered?: boolean | null;
}

@InputType('ResponseFilter', { description: 'All that is given must hold; any of a list will do.' })
export class ResponseFilterInput implements ResponseFilter {
  @Field(() => [ResponseStatuses], { nullable: true })
  statuses?: ResponseStatus[] | null;

  @Field(() => [String], { nullable: true })
  strands?: string[] | null;

  @Field(() => [ResponseModes], { nullable: true })
  modes?: ResponseMode[] | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Submitted then or later.' })
  from?: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Submitted before.' })
  to?: Date | null;

  @Field(() => Boolean, { nullable: true, description: 'Left out: excluded or not.' })
  excluded?: boolean | null;

  @Field(() => ID, { nullable: true, description: 'Excluded by it.' })
  exclusion?: string | null;

  @Field(() => [QualityFlags], { nullable: true })
  flags?: QualityFlag[] | null;

  @Field(() => String, { nullable: true, description: 'Its pseudonym.' })
  organisation?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The start of the respondent’s key, or the id of a response.',
  })
  search?: string | null;

  @Field(() => [AnswerFilterInput], { nullable: true })
  answers?: AnswerFilterInput[] | null;
}

@ObjectType('ResponseExclusion', { description: 'Why a response counts nowhere.' })
export class ResponseExclusionModel implements ResponseExclusion {
  @Field(() => ID, { description: 'The same for all that were excluded at once.' })
  id: string;

  @Field()
  because: string;

  @Field(() => GraphQLISODateTime)
  at: Date;

  @Field(() => String, { nullable: true, description: 'Null once the account is erased.' })
  by: string | null;
}

@ObjectType('AnsweredVariable')
export class AnsweredVariableModel {
  @Field()
  name: string;

  @Field()
  label: string;

  @Field({ description: 'The wording the respondent saw.' })
  question: string;

  @Field(() => VariableTypes)
  type: VariableType;

  @Field()
  section: string;
}

@ObjectType('ResponseVariableOption')
export class ResponseVariableOptionModel {
  @Field()
  code: string;

  @Field()
  label: string;
}

@ObjectType('ResponseVariable', { description: 'What a wave’s responses are narrowed down by.' })
export class ResponseVariableModel extends AnsweredVariableModel {
  @Field(() => [ResponseVariableOptionModel], { description: 'Empty for numbers and texts.' })
  options: readonly ResponseVariableOptionModel[];
}

@ObjectType('ResponseVariables')
export class ResponseVariablesModel {
  @Field(() => [ResponseVariableOptionModel])
  strands: readonly ResponseVariableOptionModel[];

  @Field(() => [ResponseVariableModel], { description: 'In the order asked.' })
  variables: readonly ResponseVariableModel[];
}

@ObjectType('ResponseAnswer', { description: 'One variable of one response, in words.' })
export class ResponseAnswerModel implements VariableAnswer {
  @Field(() => AnsweredVariableModel)
  variable: VariableAnswer['variable'];

  @Field(() => [String], { description: 'Of the options given.' })
  codes: readonly string[];

  @Field({ description: 'Labels of the options given, the number or the text.' })
  text: string;

  @Field(() => Missings, { nullable: true })
  missing: Missing | null;
}

@ObjectType('ResponseRow')
export class ResponseRowModel {
  @Field(() => ID)
  id: string;

  @Field({ description: 'The start of the pseudonymous key.' })
  respondent: string;

  @Field({ description: 'A pseudonym.' })
  organisation: string;

  @Field({ description: 'Its code.' })
  strand: string;

  @Field(() => ResponseModes)
  mode: ResponseMode;

  @Field(() => ResponseStatuses)
  status: ResponseStatus;

  @Field(() => GraphQLISODateTime)
  submittedAt: Date;

  @Field(() => Float, {
    nullable: true,
    description: 'From the beginning to the submission, pauses included; null: not known.',
  })
  minutes: number | null;

  @Field(() => [QualityFlags], { description: 'Raised at the last check, and not cleared.' })
  flags: readonly QualityFlag[];

  @Field(() => ResponseExclusionModel, { nullable: true, description: 'Null: it counts.' })
  exclusion: ResponseExclusion | null;

  @Field(() => [ResponseAnswerModel])
  answers: readonly VariableAnswer[];
}

@ObjectType('ResponsePage')
export class ResponsePageModel {
  @Field(() => [ResponseRowModel])
  rows: readonly ResponseRowModel[];

  @Field(() => Int, { description: 'Responses that the filter keeps.' })
  total: number;
}

@ObjectType('FlagClearance', { description: 'Somebody looked into a flag and found nothing.' })
export class FlagClearanceModel implements FlagClearance {
  @Field(() => QualityFlags)
  flag: QualityFlag;

  @Field()
  note: string;

  @Field(() => GraphQLISODateTime)
  at: Date;

  @Field(() => String, { nullable: true })
  by: string | null;
}

@ObjectType('Response', { description: 'One response with all its answers.' })
export class ResponseModel extends ResponseRowModel implements ResponseDetail {
  @Field(() => ID, { name: 'wave' })
  waveId: string;

  @Field(() => Float)
  weight: number;

  @Field(() => [FlagClearanceModel])
  clearances: readonly FlagClearance[];

  @Field(() => [String], { description: 'Matrices with the same answer in every row.' })
  straightLined: readonly string[];

  @Field(() => [ID], { description: 'Other responses of the organisation, at most 20.' })
  sameOrganisation: readonly string[];

  @Field(() => [ID], { description: 'Others with all the same answers, at most 20.' })
  sameAnswers: readonly string[];
}

@ObjectType('FlagCount')
export class FlagCountModel {
  @Field(() => QualityFlags)
  flag: QualityFlag;

  @Field(() => Int)
  count: number;
}

@ObjectType('ResponseSummary')
export class ResponseSummaryModel implements ResponseSummary {
  @Field(() => Int, { description: 'Excluded ones too.' })
  total: number;

  @Field(() => Int)
  excluded: number;

  @Field(() => Int, { description: 'Of those that count, with any flag.' })
  flagged: number;

  @Field(() => [FlagCountModel], { description: 'Of those that count.' })
  flags: readonly FlagCountModel[];

  @Field(() => Float, { nullable: true, description: 'Null: of fewer than 10 it is known.' })
  medianMinutes: number | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Null: not yet.' })
  checkedAt: Date | null;

  @Field({ description: 'Whether the flags are those of the responses as they are now.' })
  upToDate: boolean;
}

@ObjectType('ExcludedResponses')
export class ExcludedResponsesModel {
  @Field(() => ID, { description: 'By this a filter finds them again, as to undo it.' })
  exclusion: string;

  @Field(() => Int, { description: 'Those excluded before stay so for their own reason.' })
  count: number;
}
