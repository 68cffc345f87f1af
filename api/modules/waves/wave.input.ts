import { Field, GraphQLISODateTime, InputType, Int } from '@nestjs/graphql';
import type { Quota } from '../../domain/fieldwork/quota.js';
import type { WaveAccess } from '../../domain/fieldwork/wave-access.js';
import type { NewWave, WaveChange } from './wave-planning.service.js';
import { WaveAccesses } from './wave.model.js';

@InputType()
export class WaveStrandInput {
  @Field({ description: 'Small letters, digits and hyphens.' })
  code: string;

  @Field()
  label: string;
}

@InputType()
export class NewWaveInput implements NewWave {
  @Field()
  name: string;

  @Field(() => WaveAccesses, { nullable: true, description: 'INVITATION if left out.' })
  access?: WaveAccess | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Of the instrument; if left out, the newest that has no problems.',
  })
  version?: number | null;

  @Field(() => [WaveStrandInput], {
    nullable: true,
    description: 'Parts kept apart in every table; one named Survey if left out.',
  })
  strands?: WaveStrandInput[] | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  opensAt?: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  closesAt?: Date | null;
}

@InputType({ description: 'What is left out stays; a date that is null is taken away.' })
export class WaveChangeInput implements WaveChange {
  @Field(() => String, { nullable: true })
  name?: string | null;

  @Field(() => WaveAccesses, { nullable: true })
  access?: WaveAccess | null;

  @Field(() => Int, { nullable: true, description: 'Of the instrument; only of a draft.' })
  version?: number | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  opensAt?: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  closesAt?: Date | null;
}

@InputType()
export class QuotaInput implements Quota {
  @Field()
  region: string;

  @Field()
  industry: string;

  @Field(() => Int)
  target: number;
}
