import { Field, Float, ID, ObjectType } from '@nestjs/graphql';
import type { LeadersCriterion } from '../../domain/benchmark/leaders-criteria.js';
import type { LeadersNeed } from '../../domain/benchmark/leaders-needs.js';
import type { LeadersSpread, OptionShare } from '../../domain/benchmark/leaders-spread.js';
import type { Provenance } from '../../domain/instrument/codebook.js';
import { Provenances } from '../graphql/enums.js';
import { EstimateModel } from '../tabulation/estimate.model.js';

@ObjectType('LeadersNeed', { description: 'How many leaders name a need, beside the own answer.' })
export class LeadersNeedModel implements Omit<LeadersNeed, 'leaders'> {
  @Field()
  option: string;

  @Field()
  label: string;

  @Field({ description: 'Whether the respondent names it too.' })
  own: boolean;

  @Field(() => EstimateModel, { description: 'Share of the leaders who name it.' })
  leaders: EstimateModel;

  @Field(() => Provenances, { description: 'Of the label.' })
  provenance: Provenance;
}

@ObjectType('LeadersCriterion', {
  description: 'How much leaders expect of a partner in one respect, beside the own rating.',
})
export class LeadersCriterionModel implements Omit<LeadersCriterion, 'mean' | 'topTwo'> {
  @Field(() => ID)
  id: string;

  @Field()
  label: string;

  @Field(() => Float, { nullable: true, description: 'Own rating, in scale points.' })
  own: number | null;

  @Field(() => EstimateModel, { description: 'In scale points.' })
  mean: EstimateModel;

  @Field(() => EstimateModel, { description: 'Share of the leaders in the two highest ratings.' })
  topTwo: EstimateModel;

  @Field(() => Provenances, { description: 'Of the label.' })
  provenance: Provenance;
}

@ObjectType('LeadersShare')
export class LeadersShareModel implements Omit<OptionShare, 'leaders'> {
  @Field()
  option: string;

  @Field()
  label: string;

  @Field(() => EstimateModel)
  leaders: EstimateModel;
}

@ObjectType('LeadersSpread', {
  description: 'How the leaders’ answers to one item are distributed, beside the own answer.',
})
export class LeadersSpreadModel implements Omit<LeadersSpread, 'shares'> {
  @Field(() => ID)
  id: string;

  @Field()
  label: string;

  @Field(() => ID, { nullable: true })
  dimension: string | null;

  @Field(() => String, { nullable: true, description: 'Own answer, as an option’s code.' })
  own: string | null;

  @Field(() => [LeadersShareModel])
  shares: readonly LeadersShareModel[];
}
