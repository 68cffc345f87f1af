import {
  Field,
  Float,
  GraphQLISODateTime,
  ID,
  InputType,
  Int,
  ObjectType,
  registerEnumType,
} from '@nestjs/graphql';
import type { GroupPreview, WithholdingRule } from '../../domain/disclosure/preview-groups.js';
import type { MarginTargets, WeightingPlan } from '../../domain/fieldwork/weighting.js';
import { WeightingReportModel } from '../editions/weighting.model.js';
import type { PublicationPhase, PublicationStatus } from './publication.entity.js';
import type { WantedEdition } from './publications.service.js';

export const PublicationStatuses: { readonly [S in PublicationStatus as Uppercase<S>]: S } = {
  DECIDING: 'deciding',
  READY: 'ready',
  SEALING: 'sealing',
  PUBLISHED: 'published',
  FAILED: 'failed',
  REPLACED: 'replaced',
};
registerEnumType(PublicationStatuses, {
  name: 'PublicationStatus',
  valuesMap: {
    DECIDING: { description: 'What it may show is being decided.' },
    READY: { description: 'There is a preview; it waits for an admin.' },
    REPLACED: { description: 'It was given up, or another was begun of the same wave.' },
  },
});

export const PublicationPhases: { readonly [P in PublicationPhase as Uppercase<P>]: P } = {
  WAITING: 'waiting',
  READING: 'reading',
  PROTECTING: 'protecting',
  SEALING: 'sealing',
  DONE: 'done',
};
registerEnumType(PublicationPhases, {
  name: 'PublicationPhase',
  valuesMap: { PROTECTING: { description: 'Most of the work: which groups may be shown.' } },
});

type Verdict = GroupPreview['verdict'];
export const GroupVerdicts: { readonly [V in Verdict as Uppercase<V>]: V } = {
  SHOWN: 'shown',
  MOMENTS: 'moments',
  WITHHELD: 'withheld',
  EMPTY: 'empty',
};
registerEnumType(GroupVerdicts, {
  name: 'GroupVerdict',
  valuesMap: { MOMENTS: { description: 'Mean, median and top-2-box only.' } },
});

export const WithholdingRules: { readonly [R in WithholdingRule as Uppercase<R>]: R } = {
  THRESHOLD: 'threshold',
  DOMINANCE: 'dominance',
  DIFFERENCING: 'differencing',
  DISTRIBUTION: 'distribution',
};
registerEnumType(WithholdingRules, {
  name: 'WithholdingRule',
  description: 'For admins only: which rule withholds a group can itself disclose.',
  valuesMap: {
    THRESHOLD: { description: 'Too few organisations.' },
    DOMINANCE: { description: 'One organisation holds too much of it.' },
    DIFFERENCING: { description: 'Subtracting it from others would show a few.' },
    DISTRIBUTION: { description: 'Enough for a mean, too few for the distribution.' },
  },
});

@ObjectType('GroupPreview')
export class GroupPreviewModel implements GroupPreview {
  @Field()
  label: string;

  @Field(() => String, { nullable: true, description: 'A strand; null for everyone.' })
  part: string | null;

  @Field(() => String, { nullable: true })
  variable: string | null;

  @Field(() => String, { nullable: true })
  option: string | null;

  @Field(() => Int, { description: 'Organisations.' })
  contributors: number;

  @Field(() => GroupVerdicts)
  verdict: Verdict;

  @Field(() => WithholdingRules, { nullable: true })
  rule: WithholdingRule | null;

  @Field(() => Int, { description: 'Variables.' })
  inFull: number;

  @Field(() => Int, { description: 'Variables.' })
  asMoments: number;

  @Field(() => Int, { description: 'Variables.' })
  notAtAll: number;
}

@ObjectType('Publication', { description: 'An edition in the making.' })
export class PublicationModel {
  @Field(() => ID)
  id: string;

  @Field(() => [ID])
  waves: string[];

  @Field(() => ID)
  editionId: string;

  @Field()
  editionName: string;

  @Field({ description: 'Whether it becomes the reference edition.' })
  reference: boolean;

  @Field(() => String, { nullable: true, description: 'For the edition’s readers.' })
  announcement: string | null;

  @Field(() => PublicationStatuses)
  status: PublicationStatus;

  @Field(() => PublicationPhases)
  phase: PublicationPhase;

  @Field(() => Float, { description: 'Of the phase, in [0, 1].' })
  share: number;

  @Field(() => String, { nullable: true, description: 'Why it failed.' })
  problem: string | null;

  @Field(() => String, { nullable: true, description: 'The edition’s hash.' })
  contentHash: string | null;

  @Field(() => Int, { nullable: true })
  sampleSize: number | null;

  @Field(() => Int, { nullable: true })
  organisations: number | null;

  @Field(() => WeightingReportModel, { nullable: true })
  weighting: WeightingReportModel | null;

  @Field(() => [GroupPreviewModel], {
    nullable: true,
    description: 'Null until it is decided.',
    complexity: ({ childComplexity }) => 40 * childComplexity,
  })
  preview: readonly GroupPreviewModel[] | null;

  @Field(() => GraphQLISODateTime)
  requestedAt: Date;

  @Field(() => GraphQLISODateTime, { nullable: true })
  finishedAt: Date | null;
}

@InputType()
export class OptionTargetInput {
  @Field()
  option: string;

  @Field(() => Float, { description: 'In any unit: only proportions count.' })
  target: number;
}

@InputType()
export class MarginInput implements MarginTargets {
  @Field()
  variable: string;

  @Field(() => [OptionTargetInput])
  targets: OptionTargetInput[];
}

@InputType({ description: 'Multiples of the mean weight.' })
export class WeightBoundsInput {
  @Field(() => Float, { description: 'Below 1.' })
  lower: number;

  @Field(() => Float, { description: 'Above 1.' })
  upper: number;
}

@InputType()
export class WeightingInput {
  @Field(() => [MarginInput])
  margins: MarginInput[];

  @Field(() => WeightBoundsInput, { nullable: true })
  cap?: WeightBoundsInput | null;
}

@InputType()
export class NewEditionInput {
  @Field(() => [ID], { description: 'Closed ones.' })
  waves: string[];

  @Field(() => ID, { nullable: true, description: 'Part of its address; its wave’s if left out.' })
  id?: string | null;

  @Field()
  name: string;

  @Field({ description: 'Whether figures and scorecards mean it from then on.' })
  reference: boolean;

  @Field(() => String, { nullable: true, description: 'Plain text, for its readers.' })
  announcement?: string | null;

  @Field(() => WeightingInput, { nullable: true })
  weighting?: WeightingInput | null;
}

export const planOf = ({ margins, cap }: WeightingInput): WeightingPlan => ({
  margins: margins.map(({ variable, targets }) => ({
    variable,
    targets: targets.map(({ option, target }) => ({ option, target })),
  })),
  cap: cap === undefined || cap === null ? null : { lower: cap.lower, upper: cap.upper },
});

export const wantedOf = ({ weighting, ...edition }: NewEditionInput): WantedEdition => ({
  ...edition,
  weighting: weighting === undefined || weighting === null ? null : planOf(weighting),
});
