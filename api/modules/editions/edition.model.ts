import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Provenance, VariableType } from '../../domain/instrument/codebook.js';
import { Provenances, VariableTypes } from '../graphql/enums.js';
import { WeightingReportModel } from './weighting.model.js';

@ObjectType('VariableOption')
export class VariableOptionModel {
  @Field()
  code: string;

  @Field()
  label: string;

  @Field(() => Provenances)
  provenance: Provenance;
}

@ObjectType('Variable', { description: 'An item of the instrument, or one row of a matrix.' })
export class VariableModel {
  @Field()
  name: string;

  @Field()
  label: string;

  @Field({ description: 'The wording respondents saw.' })
  question: string;

  @Field(() => VariableTypes)
  type: VariableType;

  @Field()
  section: string;

  @Field(() => String, { nullable: true })
  dimension: string | null;

  @Field(() => [VariableOptionModel])
  options: readonly VariableOptionModel[];

  @Field(() => [VariableOptionModel], {
    description: 'Any-of sums over options; each respondent counts once.',
  })
  nets: readonly VariableOptionModel[];
}

@ObjectType('Edition', {
  description:
    'An immutable, counted, hashed release of closed waves. One edition at a time is the reference: ' +
    'what figures, claims and edition mean when none is named.',
})
export class EditionModel {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field()
  reference: boolean;

  @Field()
  publishedAt: Date;

  @Field(() => Int)
  sampleSize: number;

  @Field(() => Int)
  organisations: number;

  @Field({ description: 'SHA-256 over the codebook and every sealed column.' })
  hash: string;

  @Field({ description: 'True when the rows were invented to agree with a report.' })
  reconstructed: boolean;

  @Field({
    description: 'True when a program made its responses up: they describe no organisation.',
  })
  simulated: boolean;

  @Field(() => WeightingReportModel, {
    nullable: true,
    description: 'How its respondents are weighted; null: all alike.',
  })
  weighting: WeightingReportModel | null;

  @Field(() => Date, { nullable: true, description: 'Null: it stands.' })
  withdrawnAt: Date | null;

  @Field(() => String, { nullable: true })
  withdrawnBecause: string | null;

  @Field(() => String, { nullable: true, description: 'Plain text, for its readers.' })
  announcement: string | null;
}
