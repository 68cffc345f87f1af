import { Field, Float, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('OwnChange', { description: 'An item answered in both waves, asked alike.' })
export class OwnChangeModel {
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
export class NotComparedModel {
  @Field(() => ID)
  id: string;

  @Field()
  label: string;

  @Field({ description: 'What differs, in words.' })
  because: string;
}

@ObjectType('ChangeOverTime', { description: 'Own change since an earlier wave.' })
export class ChangeOverTimeModel {
  @Field(() => ID, { description: 'The earlier wave.' })
  wave: string;

  @Field()
  waveName: string;

  @Field(() => [OwnChangeModel])
  items: readonly OwnChangeModel[];

  @Field(() => [NotComparedModel])
  notCompared: readonly NotComparedModel[];
}
