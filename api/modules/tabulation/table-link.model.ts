import { Field, ObjectType } from '@nestjs/graphql';
import type { TableLink } from '../../domain/reporting/figure.js';
import type { Filter } from '../../domain/tabulation/table.js';

@ObjectType('FilterLink')
export class FilterLinkModel implements Filter {
  @Field()
  variable: string;

  @Field(() => [String])
  options: readonly string[];
}

@ObjectType('TableLink', { description: 'The cross-tab of the rows behind a figure or a claim.' })
export class TableLinkModel implements TableLink {
  @Field()
  rows: string;

  @Field(() => [String])
  columns: readonly string[];

  @Field(() => [FilterLinkModel])
  filter: readonly FilterLinkModel[];
}
