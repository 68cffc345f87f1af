import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Position, UnscoredPosition } from '../../domain/benchmark/position.js';
import type { Standing } from '../../domain/benchmark/standing.js';
import type { Provenance } from '../../domain/instrument/codebook.js';
import { Provenances, Standings } from '../graphql/enums.js';

@ObjectType('Position', {
  description:
    'An own score against the leaders of the peer group, in scale points. What may not be shown is null.',
})
export class PositionModel implements Position {
  @Field(() => ID)
  id: string;

  @Field()
  label: string;

  @Field(() => ID, { nullable: true, description: 'The dimension an item belongs to.' })
  dimension: string | null;

  @Field(() => [ID], { description: 'The items it is the score of.' })
  items: readonly string[];

  @Field(() => Float)
  own: number;

  @Field(() => Float, { nullable: true, description: 'The leaders’.' })
  median: number | null;

  @Field(() => Float, { nullable: true, description: 'First quartile, type 7.' })
  q1: number | null;

  @Field(() => Float, { nullable: true, description: 'Third quartile, type 7.' })
  q3: number | null;

  @Field(() => Float, { nullable: true })
  mean: number | null;

  @Field(() => Int, { nullable: true, description: 'Leaders with a score.' })
  n: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Lower end of the Wilson interval of the own rank among the leaders, in [0, 1].',
  })
  rankLow: number | null;

  @Field(() => Float, { nullable: true, description: 'Its upper end.' })
  rankHigh: number | null;

  @Field({ description: 'The rank in words, in tenths.' })
  rankStatement: string;

  @Field(() => Standings)
  standing: Standing;

  @Field(() => Provenances, { description: 'Of the leaders’ values.' })
  provenance: Provenance;

  @Field(() => Float, {
    nullable: true,
    description: 'The smallest gap to the leaders’ mean that this base can show.',
  })
  smallestGap: number | null;

  @Field(() => Float, { description: 'Lowest score there is.' })
  scaleLow: number;

  @Field(() => Float, { description: 'Highest score there is.' })
  scaleHigh: number;
}

@ObjectType('UnscoredPosition', {
  description: 'What too few answers leave without an own score: the leaders’ side of it alone.',
})
export class UnscoredPositionModel implements UnscoredPosition {
  @Field(() => ID)
  id: string;

  @Field()
  label: string;

  @Field(() => ID, { nullable: true })
  dimension: string | null;

  @Field(() => [ID])
  items: readonly string[];

  @Field(() => Int, { description: 'Own answers to its items.' })
  answered: number;

  @Field(() => Int, { description: 'Its items.' })
  asked: number;

  @Field(() => Float, { nullable: true })
  median: number | null;

  @Field(() => Float, { nullable: true })
  q1: number | null;

  @Field(() => Float, { nullable: true })
  q3: number | null;

  @Field(() => Float, { nullable: true })
  mean: number | null;

  @Field(() => Int, { nullable: true })
  n: number | null;

  @Field(() => Provenances)
  provenance: Provenance;

  @Field(() => Float)
  scaleLow: number;

  @Field(() => Float)
  scaleHigh: number;
}
