import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { Provenance } from '../../domain/instrument/codebook.js';
import type { FigureMeasure } from '../../domain/reporting/figure.js';
import { EditionModel } from '../editions/edition.model.js';
import { FigureMeasures, Provenances } from '../graphql/enums.js';
import { EstimateModel } from '../tabulation/estimate.model.js';
import { TableLinkModel } from '../tabulation/table-link.model.js';

@ObjectType('FigureRow')
export class FigureRowModel {
  @Field()
  label: string;

  @Field(() => String, { nullable: true, description: 'Heading the row stands under.' })
  group: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The option’s code, or the variable’s name where each row is a variable.',
  })
  option: string | null;

  @Field(() => Provenances, { description: 'Where the label comes from.' })
  provenance: Provenance;

  @Field(() => [EstimateModel])
  cells: readonly EstimateModel[];
}

@ObjectType('Figure', {
  description: 'One figure of the study, computed from the edition’s columns on every request.',
})
export class FigureModel {
  @Field(() => Int)
  number: number;

  @Field()
  title: string;

  @Field()
  summary: string;

  @Field(() => String, { nullable: true, description: 'The wording respondents saw.' })
  question: string | null;

  @Field({ description: 'In words: whom the numbers are of.' })
  base: string;

  @Field(() => Int, { description: 'Respondents in the population, whether they answered or not.' })
  sampleSize: number;

  @Field(() => Int, { nullable: true, description: 'Valid n when all rows share it.' })
  validN: number | null;

  @Field(() => [String])
  columns: readonly string[];

  @Field(() => [FigureMeasures], { description: 'What each column holds.' })
  measures: readonly FigureMeasure[];

  @Field(() => Int, { description: 'Index of the column the chart draws.' })
  charted: number;

  @Field(() => [FigureRowModel])
  rows: readonly FigureRowModel[];

  @Field(() => [String])
  notes: readonly string[];

  @Field(() => TableLinkModel, { nullable: true })
  table: TableLinkModel | null;

  @Field(() => EditionModel, { description: 'What it was computed on.' })
  edition: EditionModel;
}
