import { Field, Float, ID, ObjectType } from '@nestjs/graphql';
import type { OutsideReference, Study } from '../../domain/reporting/study-definition.js';

@ObjectType('OutsideReference', {
  description:
    'Another survey the report quotes: a reference line, never mixed into the study’s bases.',
})
export class OutsideReferenceModel implements OutsideReference {
  @Field()
  source: string;

  @Field()
  label: string;

  @Field(() => Float, { description: 'A proportion in [0, 1].' })
  value: number;
}

@ObjectType('Study', { description: 'A line of research with one aim.' })
export class StudyModel implements Study {
  @Field(() => ID)
  id: string;

  @Field()
  title: string;

  @Field()
  publisher: string;

  @Field({ description: 'ISO 8601, to the month.' })
  published: string;

  @Field()
  summary: string;

  @Field()
  sampleStatement: string;

  @Field({ description: 'What the rows are, and what they are not.' })
  reconstructionStatement: string;

  @Field(() => [OutsideReferenceModel])
  references: readonly OutsideReferenceModel[];
}
