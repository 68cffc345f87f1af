import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { AgreementReading } from '../../domain/coding/agreement-reading.js';
import type { AgreementValue, CoderAgreement } from '../../domain/coding/coder-agreement.js';
import { DEFAULT_DISCLOSURE_RULES } from '../../domain/disclosure/rules.js';
import { AgreementReadings, GivenCodesModel } from './coding.model.js';

@ObjectType('AgreementStatistic')
export class AgreementStatisticModel {
  @Field(() => Float, { nullable: true })
  value: number | null;

  @Field(() => String, { nullable: true, description: 'Why it has no value.' })
  because: string | null;
}

@ObjectType('CoderAgreement')
export class CoderAgreementModel {
  @Field(() => String, { nullable: true, description: 'Null: the same themes were given.' })
  theme: string | null;

  @Field(() => Int, { description: 'Answers that at least two coders coded.' })
  n: number;

  @Field(() => Int, { description: 'Of these, answers that somebody gave the theme.' })
  given: number;

  @Field({ description: 'Fewer answers than tell much.' })
  smallBase: boolean;

  @Field(() => AgreementStatisticModel, { description: 'Share of pairs of coders who agree.' })
  agreed: AgreementStatisticModel;

  @Field(() => AgreementStatisticModel, { description: 'Cohen’s, of exactly two coders.' })
  kappa: AgreementStatisticModel;

  @Field(() => AgreementStatisticModel, { description: 'Krippendorff’s, nominal.' })
  alpha: AgreementStatisticModel;

  @Field(() => AgreementReadings)
  reading: AgreementReading;
}

@ObjectType('CoderCodes')
export class CoderCodesModel extends GivenCodesModel {
  @Field(() => ID)
  coder: string;

  @Field(() => String, { nullable: true })
  name: string | null;

  @Field()
  second: boolean;
}

@ObjectType('Adjudication')
export class AdjudicationModel extends GivenCodesModel {
  @Field(() => String, { nullable: true })
  by: string | null;
}

@ObjectType('Disagreement', { description: 'An answer that coders coded differently.' })
export class DisagreementModel {
  @Field(() => ID)
  response: string;

  @Field()
  text: string;

  @Field(() => [CoderCodesModel], { description: 'The first coder first.' })
  codings: readonly CoderCodesModel[];

  @Field(() => AdjudicationModel, { nullable: true })
  decision: AdjudicationModel | null;
}

@ObjectType('DisagreementPage')
export class DisagreementPageModel {
  @Field(() => Int, { description: 'Of the code frame.' })
  version: number;

  @Field(() => Int)
  total: number;

  @Field(() => Int)
  undecided: number;

  @Field(() => [DisagreementModel])
  disagreements: readonly DisagreementModel[];
}

const shown = (value: AgreementValue): AgreementStatisticModel =>
  value.defined ? { value: value.value, because: null } : { value: null, because: value.because };

export const shownAgreement = (agreement: CoderAgreement): CoderAgreementModel => ({
  ...agreement,
  smallBase: agreement.n < DEFAULT_DISCLOSURE_RULES.smallBase,
  agreed: shown(agreement.agreed),
  kappa: shown(agreement.kappa),
  alpha: shown(agreement.alpha),
});
