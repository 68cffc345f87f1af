import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { AgreementReading } from '../../domain/coding/agreement-reading.js';
import { CodeFrameModel } from './code-frame.model.js';
import type { CoderPart } from './coding-queue.service.js';

export const CoderParts: { readonly [P in CoderPart as Uppercase<P>]: P } = {
  FIRST: 'first',
  SECOND: 'second',
};
registerEnumType(CoderParts, {
  name: 'CoderPart',
  valuesMap: {
    FIRST: { description: 'Their codes count.' },
    SECOND: { description: 'Their codes measure agreement.' },
  },
});

export const AgreementReadings: { readonly [R in AgreementReading as Uppercase<R>]: R } = {
  RELIABLE: 'reliable',
  TENTATIVE: 'tentative',
  UNRELIABLE: 'unreliable',
  UNKNOWN: 'unknown',
};
registerEnumType(AgreementReadings, {
  name: 'AgreementReading',
  description: 'What Krippendorff’s alpha says of the codes: from 0.8, from 2/3, below.',
});

@ObjectType('QueuedAnswer', { description: 'An open answer as its coder sees it.' })
export class QueuedAnswerModel {
  @Field(() => ID)
  response: string;

  @Field({ description: 'In this coder’s order; for `after` and `before`.' })
  place: string;

  @Field(() => Int, { description: 'From 1.' })
  position: number;

  @Field()
  text: string;

  @Field(() => [String], { description: 'This coder’s codes; empty: not coded yet.' })
  themes: readonly string[];

  @Field()
  note: string;

  @Field({ description: 'An admin has decided about it; its codes are kept.' })
  decided: boolean;
}

@ObjectType('CodingQueue')
export class CodingQueueModel {
  @Field(() => CodeFrameModel)
  frame: CodeFrameModel;

  @Field(() => CoderParts)
  part: CoderPart;

  @Field(() => Int, { description: 'Answers for this coder.' })
  total: number;

  @Field(() => Int)
  coded: number;

  @Field(() => [QueuedAnswerModel])
  answers: readonly QueuedAnswerModel[];
}

@ObjectType('GivenCodes')
export class GivenCodesModel {
  @Field(() => [String])
  themes: readonly string[];

  @Field()
  note: string;
}

@ObjectType('CoderProgress')
export class CoderProgressModel {
  @Field(() => ID, { description: 'An account, or `import`.' })
  coder: string;

  @Field(() => String, { nullable: true })
  name: string | null;

  @Field()
  second: boolean;

  @Field(() => Int)
  coded: number;
}

@ObjectType('DoubleCoding', { description: 'Who codes a sample a second time.' })
export class DoubleCodingModel {
  @Field(() => [ID])
  coders: readonly string[];

  @Field(() => Float, { description: 'Of the answers, in (0, 1].' })
  share: number;

  @Field(() => Int)
  seed: number;

  @Field(() => Int, { description: 'Answers in the sample now.' })
  drawn: number;
}

@ObjectType('EarlierCodings')
export class EarlierCodingsModel {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  @Field(() => Int)
  codings: number;
}

@ObjectType('ItemCoding', { description: 'How far the coding of an open item is.' })
export class ItemCodingModel {
  @Field()
  item: string;

  @Field()
  label: string;

  @Field(() => ID, { nullable: true, description: 'Null: it has no code frame.' })
  frame: string | null;

  @Field(() => Int, { nullable: true })
  version: number | null;

  @Field({ description: 'The wave is published.' })
  sealed: boolean;

  @Field(() => Int)
  answers: number;

  @Field(() => Int)
  uncoded: number;

  @Field(() => EarlierCodingsModel, {
    nullable: true,
    description: 'Codes by an earlier version that could be carried over.',
  })
  earlier: EarlierCodingsModel | null;

  @Field(() => DoubleCodingModel, { nullable: true })
  doubleCoding: DoubleCodingModel | null;

  @Field(() => [CoderProgressModel])
  coders: readonly CoderProgressModel[];
}
