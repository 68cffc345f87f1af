import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { ClaimKind, Feasible, Verdict } from '../../domain/reporting/claim.js';
import type { FigureMeasure } from '../../domain/reporting/figure.js';
import { ClaimKinds, FigureMeasures, Verdicts } from '../graphql/enums.js';
import { EstimateModel } from '../tabulation/estimate.model.js';
import { TableLinkModel } from '../tabulation/table-link.model.js';

@ObjectType('Feasible', {
  description: 'A count and base whose percentage rounds to the printed one.',
})
export class FeasibleModel implements Feasible {
  @Field(() => Int)
  count: number;

  @Field(() => Int)
  base: number;
}

@ObjectType('ClaimPart', { description: 'One number or one comparison of a claim.' })
export class ClaimPartModel {
  @Field()
  label: string;

  @Field(() => String, { nullable: true })
  printed: string | null;

  @Field(() => FigureMeasures)
  measure: FigureMeasure;

  @Field(() => EstimateModel)
  computed: EstimateModel;

  @Field(() => Verdicts)
  verdict: Verdict;
}

@ObjectType('Claim', {
  description:
    'A claim of the report with its verdict; computed, count and n are of its first part.',
})
export class ClaimModel {
  @Field(() => ID)
  id: string;

  @Field()
  statement: string;

  @Field(() => ClaimKinds)
  kind: ClaimKind;

  @Field(() => String, { nullable: true, description: 'As the report writes it.' })
  printed: string | null;

  @Field(() => Float, { nullable: true })
  computed: number | null;

  @Field(() => Int, { nullable: true })
  count: number | null;

  @Field(() => Int, { nullable: true })
  n: number | null;

  @Field(() => Verdicts)
  verdict: Verdict;

  @Field(() => [FeasibleModel])
  feasible: readonly FeasibleModel[];

  @Field(() => [ClaimPartModel])
  parts: readonly ClaimPartModel[];

  @Field(() => Int, { nullable: true, description: 'The figure that shows it.' })
  figure: number | null;

  @Field(() => TableLinkModel, { nullable: true })
  table: TableLinkModel | null;
}
