import type { Codebook } from '../instrument/codebook.js';
import { answersFor } from './answers-for.js';
import { breakOptions, type PeerOption } from './break-options.js';
import { groupOf, isOfAll, PEER_BREAKS, type PeerBreak, type PeerRequest } from './peer-request.js';
import { perEdition } from './per-edition.js';
import type { ReferenceEdition } from './reference-edition.js';

/** What the ladder can answer without widening: options and nets in at least one of the groups. */
export interface OfferedPeers extends Readonly<Record<PeerBreak, readonly PeerOption[]>> {
  readonly groups: readonly PeerRequest[];
}

/** Every group of region, industry and size that answers, in the edition's order. */
export function offeredPeers(edition: ReferenceEdition, own: Codebook): OfferedPeers {
  const groups = once(edition, '', () => answeringGroups(edition));
  const offered = (name: PeerBreak): readonly PeerOption[] =>
    breakOptions(name, edition.codebook, own).filter(({ code }) =>
      groups.some((request) => request[name] === code),
    );
  return {
    region: offered('region'),
    industry: offered('industry'),
    size: offered('size'),
    groups,
  };
}

const once = perEdition<readonly PeerRequest[]>();

function answeringGroups(edition: ReferenceEdition): readonly PeerRequest[] {
  const { codebook, leaders } = edition;
  const [regions = [], industries = [], sizes = []] = PEER_BREAKS.map((name) => [
    null,
    ...breakOptions(name, codebook, codebook).map(({ code }) => code),
  ]);
  return regions
    .flatMap((region) =>
      industries.flatMap((industry) =>
        sizes.map((size): PeerRequest => ({ region, industry, size })),
      ),
    )
    .filter((request) => !isOfAll(request))
    .filter((request) => answersFor(edition, groupOf(request, leaders)));
}
