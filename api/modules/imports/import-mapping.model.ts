import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type {
  ImportMapping,
  MissingReason,
  OptionColumn,
  ValueMapping,
  VariableMapping,
} from '../../domain/import/import-mapping.js';

export const MissingReasons: {
  readonly NOT_ANSWERED: MissingReason;
  readonly NOT_ASKED: MissingReason;
} = { NOT_ANSWERED: 'not-answered', NOT_ASKED: 'not-asked' };
registerEnumType(MissingReasons, {
  name: 'MissingReason',
  description: 'Why a file has no answer.',
});

const A_COLUMN = { nullable: true, description: 'Counted from 0; null: none.' } as const;
const CODE = { nullable: true, description: 'Its code; null for a missing value.' } as const;
const CHOSEN_CODE =
  'An option’s code, or 1 and 0 where each option has a column; null: a missing value.';

@InputType({ description: 'Columns of what a response is besides its answers, counted from 0.' })
export class ImportFieldsInput {
  @Field(() => Int, { nullable: true, description: 'Tells the respondents of the wave apart.' })
  respondent?: number | null;

  @Field(() => Int, { nullable: true })
  organisation?: number | null;

  @Field(() => Int, { nullable: true })
  strand?: number | null;

  @Field(() => Int, { nullable: true })
  mode?: number | null;

  @Field(() => Int, { nullable: true })
  submittedAt?: number | null;

  @Field(() => Int, { nullable: true })
  weight?: number | null;
}

@InputType()
export class OptionColumnInput implements OptionColumn {
  @Field()
  option: string;

  @Field(() => Int)
  column: number;
}

@InputType({ description: 'What a value of the file stands for, in place of what it looks like.' })
export class ValueMappingInput {
  @Field()
  value: string;

  @Field(() => String, { nullable: true, description: CHOSEN_CODE })
  option?: string | null;

  @Field(() => MissingReasons, { nullable: true })
  missing?: MissingReason | null;
}

@InputType()
export class VariableMappingInput {
  @Field()
  variable: string;

  @Field(() => Int, A_COLUMN)
  column?: number | null;

  @Field(() => [OptionColumnInput], {
    nullable: true,
    description: 'Where the options of a multiple-answer item have columns of their own.',
  })
  optionColumns?: OptionColumnInput[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Between the options of one cell of a multiple-answer item.',
  })
  separator?: string | null;

  @Field(() => [ValueMappingInput], { nullable: true })
  values?: ValueMappingInput[] | null;
}

@InputType({ description: 'What the columns of a file of responses are.' })
export class ImportMappingInput {
  @Field(() => ImportFieldsInput)
  fields: ImportFieldsInput;

  @Field(() => String, { nullable: true, description: 'Of all rows, where no column says it.' })
  strand?: string | null;

  @Field(() => String, { nullable: true, description: 'Of all rows, where no column says it.' })
  mode?: string | null;

  @Field(() => [VariableMappingInput])
  variables: VariableMappingInput[];
}

/** What is left out is null. */
export const mappingOf = (given: ImportMappingInput): ImportMapping => ({
  fields: {
    respondent: given.fields.respondent ?? null,
    organisation: given.fields.organisation ?? null,
    strand: given.fields.strand ?? null,
    mode: given.fields.mode ?? null,
    submittedAt: given.fields.submittedAt ?? null,
    weight: given.fields.weight ?? null,
  },
  strand: given.strand ?? null,
  mode: given.mode ?? null,
  variables: given.variables.map((each): VariableMapping => ({
    variable: each.variable,
    column: each.column ?? null,
    optionColumns: (each.optionColumns ?? []).map(({ option, column }) => ({ option, column })),
    separator: each.separator ?? null,
    values: (each.values ?? []).map(({ value, option, missing }): ValueMapping => ({
      value,
      option: option ?? null,
      missing: missing ?? null,
    })),
  })),
});

@ObjectType('ImportFields')
export class ImportFieldsModel {
  @Field(() => Int, { nullable: true })
  respondent: number | null;

  @Field(() => Int, { nullable: true })
  organisation: number | null;

  @Field(() => Int, { nullable: true })
  strand: number | null;

  @Field(() => Int, { nullable: true })
  mode: number | null;

  @Field(() => Int, { nullable: true })
  submittedAt: number | null;

  @Field(() => Int, { nullable: true })
  weight: number | null;
}

@ObjectType('OptionColumn')
export class OptionColumnModel implements OptionColumn {
  @Field()
  option: string;

  @Field(() => Int)
  column: number;
}

@ObjectType('ValueMapping')
export class ValueMappingModel implements ValueMapping {
  @Field()
  value: string;

  @Field(() => String, CODE)
  option: string | null;

  @Field(() => MissingReasons, { nullable: true })
  missing: MissingReason | null;
}

@ObjectType('VariableMapping')
export class VariableMappingModel implements VariableMapping {
  @Field()
  variable: string;

  @Field(() => Int, A_COLUMN)
  column: number | null;

  @Field(() => [OptionColumnModel])
  optionColumns: readonly OptionColumnModel[];

  @Field(() => String, { nullable: true })
  separator: string | null;

  @Field(() => [ValueMappingModel])
  values: readonly ValueMappingModel[];
}

@ObjectType('ImportMapping')
export class ImportMappingModel implements ImportMapping {
  @Field(() => ImportFieldsModel)
  fields: ImportFieldsModel;

  @Field(() => String, { nullable: true })
  strand: string | null;

  @Field(() => String, { nullable: true })
  mode: string | null;

  @Field(() => [VariableMappingModel])
  variables: readonly VariableMappingModel[];
}
