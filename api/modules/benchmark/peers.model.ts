import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { PeerOption } from '../../domain/benchmark/break-options.js';
import type { OfferedPeers } from '../../domain/benchmark/offered-peers.js';
import type { PeerGroup } from '../../domain/benchmark/peer-group.js';
import type { PeerRequest } from '../../domain/benchmark/peer-request.js';

@ObjectType('PeerCombination', { description: 'Options by code; null where it does not matter.' })
export class PeerCombinationModel implements PeerRequest {
  @Field(() => String, { nullable: true })
  region: string | null;

  @Field(() => String, { nullable: true })
  industry: string | null;

  @Field(() => String, { nullable: true })
  size: string | null;
}

@ObjectType('PeerGroup', { description: 'Whom a respondent is compared with.' })
export class PeerGroupModel implements Omit<PeerGroup, 'group'> {
  @Field({ description: 'In words.' })
  asked: string;

  @Field({ description: 'The narrowest group that may be shown, in words.' })
  used: string;

  @Field(() => Int, { description: 'Leaders in it.' })
  n: number;

  @Field({ description: 'Whether it is wider than asked for.' })
  widened: boolean;

  @Field({ description: 'Says so in a sentence.' })
  statement: string;

  @Field(() => PeerCombinationModel, { description: 'What the group used is asked for by.' })
  request: PeerCombinationModel;
}

@ObjectType('PeerOption')
export class PeerOptionModel implements PeerOption {
  @Field()
  code: string;

  @Field()
  label: string;
}

@ObjectType('OfferedPeers', { description: 'Peers that can be asked for without being widened.' })
export class OfferedPeersModel implements OfferedPeers {
  @Field(() => [PeerOptionModel])
  region: readonly PeerOptionModel[];

  @Field(() => [PeerOptionModel])
  industry: readonly PeerOptionModel[];

  @Field(() => [PeerOptionModel])
  size: readonly PeerOptionModel[];

  @Field(() => [PeerCombinationModel], { description: 'Every combination of them that answers.' })
  groups: readonly PeerCombinationModel[];
}
