import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Limits } from '../../domain/benchmark/limits.js';
import type { Action } from '../../domain/benchmark/plan.js';
import type { Provenance } from '../../domain/instrument/codebook.js';
import { EditionModel } from '../editions/edition.model.js';
import { Provenances } from '../graphql/enums.js';
import { ChangeOverTimeModel } from './change.model.js';
import { LeadersCriterionModel, LeadersNeedModel, LeadersSpreadModel } from './leaders.model.js';
import { OfferedPeersModel, PeerGroupModel } from './peers.model.js';
import { PositionModel, UnscoredPositionModel } from './position.model.js';

@ObjectType('Action', { description: 'One thing to do next.' })
export class ActionModel implements Omit<Action, 'priority'> {
  @Field(() => ID)
  id: string;

  @Field()
  title: string;

  @Field()
  detail: string;

  @Field({ description: 'Why it is in this plan.' })
  because: string;

  @Field(() => Int, { description: 'Which of the study’s insights it follows from.' })
  insight: number;

  @Field(() => [ID], { description: 'The study’s claims it rests on.' })
  claims: readonly string[];

  @Field(() => Provenances, { description: 'Of the leaders’ values in it.' })
  provenance: Provenance;
}

@ObjectType('ScorecardLimits', { description: 'What a base of this size cannot show.' })
export class ScorecardLimitsModel implements Limits {
  @Field(() => Float, {
    nullable: true,
    description: 'The smallest share of the leaders to be above of, in [0, 1], to be called ahead.',
  })
  aheadFrom: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Over the dimensions, the smallest gap to the leaders’ mean that would show.',
  })
  leastGap: number | null;

  @Field(() => Float, { nullable: true, description: 'The largest of these smallest gaps.' })
  mostGap: number | null;

  @Field()
  statement: string;
}

@ObjectType('Scorecard', {
  description:
    'Where one respondent stands against the leaders of one edition, and what to do next. Computed when asked, never stored.',
})
export class ScorecardModel {
  @Field(() => EditionModel, { description: 'The reference when the answers were submitted.' })
  edition: EditionModel;

  @Field(() => ID)
  wave: string;

  @Field()
  waveName: string;

  @Field()
  submittedAt: Date;

  @Field({ description: 'Whether the answers may enter the next edition.' })
  consent: boolean;

  @Field({ description: 'Of the texts.' })
  locale: string;

  @Field(() => [String])
  locales: readonly string[];

  @Field({ description: 'In one sentence.' })
  verdict: string;

  @Field(() => PeerGroupModel)
  peers: PeerGroupModel;

  @Field(() => [PositionModel])
  dimensions: readonly PositionModel[];

  @Field(() => [PositionModel])
  items: readonly PositionModel[];

  @Field(() => [UnscoredPositionModel], {
    description: 'Dimensions and items without an own score.',
  })
  unscored: readonly UnscoredPositionModel[];

  @Field(() => [PositionModel])
  strengths: readonly PositionModel[];

  @Field(() => [PositionModel])
  gaps: readonly PositionModel[];

  @Field(() => [ActionModel], { description: 'The most urgent first.' })
  plan: readonly ActionModel[];

  @Field(() => [LeadersNeedModel], { description: 'What leaders call critical next.' })
  needs: readonly LeadersNeedModel[];

  @Field(() => [LeadersCriterionModel], { description: 'What leaders expect of partners.' })
  partners: readonly LeadersCriterionModel[];

  @Field(() => [LeadersSpreadModel], { description: 'How the leaders’ answers are distributed.' })
  spread: readonly LeadersSpreadModel[];

  @Field(() => OfferedPeersModel, { description: 'Peers that can be asked for.' })
  offered: OfferedPeersModel;

  @Field(() => ScorecardLimitsModel)
  limits: ScorecardLimitsModel;

  @Field({ description: 'How it was computed, one statement a line.' })
  method: string;

  @Field(() => ChangeOverTimeModel, {
    nullable: true,
    description: 'Since the same respondent’s last submission in an earlier wave.',
  })
  change: ChangeOverTimeModel | null;
}
