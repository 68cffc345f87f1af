import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { VariableType } from '../../domain/instrument/codebook.js';
import { VariableOptionModel } from '../editions/edition.model.js';
import { VariableTypes } from '../graphql/enums.js';
import { StepBlockerModel, WaveStrandModel } from '../waves/wave.model.js';
import { ImportMappingModel } from './import-mapping.model.js';
import type { ImportPreview, PreviewedVariable } from './import-preview.service.js';

export const MappingSources: Readonly<Record<string, ImportPreview['mappingFrom']>> = {
  GIVEN: 'given',
  EARLIER_IMPORT: 'earlier-import',
  GUESS: 'guess',
};
registerEnumType(MappingSources, {
  name: 'MappingSource',
  valuesMap: { EARLIER_IMPORT: { description: 'The wave’s last import had the same columns.' } },
});

type Meaning = PreviewedVariable['values'][number]['means'];
export const ValueMeanings: Readonly<Record<string, Meaning>> = {
  OPTION: 'option',
  NOT_ANSWERED: 'not-answered',
  NOT_ASKED: 'not-asked',
  UNKNOWN: 'unknown',
};
registerEnumType(ValueMeanings, {
  name: 'ValueMeaningKind',
  valuesMap: { UNKNOWN: { description: 'Somebody has to say what it stands for.' } },
});

@ObjectType('FileValue')
export class FileValueModel {
  @Field()
  value: string;

  @Field(() => Int, { description: 'Rows.' })
  count: number;
}

@ObjectType('FileColumn')
export class FileColumnModel {
  @Field()
  header: string;

  @Field(() => Int, { description: 'Rows in which it is not empty.' })
  filled: number;

  @Field(() => [FileValueModel], { description: 'The most frequent first, five at most.' })
  values: readonly FileValueModel[];
}

@ObjectType('ValueMeaning', { description: 'What a value of the file is taken for.' })
export class ValueMeaningModel extends FileValueModel {
  @Field(() => ValueMeanings)
  means: Meaning;

  @Field(() => String, {
    nullable: true,
    description: 'Its code, or 1 and 0 where each option has a column.',
  })
  option: string | null;
}

@ObjectType('PreviewedVariable')
export class PreviewedVariableModel {
  @Field()
  name: string;

  @Field()
  label: string;

  @Field()
  question: string;

  @Field(() => VariableTypes)
  type: VariableType;

  @Field(() => [VariableOptionModel])
  options: readonly VariableOptionModel[];

  @Field(() => [ValueMeaningModel], { description: 'Of a closed variable that is matched.' })
  values: readonly ValueMeaningModel[];
}

@ObjectType('MappingProblem')
export class MappingProblemModel {
  @Field()
  code: string;

  @Field({ description: 'A field or a variable; empty when the mapping as a whole is meant.' })
  of: string;

  @Field()
  message: string;
}

@ObjectType('ImportPreview', { description: 'A file before anything is read from it.' })
export class ImportPreviewModel {
  @Field()
  fileName: string;

  @Field()
  encoding: string;

  @Field()
  delimiter: string;

  @Field(() => Int)
  rows: number;

  @Field(() => [FileColumnModel])
  columns: readonly FileColumnModel[];

  @Field(() => [WaveStrandModel])
  strands: readonly WaveStrandModel[];

  @Field(() => ImportMappingModel)
  mapping: ImportMappingModel;

  @Field(() => MappingSources)
  mappingFrom: ImportPreview['mappingFrom'];

  @Field(() => [MappingProblemModel])
  problems: readonly MappingProblemModel[];

  @Field(() => [PreviewedVariableModel], { description: 'All of the codebook, in its order.' })
  variables: readonly PreviewedVariableModel[];

  @Field(() => [String], { description: 'Headers of columns that nothing is read from.' })
  unmapped: readonly string[];

  @Field(() => [String], { description: 'What an import will do to the wave.' })
  does: readonly string[];

  @Field(() => [StepBlockerModel], { description: 'Empty: the wave takes an import now.' })
  blockers: readonly StepBlockerModel[];
}
