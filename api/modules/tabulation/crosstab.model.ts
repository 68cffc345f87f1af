import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import type { CellStatus } from '../../domain/tabulation/estimate.js';
import type { RowKind } from '../../domain/tabulation/table.js';
import { CellStatuses, RowKinds } from '../graphql/enums.js';
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
}
