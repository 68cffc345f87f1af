import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { EditionModel } from '../editions/edition.model.js';
import { Json } from '../graphql/json.js';

@ObjectType('OpenWave', { description: 'A wave that takes answers from whoever has its link.' })
export class OpenWaveModel {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field({ description: 'Of the questionnaire.' })
  title: string;

  @Field()
  description: string;

  @Field(() => [String], { description: 'Languages of the questionnaire, its own first.' })
  locales: readonly string[];

  @Field(() => Int)
  items: number;

  @Field(() => Int)
  sections: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Days after closing until names, addresses and links are erased; null: kept.',
  })
  identityDays: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Days after publishing until answers in own words are erased; null: kept.',
  })
  openTextDays: number | null;
}

@ObjectType('Assessment', {
  description: 'One respondent’s questionnaire in one wave, addressed by its token.',
})
export class AssessmentModel {
  @Field({ description: '128 random bits: whoever has it may read and answer.' })
  token: string;

  @Field(() => ID)
  wave: string;

  @Field()
  waveName: string;

  @Field(() => Json, { description: 'SurveyJS JSON, in every language it has.' })
  instrument: object;

  @Field(() => Json, { description: 'As saved, by item.' })
  answers: object;

  @Field(() => Int, { description: 'Counts the changes; saving names the one last seen.' })
  revision: number;

  @Field({
    description: 'started, submitted, or expired: the wave closed before it was submitted.',
  })
  status: string;

  @Field({ description: 'Whether the answers may enter the next edition.' })
  consent: boolean;

  @Field()
  locale: string;

  @Field(() => [String], { description: 'Languages of the questionnaire, its own first.' })
  locales: readonly string[];

  @Field()
  savedAt: Date;

  @Field(() => Date, { nullable: true })
  submittedAt: Date | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The edition its scorecard is computed against, chosen when it was submitted.',
  })
  edition: string | null;
}

@ObjectType('Erasure', { description: 'What was erased, and what could not be.' })
export class ErasureModel {
  @Field(() => Int)
  assessments: number;

  @Field(() => Int)
  responses: number;

  @Field(() => [EditionModel], {
    description: 'Editions sealed with these answers among their counts; they cannot change.',
  })
  remains: readonly EditionModel[];
}
