import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('HeldData', { description: 'What is stored of a wave and would be erased.' })
export class HeldDataModel {
  @Field(() => Int)
  invitations: number;

  @Field(() => Int)
  mails: number;

  @Field(() => Int, { description: 'On the list for this wave alone: they leave it.' })
  people: number;

  @Field(() => Int, { description: 'Links that open answers: they will open nothing.' })
  links: number;

  @Field(() => Int, { description: 'Respondents who answered something in their own words.' })
  openTexts: number;
}

@ObjectType('WaveRetention', { description: 'How long what names people is kept after a wave.' })
export class WaveRetentionModel {
  @Field(() => ID)
  wave: string;

  @Field()
  waveName: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Days from closing until names, addresses, mails and links go; null: kept.',
  })
  identityDays: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Days from the first edition until answers in own words go; null: kept.',
  })
  openTextDays: number | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  identityDueAt: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  openTextDueAt: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  identityErasedAt: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  openTextErasedAt: Date | null;

  @Field({ description: 'Something is erased within seven days.' })
  isNear: boolean;

  @Field(() => HeldDataModel)
  held: HeldDataModel;
}
