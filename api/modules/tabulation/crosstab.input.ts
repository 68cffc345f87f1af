import { Field, Float, ID, InputType } from '@nestjs/graphql';
import type { CrosstabSpec, Filter } from '../../domain/tabulation/table.js';

@InputType('Filter', { description: 'Keeps respondents who gave any of these options.' })
export class FilterInput implements Filter {
  @Field()
  variable: string;

  @Field(() => [String])
  options: string[];
}

@InputType('CrosstabInput')
export class CrosstabInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The reference edition when both edition and wave are left out.',
  })
  edition?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'A wave in the field: analysts only, marked preliminary.',
  })
  wave?: string | null;

  @Field({ description: 'The stub: a variable’s name.' })
  rows: string;

  @Field(() => [String], {
    nullable: true,
    description:
      'The banner: variables side by side, or nested as `outer>inner`; a Total column always comes first.',
  })
  columns?: string[] | null;

  @Field(() => [FilterInput], {
    nullable: true,
    description: 'All must hold; options within one are alternatives.',
  })
  filter?: FilterInput[] | null;

  @Field(() => Boolean, { nullable: true, defaultValue: false })
  weighted?: boolean | null;

  @Field(() => Float, {
    nullable: true,
    defaultValue: 0.95,
    description: 'Confidence level, between 0 and 1.',
  })
  level?: number | null;
}

const LEVEL = 0.95;

/** What is left out of an input is what its descriptions say. */
export const specOf = (
  input: Pick<CrosstabInput, 'columns' | 'filter' | 'weighted' | 'level'>,
  rows: string,
): CrosstabSpec => ({
  rows,
  columns: input.columns ?? [],
  filter: input.filter ?? [],
  weighted: input.weighted ?? false,
  level: input.level ?? LEVEL,
});
