import {
  Field,
  GraphQLISODateTime,
  ID,
  InputType,
  Int,
  ObjectType,
  registerEnumType,
} from '@nestjs/graphql';
import type { InviteeChange } from '../../domain/invitations/compare-invitees.js';
import type { ColumnMapping } from '../../domain/invitations/invitee-columns.js';
import type { InviteeSorting, InviteeState } from './invitees.service.js';
import type { InviteeFields } from './invitee-edits.service.js';

@ObjectType('Invitee', { description: 'Somebody on a study’s list; no answer is kept with them.' })
export class InviteeModel {
  /** Of whose list; not shown. */
  studyId: string;

  @Field(() => ID)
  id: string;

  @Field()
  email: string;

  @Field(() => String, { nullable: true })
  name: string | null;

  @Field(() => String, { nullable: true })
  organisation: string | null;

  @Field(() => String, { nullable: true })
  locale: string | null;

  @Field(() => String, { nullable: true })
  region: string | null;

  @Field(() => String, { nullable: true })
  industry: string | null;

  @Field(() => GraphQLISODateTime)
  addedAt: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Taken off the list.' })
  removedAt: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  optedOutAt: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  bouncedAt: Date | null;

  @Field(() => String, { nullable: true })
  bounceReason: string | null;
}

export const InviteeStates = {
  ACTIVE: 'active',
  OPTED_OUT: 'opted-out',
  BOUNCED: 'bounced',
  REMOVED: 'removed',
} as const satisfies Record<string, InviteeState>;
registerEnumType(InviteeStates, {
  name: 'InviteeState',
  valuesMap: { REMOVED: { description: 'Taken off the list; erased after 30 days.' } },
});

export const InviteeSortings = {
  EMAIL: 'email',
  NAME: 'name',
  ORGANISATION: 'organisation',
  ADDED_AT: 'added-at',
} as const satisfies Record<string, InviteeSorting>;
registerEnumType(InviteeSortings, { name: 'InviteeSorting' });

@InputType('InviteeFields', { description: 'What is left out stays as it is; null is nothing.' })
export class InviteeFieldsInput implements InviteeFields {
  @Field(() => String, { nullable: true })
  email?: string | null;

  @Field(() => String, { nullable: true })
  name?: string | null;

  @Field(() => String, { nullable: true })
  organisation?: string | null;

  @Field(() => String, { nullable: true })
  locale?: string | null;

  @Field(() => String, { nullable: true })
  region?: string | null;

  @Field(() => String, { nullable: true })
  industry?: string | null;
}

@ObjectType('InviteePage')
export class InviteePageModel {
  @Field(() => [InviteeModel])
  rows: readonly InviteeModel[];

  @Field(() => Int)
  total: number;
}

@InputType('InviteeColumns', { description: 'Which column holds what, counted from 0.' })
export class InviteeColumnsInput implements ColumnMapping {
  @Field(() => Int, { nullable: true })
  email?: number;

  @Field(() => Int, { nullable: true })
  name?: number;

  @Field(() => Int, { nullable: true })
  organisation?: number;

  @Field(() => Int, { nullable: true })
  locale?: number;

  @Field(() => Int, { nullable: true })
  region?: number;

  @Field(() => Int, { nullable: true })
  industry?: number;
}

@ObjectType('InviteeColumnsFound')
export class InviteeColumnsModel implements ColumnMapping {
  @Field(() => Int, { nullable: true })
  email?: number;

  @Field(() => Int, { nullable: true })
  name?: number;

  @Field(() => Int, { nullable: true })
  organisation?: number;

  @Field(() => Int, { nullable: true })
  locale?: number;

  @Field(() => Int, { nullable: true })
  region?: number;

  @Field(() => Int, { nullable: true })
  industry?: number;
}

export const InviteeChanges = {
  NEW: 'new',
  UPDATED: 'updated',
  UNCHANGED: 'unchanged',
} as const satisfies Record<string, InviteeChange>;
registerEnumType(InviteeChanges, { name: 'InviteeChange' });

@ObjectType('ImportedRow')
export class ImportedRowModel {
  @Field(() => Int, { description: 'As a text editor counts.' })
  line: number;

  @Field()
  email: string;

  @Field(() => String, { nullable: true })
  name: string | null;

  @Field(() => String, { nullable: true })
  organisation: string | null;

  @Field(() => InviteeChanges)
  change: InviteeChange;
}

@ObjectType('RowProblem')
export class RowProblemModel {
  @Field(() => Int, { description: 'As a text editor counts.' })
  line: number;

  @Field()
  code: string;

  @Field()
  message: string;
}

@ObjectType('InviteeImport', { description: 'What a file changed, or would change.' })
export class InviteeImportModel {
  @Field({ description: 'False after a dry run, and when a wrong row stopped the import.' })
  applied: boolean;

  @Field({ description: 'windows-1252 is a guess: look at a name with an umlaut.' })
  encoding: string;

  @Field(() => String, { nullable: true })
  delimiter: string | null;

  @Field(() => [String])
  headers: readonly string[];

  @Field(() => InviteeColumnsModel)
  columns: InviteeColumnsModel;

  @Field(() => [[String]], { description: 'Cells of the first three rows.' })
  samples: readonly (readonly string[])[];

  @Field(() => Int)
  new: number;

  @Field(() => Int)
  updated: number;

  @Field(() => Int)
  unchanged: number;

  @Field(() => Int, { description: 'People who had no invitation to the wave before.' })
  invited: number;

  @Field(() => [ImportedRowModel], {
    complexity: ({ childComplexity }: { childComplexity: number }) => 200 * childComplexity,
  })
  rows: readonly ImportedRowModel[];

  @Field(() => [RowProblemModel], {
    complexity: ({ childComplexity }: { childComplexity: number }) => 50 * childComplexity,
  })
  problems: readonly RowProblemModel[];
}

@ObjectType('BounceImport')
export class BounceImportModel {
  @Field(() => Int, { description: 'Addresses that count as bounced from now on.' })
  marked: number;

  @Field(() => Int, { description: 'Addresses that are not on the list.' })
  unknown: number;

  @Field(() => [Int], { description: 'Lines without an address.' })
  wrongLines: readonly number[];
}
