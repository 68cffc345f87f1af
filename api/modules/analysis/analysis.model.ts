import { Field, Float, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';
import type { AnalystView } from '../../domain/disclosure/analyst-view.js';
import { AnalystViews } from '../graphql/enums.js';
import { CrosstabModel } from '../tabulation/crosstab.model.js';

@ObjectType('Analysis', { description: 'Tables as a study’s own analysts see them.' })
export class AnalysisModel {
  @Field(() => [CrosstabModel], { description: 'One, or one a row of the matrix.' })
  tables: readonly CrosstabModel[];

  @Field(() => ID, { nullable: true, description: 'Null: a wave.' })
  edition: string | null;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When the wave was read; null of an edition.',
  })
  readAt: Date | null;

  @Field(() => AnalystViews)
  view: AnalystView;

  @Field(() => Float, { description: 'Time the server took to compute it.' })
  milliseconds: number;
}
