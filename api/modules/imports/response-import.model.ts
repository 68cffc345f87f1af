import {
  Field,
  Float,
  GraphQLISODateTime,
  ID,
  Int,
  ObjectType,
  registerEnumType,
} from '@nestjs/graphql';
import { ImportMappingModel } from './import-mapping.model.js';
import type { ChangedRows, ImportStatus } from './response-import.entity.js';

export const ImportStatuses: { readonly [S in ImportStatus as Uppercase<S>]: S } = {
  RUNNING: 'running',
  DONE: 'done',
  REFUSED: 'refused',
  FAILED: 'failed',
  UNDONE: 'undone',
};
registerEnumType(ImportStatuses, {
  name: 'ImportStatus',
  valuesMap: { REFUSED: { description: 'Rows are wrong: nothing was changed.' } },
});

export const ChangedRowsChoices: { readonly [C in ChangedRows as Uppercase<C>]: C } = {
  REFUSE: 'refuse',
  UPDATE: 'update',
};
registerEnumType(ChangedRowsChoices, {
  name: 'ChangedRows',
  description: 'What becomes of responses imported earlier from which the file differs.',
  valuesMap: {
    REFUSE: { description: 'They are mistakes: nothing is imported.' },
    UPDATE: { description: 'They become what the file says.' },
  },
});

@ObjectType('ImportOptionCount')
export class ImportOptionCountModel {
  @Field()
  code: string;

  @Field()
  label: string;

  @Field(() => Int)
  count: number;
}

@ObjectType('ImportVariableCount', { description: 'To be held against the file.' })
export class ImportVariableCountModel {
  @Field()
  variable: string;

  @Field()
  label: string;

  @Field(() => [ImportOptionCountModel])
  options: readonly ImportOptionCountModel[];

  @Field(() => Int, { description: 'With any answer.' })
  answered: number;

  @Field(() => Int)
  notAnswered: number;

  @Field(() => Int)
  notAsked: number;

  @Field(() => Int, {
    description: 'Answered in the file, but not asked by the instrument’s routing: not taken.',
  })
  routedPast: number;
}

@ObjectType('ImportSummary')
export class ImportSummaryModel {
  @Field(() => Int)
  rows: number;

  @Field(() => Int)
  new: number;

  @Field(() => Int, { description: 'There already, and alike.' })
  same: number;

  @Field(() => Int, { description: 'There already, and different.' })
  changed: number;

  @Field(() => Int, { description: 'Mistakes of rows, all of them.' })
  problems: number;

  @Field(() => [String], { description: 'Headers of columns that nothing is read from.' })
  unmapped: readonly string[];

  @Field(() => [ImportVariableCountModel], { description: 'Of the rows without mistakes.' })
  counts: readonly ImportVariableCountModel[];
}

@ObjectType('ImportProblem')
export class ImportProblemModel {
  @Field(() => Int, { description: 'As a text editor counts.' })
  line: number;

  @Field(() => String, { nullable: true, description: 'Its header; null: the row as a whole.' })
  column: string | null;

  @Field(() => String, { nullable: true })
  value: string | null;

  @Field()
  code: string;

  @Field()
  message: string;
}

@ObjectType('ResponseImport', { description: 'A file of responses on its way into a wave.' })
export class ResponseImportModel {
  @Field(() => ID)
  id: string;

  @Field()
  fileName: string;

  @Field({ description: 'It only says what would happen.' })
  dryRun: boolean;

  @Field(() => ChangedRowsChoices)
  changed: ChangedRows;

  @Field(() => ImportMappingModel)
  mapping: ImportMappingModel;

  @Field(() => ImportStatuses)
  status: ImportStatus;

  @Field(() => Float, { description: 'Of the file that is read by now, from 0 to 1.' })
  share: number;

  @Field(() => ImportSummaryModel, { nullable: true })
  summary: ImportSummaryModel | null;

  @Field(() => String, { nullable: true, description: 'Why nothing came of it.' })
  failure: string | null;

  @Field(() => GraphQLISODateTime)
  requestedAt: Date;

  @Field(() => GraphQLISODateTime, { nullable: true })
  finishedAt: Date | null;
}
