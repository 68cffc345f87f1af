import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('PeerCombination', { description: 'Options by code; null where it does not matter.' })
export class PeerCombinationModel {
  @Field(() => String, { nullable: true })
  region: string | null;

  @Field(() => String, { nullable: true })
  industry: string | null;

  @Field(() => String, { nullable: true })
  size: string | null;
}

@ObjectType('PeerGroup', { description: 'Whom a respondent is compared with.' })
export class PeerGroupModel {
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
export class PeerOptionModel {
  @Field()
  code: string;

  @Field()
  label: string;
}

@ObjectType('OfferedPeers', { description: 'Peers that can be asked for without being widened.' })
export class OfferedPeersModel {
  @Field(() => [PeerOptionModel])
  region: readonly PeerOptionModel[];

  @Field(() => [PeerOptionModel])
  industry: readonly PeerOptionModel[];

  @Field(() => [PeerOptionModel])
  size: readonly PeerOptionModel[];

  @Field(() => [PeerCombinationModel], { description: 'Every combination of them that answers.' })
  groups: readonly PeerCombinationModel[];
}
