import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import type { PublishedTable } from '../../domain/disclosure/published-table.js';
import type { CellStatus } from '../../domain/tabulation/estimate.js';
import type { RowKind } from '../../domain/tabulation/table.js';
import type { EffectMeasure } from '../../domain/tabulation/comparison-detail.js';
import type { TestMethod } from '../../domain/tabulation/test-groups.js';
import { CellStatuses, EffectMeasures, RowKinds, TestMethods } from '../graphql/enums.js';
import { EstimateModel } from './estimate.model.js';

@ObjectType('CrosstabColumn')
export class CrosstabColumnModel {
  @Field(() => String, {
    nullable: true,
    description: 'Names the column in letters of other columns.',
  })
  letter: string | null;

  @Field(() => String, { nullable: true })
  variable: string | null;

  @Field(() => String, { nullable: true })
  option: string | null;

  @Field()
  label: string;

  @Field(() => [String], { description: 'One a nested variable, the outermost first.' })
  labels: readonly string[];

  @Field(() => Int, { nullable: true, description: 'Unweighted valid n.' })
  n: number | null;

  @Field(() => Float, { nullable: true })
  weightedN: number | null;

  @Field(() => Float, { nullable: true, description: 'Kish’s effective sample size.' })
  effectiveN: number | null;

  @Field(() => CellStatuses)
  status: CellStatus;

  @Field({ description: 'Fewer than 30 respondents: no comparison is tested.' })
  smallBase: boolean;
}

@ObjectType('CrosstabCell')
export class CrosstabCellModel {
  @Field(() => EstimateModel)
  estimate: EstimateModel;

  @Field({
    description: 'Columns this one is higher than: UPPER case at 95 %, lower case at 90 %.',
  })
  letters: string;
}

@ObjectType('CrosstabRow')
export class CrosstabRowModel {
  @Field(() => RowKinds)
  kind: RowKind;

  @Field(() => String, { nullable: true })
  option: string | null;

  @Field()
  label: string;

  @Field(() => [CrosstabCellModel])
  cells: readonly CrosstabCellModel[];
}

@ObjectType('CrosstabComparison', {
  description: 'One test of one row between two columns: what a letter says, in full.',
})
export class CrosstabComparisonModel {
  @Field(() => Int, { description: 'Place of the row.' })
  row: number;

  @Field(() => Int, { description: 'Place of the column; Total is 0.' })
  column: number;

  @Field(() => Int, { description: 'Place of the column it is compared with.' })
  other: number;

  @Field(() => TestMethods)
  method: TestMethod;

  @Field(() => Float, { description: 'Of proportions or scale points; the first less the other.' })
  difference: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Lower end of the confidence interval of the difference, not corrected.',
  })
  low: number | null;

  @Field(() => Float, { nullable: true })
  high: number | null;

  @Field(() => EffectMeasures)
  effectMeasure: EffectMeasure;

  @Field(() => Float, { nullable: true })
  effect: number | null;

  @Field(() => Float)
  pValue: number;

  @Field(() => Float, { description: 'The p-value corrected over the table’s tests.' })
  adjusted: number;
}

@ObjectType('Crosstab')
export class CrosstabModel {
  @Field()
  title: string;

  @Field({ description: 'In words: whom the proportions are of.' })
  base: string;

  @Field({ description: 'Intervals, tests and corrections used.' })
  method: string;

  @Field({ description: 'True while the wave is in the field.' })
  preliminary: boolean;

  @Field(() => [CrosstabColumnModel])
  columns: readonly CrosstabColumnModel[];

  @Field(() => [CrosstabRowModel])
  rows: readonly CrosstabRowModel[];

  @Field(() => [CrosstabComparisonModel], {
    description: 'Of columns on a base of 30 or more, where both cells show their interval.',
  })
  comparisons: readonly CrosstabComparisonModel[];
}

/** A table that went through the gate, as the API gives it. */
export const crosstabModel = (table: PublishedTable, preliminary: boolean): CrosstabModel => ({
  ...table,
  preliminary,
  comparisons: table.comparisons.map(({ interval, effect, ...comparison }) => ({
    ...comparison,
    low: interval.defined ? interval.lower : null,
    high: interval.defined ? interval.upper : null,
    effect: effect.defined ? effect.value : null,
  })),
});
