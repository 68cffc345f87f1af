import {
  Field,
  GraphQLISODateTime,
  ID,
  InputType,
  Int,
  ObjectType,
  registerEnumType,
} from '@nestjs/graphql';
import type { ThemeDifference, ThemeFate } from '../../domain/coding/frame-difference.js';
import type { Theme } from '../../domain/fieldwork/code-frame.js';
import type { Provenance } from '../../domain/instrument/codebook.js';
import { Provenances } from '../graphql/enums.js';
import type { EnteredTheme } from './code-frames.service.js';

export const ThemeFates: { readonly [F in ThemeFate as Uppercase<F>]: F } = {
  SAME: 'same',
  REWORDED: 'reworded',
  NEW: 'new',
  MERGED: 'merged',
  RETIRED: 'retired',
};
registerEnumType(ThemeFates, {
  name: 'ThemeFate',
  description: 'What became of a theme from one version of a code frame to another.',
  valuesMap: { REWORDED: { description: 'Its code is the same.' } },
});

@ObjectType('Theme', { description: 'One code of a frame.' })
export class ThemeModel {
  @Field({ description: 'Its code: the same in every version.' })
  value: string;

  @Field()
  text: string;

  @Field(() => String, { nullable: true })
  definition?: string | null;

  @Field(() => String, { nullable: true })
  example?: string | null;

  @Field(() => String, { nullable: true, description: 'Label of the net it belongs to.' })
  group?: string | null;

  @Field(() => Provenances)
  provenance: Provenance;

  @Field(() => [String], {
    nullable: true,
    description: 'Codes of the version before that went into it.',
  })
  mergedFrom?: readonly string[];
}

@ObjectType('CodeFrame', { description: 'One version of the themes of an open item.' })
export class CodeFrameModel {
  @Field(() => ID)
  id: string;

  @Field()
  item: string;

  @Field(() => Int)
  version: number;

  @Field(() => [ThemeModel], { complexity: ({ childComplexity }) => 10 * childComplexity })
  themes: readonly Theme[];

  @Field(() => GraphQLISODateTime)
  createdAt: Date;
}

@ObjectType('CodeFrameVersion')
export class CodeFrameVersionModel extends CodeFrameModel {
  @Field({ description: 'It cannot be changed: something is coded by it.' })
  frozen: boolean;

  @Field(() => Int, { description: 'Answers coded by it, each coder’s once.' })
  codings: number;

  @Field(() => [String], { description: 'Names of the editions sealed with it.' })
  editions: readonly string[];
}

@ObjectType('ThemeDifference')
export class ThemeDifferenceModel implements ThemeDifference {
  @Field()
  value: string;

  @Field(() => ThemeFates)
  fate: ThemeFate;

  @Field(() => ThemeModel, { nullable: true })
  before: Theme | null;

  @Field(() => ThemeModel, { nullable: true })
  after: Theme | null;

  @Field(() => [String], { description: 'Codes of the themes it went into.' })
  into: readonly string[];
}

@ObjectType('CarriedCodings')
export class CarriedCodingsModel {
  @Field(() => Int)
  carried: number;

  @Field(() => Int, { description: 'To be coded anew.' })
  left: number;

  @Field(() => Int, { description: 'Coded by the newest version already, and kept so.' })
  kept: number;
}

@InputType()
export class ThemeInput implements EnteredTheme {
  @Field({ description: 'Small letters, digits and hyphens.' })
  value: string;

  @Field()
  text: string;

  @Field(() => String, { nullable: true })
  definition?: string | null;

  @Field(() => String, { nullable: true })
  example?: string | null;

  @Field(() => String, { nullable: true })
  group?: string | null;

  @Field(() => [String], { nullable: true })
  mergedFrom?: string[] | null;
}
