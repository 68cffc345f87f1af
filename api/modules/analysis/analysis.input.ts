import { Field, Float, ID, InputType } from '@nestjs/graphql';
import type { ComparisonRules } from '../../domain/tabulation/compare-columns.js';
import { Corrections } from '../graphql/enums.js';
import { FilterInput } from '../tabulation/crosstab.input.js';

@InputType({ isAbstract: true })
class AnalysisInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The study’s reference edition, else its newest, when both are left out.',
  })
  edition?: string | null;

  @Field(() => ID, { nullable: true, description: 'As it is now; marked preliminary.' })
  wave?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'The banner: variables side by side, or nested as `outer>inner`.',
  })
  columns?: string[] | null;

  @Field(() => [FilterInput], { nullable: true })
  filter?: FilterInput[] | null;

  @Field(() => Boolean, { nullable: true, description: 'False when left out.' })
  weighted?: boolean | null;

  @Field(() => Float, { nullable: true, description: 'Confidence level; 0.95 when left out.' })
  level?: number | null;

  @Field(() => Corrections, {
    nullable: true,
    description: 'Of p-values over the table; Benjamini-Hochberg when left out.',
  })
  correction?: ComparisonRules['correction'] | null;
}

@InputType('AnalysisTableInput')
export class AnalysisTableInput extends AnalysisInput {
  @Field({ description: 'The stub: a variable’s name.' })
  rows: string;
}

@InputType('AnalysisBatteryInput')
export class AnalysisBatteryInput extends AnalysisInput {
  @Field({ description: 'A matrix: all variables made of its rows.' })
  item: string;
}
