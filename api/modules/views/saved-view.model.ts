import { Field, GraphQLISODateTime, ID, InputType, ObjectType } from '@nestjs/graphql';
import type { JsonValue } from '../../domain/access/audit-chain.js';
import { Json } from '../graphql/json.js';

@ObjectType('SavedView', { description: 'How a list is looked at, shared by all who run a study.' })
export class SavedViewModel {
  @Field(() => ID)
  id: string;

  @Field({ description: 'The list it belongs to, such as `responses`.' })
  list: string;

  @Field()
  name: string;

  @Field(() => Json)
  filter: JsonValue;

  @Field(() => Json, { nullable: true })
  sort: JsonValue;

  @Field(() => Json, { nullable: true, description: 'Null: the list’s own.' })
  columns: JsonValue;

  @Field(() => String, { nullable: true, description: 'Null once the account is erased.' })
  changedBy: string | null;

  @Field(() => GraphQLISODateTime)
  changedAt: Date;
}

@InputType('SavedViewInput')
export class SavedViewInput {
  @Field(() => ID, { nullable: true, description: 'Left out: a new one.' })
  id?: string | null;

  @Field()
  list: string;

  @Field()
  name: string;

  @Field(() => Json)
  filter: JsonValue;

  @Field(() => Json, { nullable: true })
  sort?: JsonValue;

  @Field(() => Json, { nullable: true })
  columns?: JsonValue;
}
