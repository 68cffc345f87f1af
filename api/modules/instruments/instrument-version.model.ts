import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { VariableChange } from '../../domain/instrument/compare-instruments.js';
import type { VersionComparison } from '../../domain/instrument/compare-versions.js';
import type { InstrumentDifference } from '../../domain/instrument/instrument-differences.js';
import type { RemediedProblem } from '../../domain/instrument/remedies.js';
import type { WaveStatus } from '../../domain/fieldwork/wave-status.js';
import { WaveStatuses } from '../waves/wave.model.js';

type Changes = Record<Uppercase<string>, VariableChange>;
export const VariableChanges = {
  IDENTICAL: 'identical',
  WORDING_CHANGED: 'wording-changed',
  ROUTING_CHANGED: 'routing-changed',
  SCALE_CHANGED: 'scale-changed',
  NEW: 'new',
  GONE: 'gone',
} as const satisfies Changes;
registerEnumType(VariableChanges, {
  name: 'VariableChange',
  description: 'What became of a variable, by the gravest change.',
  valuesMap: {
    IDENTICAL: { description: 'The only one with a trend.' },
    WORDING_CHANGED: { description: 'Respondents read something else.' },
    ROUTING_CHANGED: { description: 'Other respondents are asked.' },
    SCALE_CHANGED: { description: 'Other options or limits: answers count differently.' },
  },
});

@ObjectType('InstrumentProblem', { description: 'One thing to mend before a wave can use it.' })
export class InstrumentProblemModel implements RemediedProblem {
  @Field({ description: 'In the document, such as `pages[2].elements[0].type`; empty: all of it.' })
  path: string;

  @Field(() => String)
  code: RemediedProblem['code'];

  @Field()
  message: string;

  @Field({ description: 'What to do.' })
  remedy: string;
}

@ObjectType('Untranslated', { description: 'Texts that a language lacks.' })
export class UntranslatedModel {
  @Field()
  locale: string;

  @Field(() => [String], { description: 'Where the texts stand in the document.' })
  paths: readonly string[];
}

@ObjectType('InstrumentItem')
export class InstrumentItemModel {
  @Field({ description: 'In the document.' })
  path: string;

  @Field()
  name: string;

  @Field({ description: 'Of SurveyJS.' })
  type: string;

  @Field({ description: 'In the document’s own language.' })
  title: string;
}

@ObjectType('InstrumentSection')
export class InstrumentSectionModel {
  @Field({ description: 'In the document.' })
  path: string;

  @Field()
  name: string;

  @Field({ description: 'In the document’s own language.' })
  title: string;

  @Field(() => [InstrumentItemModel])
  items: readonly InstrumentItemModel[];
}

@ObjectType('InstrumentCheck')
export class InstrumentCheckModel {
  @Field(() => [InstrumentProblemModel], { description: 'None: a wave can use it.' })
  problems: readonly RemediedProblem[];

  @Field(() => [UntranslatedModel])
  untranslated: readonly UntranslatedModel[];
}

@ObjectType('VersionWave', { description: 'A wave on a version of the instrument.' })
export class VersionWaveModel {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field(() => WaveStatuses)
  status: WaveStatus;
}

@ObjectType('InstrumentVersion', {
  description: 'A questionnaire; frozen once a wave opens on it.',
})
export class InstrumentVersionModel {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  @Field(() => Int, { description: 'Counts the times it was saved.' })
  revision: number;

  @Field(() => Int, { nullable: true, description: 'The version it was copied from.' })
  basedOn: number | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Null: it can be changed.' })
  frozenAt: Date | null;

  @Field(() => GraphQLISODateTime)
  createdAt: Date;

  @Field(() => GraphQLISODateTime)
  changedAt: Date;
}

@ObjectType('InstrumentDifference')
export class InstrumentDifferenceModel implements InstrumentDifference {
  @Field(() => String, {
    description:
      'type, option-added, option-removed, limits, routing, question, row, option-label; and, with no bearing on trends, heading, option-order, required, dimension, section.',
  })
  kind: InstrumentDifference['kind'];

  @Field(() => String, { nullable: true, description: 'Code of the option it is about.' })
  option: string | null;

  @Field(() => String, { nullable: true, description: 'Null: in every language.' })
  locale: string | null;

  @Field(() => String, { nullable: true })
  before: string | null;

  @Field(() => String, { nullable: true })
  after: string | null;
}

@ObjectType('VariableComparison')
export class VariableComparisonModel {
  @Field()
  variable: string;

  @Field()
  item: string;

  @Field(() => String, { nullable: true, description: 'Of a matrix.' })
  row: string | null;

  @Field()
  label: string;

  @Field()
  section: string;

  @Field(() => VariableChanges)
  change: VariableChange;

  @Field({ description: 'Whether answers to both may stand in one line.' })
  trend: boolean;

  @Field(() => [InstrumentDifferenceModel])
  differences: readonly InstrumentDifference[];
}

@ObjectType('VersionComparison')
export class VersionComparisonModel implements VersionComparison {
  @Field(() => [String], { description: 'Languages that both have.' })
  locales: readonly string[];

  @Field(() => [String])
  addedLocales: readonly string[];

  @Field(() => [String])
  removedLocales: readonly string[];

  @Field(() => [VariableComparisonModel])
  variables: readonly VariableComparisonModel[];
}
