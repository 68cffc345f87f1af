import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { FoundKind } from './search.service.js';

export const FoundKinds = {
  WAVE: 'wave',
  EDITION: 'edition',
  INSTRUMENT_VERSION: 'instrument-version',
  COLLEAGUE: 'colleague',
  INVITEE: 'invitee',
} as const satisfies Record<string, FoundKind>;
registerEnumType(FoundKinds, { name: 'FoundKind' });

@ObjectType('Found', { description: 'Something of a study, found by its name.' })
export class FoundModel {
  @Field(() => FoundKinds)
  kind: FoundKind;

  @Field(() => ID)
  id: string;

  @Field()
  title: string;

  @Field({
    description:
      'Status of a wave, day of an edition, number of an instrument version, address of a person.',
  })
  detail: string;
}
