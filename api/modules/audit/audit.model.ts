import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { JsonValue } from '../../domain/access/audit-chain.js';
import { Json } from '../graphql/json.js';
import type {
  AuditActor,
  AuditedAction,
  AuditFilter,
  NamedAuditRow,
} from './audit-reading.service.js';

@InputType('AuditFilter', { description: 'All that are given must hold.' })
export class AuditFilterInput implements AuditFilter {
  @Field(() => ID, { nullable: true, description: 'An account.' })
  actor?: string;

  @Field({ nullable: true, description: 'Such as `role-set`.' })
  action?: string;

  @Field(() => [String], { nullable: true, description: 'Any of these.' })
  actions?: string[];

  @Field({ nullable: true, description: 'Such as `account:` and its id.' })
  subject?: string;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'From this time on.' })
  from?: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Before this time.' })
  to?: Date;
}

@ObjectType('AuditActor')
export class AuditActorModel implements AuditActor {
  @Field(() => ID)
  id: string;

  @Field(() => String, { nullable: true, description: 'Null once the account is erased.' })
  name: string | null;

  @Field(() => String, { nullable: true })
  email: string | null;
}

@ObjectType('AuditedAction')
export class AuditedActionModel implements AuditedAction {
  @Field()
  action: string;

  @Field(() => Int, { description: 'How often.' })
  count: number;
}

@ObjectType('AuditRow', { description: 'Who did what, when, before and after; never altered.' })
export class AuditRowModel implements NamedAuditRow {
  @Field(() => Int, { description: '1, 2, 3, … over all studies.' })
  seq: number;

  @Field(() => GraphQLISODateTime)
  at: Date;

  @Field(() => AuditActorModel, { nullable: true, description: 'Null: nobody who was signed in.' })
  actor: AuditActorModel | null;

  @Field()
  action: string;

  @Field()
  subject: string;

  @Field(() => String, { nullable: true, description: 'What the subject is called now.' })
  subjectName: string | null;

  @Field(() => ID, { nullable: true })
  study: string | null;

  @Field(() => Json, { nullable: true })
  before: JsonValue;

  @Field(() => Json, { nullable: true })
  after: JsonValue;

  @Field({ description: 'Hash of the row before this one.' })
  previousHash: string;

  @Field({ description: 'SHA-256 over the previous hash and this row.' })
  hash: string;
}

@ObjectType('AuditPage')
export class AuditPageModel {
  @Field(() => [AuditRowModel])
  rows: readonly AuditRowModel[];

  @Field(() => Int, { description: 'Rows that the filter keeps.' })
  total: number;

  @Field(() => Int, { nullable: true, description: '`after` of the next page; null: the last.' })
  next: number | null;
}

@ObjectType('AuditProblem')
export class AuditProblemModel {
  @Field({ description: 'removed, altered, not-linked, out-of-order, replaced or not-there.' })
  code: string;

  @Field(() => Int)
  seq: number;

  @Field(() => Int, { nullable: true, description: 'The last of the rows removed.' })
  to?: number;
}

@ObjectType('AuditCheck', { description: 'The chain of hashes, followed from the first row on.' })
export class AuditCheckModel {
  @Field(() => Int, { description: 'The last row.' })
  seq: number;

  @Field({ description: 'Its hash: noted elsewhere, it shows a chain written anew.' })
  hash: string;

  @Field(() => [AuditProblemModel], { description: 'Empty: nothing was removed or altered.' })
  problems: readonly AuditProblemModel[];
}
