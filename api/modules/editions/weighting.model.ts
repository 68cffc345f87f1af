import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import type { WeightingReport, WeightingVariable } from '../../domain/fieldwork/weighting.js';

@ObjectType('OptionTarget')
export class OptionTargetModel {
  @Field()
  option: string;

  @Field(() => Float)
  target: number;
}

@ObjectType('WeightingMargin')
export class WeightingMarginModel {
  @Field()
  variable: string;

  @Field(() => [OptionTargetModel])
  targets: readonly OptionTargetModel[];
}

@ObjectType('WeightBounds', { description: 'Multiples of the mean weight.' })
export class WeightBoundsModel {
  @Field(() => Float)
  lower: number;

  @Field(() => Float)
  upper: number;
}

@ObjectType('WeightingPlan')
export class WeightingPlanModel {
  @Field(() => [WeightingMarginModel])
  margins: readonly WeightingMarginModel[];

  @Field(() => WeightBoundsModel, { nullable: true })
  cap: WeightBoundsModel | null;
}

@ObjectType('WeightingReport', {
  description: 'Rim weights and how well they fit. Without weights, `because` says why.',
})
export class WeightingReportModel implements WeightingReport {
  @Field(() => WeightingPlanModel)
  plan: WeightingPlanModel;

  @Field(() => String, { nullable: true, description: 'Null: the weights hold.' })
  because: WeightingReport['because'];

  @Field(() => Int, { description: 'Rounds through all margins.' })
  iterations: number;

  @Field(() => Float, { description: 'Largest difference left, as a proportion.' })
  marginError: number;

  @Field(() => Float, { nullable: true, description: 'The mean weight is 1.' })
  smallest: number | null;

  @Field(() => Float, { nullable: true })
  largest: number | null;

  @Field(() => Float, { nullable: true, description: 'Kish’s, by unequal weights.' })
  designEffect: number | null;

  @Field(() => Float, { nullable: true })
  effectiveSampleSize: number | null;

  @Field(() => Int, { nullable: true, description: 'Respondents at a bound.' })
  trimmed: number | null;
}

@ObjectType('WeightingOption')
export class WeightingOptionModel {
  @Field()
  option: string;

  @Field()
  label: string;

  @Field(() => Int)
  respondents: number;
}

@ObjectType('WeightingVariable')
export class WeightingVariableModel implements WeightingVariable {
  @Field()
  variable: string;

  @Field()
  label: string;

  @Field(() => [WeightingOptionModel])
  options: readonly WeightingOptionModel[];

  @Field(() => Int, { description: 'Respondents who gave no answer.' })
  silent: number;
}
