import { Field, Float, ID, ObjectType } from '@nestjs/graphql';
import type { ChangeOverTime, NotCompared, OwnChange } from '../../domain/benchmark/own-change.js';

@ObjectType('OwnChange', { description: 'An item answered in both waves, asked alike.' })
export class OwnChangeModel implements OwnChange {
  @Field(() => ID)
  id: string;

  @Field()
  label: string;

  @Field(() => [String])
  before: readonly string[];

  @Field(() => [String])
  after: readonly string[];

  @Field(() => Float, { nullable: true, description: 'In scale points; null without a scale.' })
  change: number | null;
}

@ObjectType('NotCompared', { description: 'An item answered in both waves, asked differently.' })
export class NotComparedModel implements NotCompared {
  @Field(() => ID)
  id: string;

  @Field()
  label: string;

  @Field({ description: 'What differs, in words.' })
  because: string;
}

@ObjectType('ChangeOverTime', { description: 'Own change since an earlier wave.' })
export class ChangeOverTimeModel implements ChangeOverTime {
  @Field(() => ID, { description: 'The earlier wave.' })
  wave: string;

  @Field()
  waveName: string;

  @Field(() => [OwnChangeModel])
  items: readonly OwnChangeModel[];

  @Field(() => [NotComparedModel])
  notCompared: readonly NotComparedModel[];
}
