import type { Codebook } from '../instrument/codebook.js';
import { variableNamed } from '../tabulation/check-spec.js';
import { answersFor } from './answers-for.js';
import { groupOf, isOfAll, PEER_BREAKS, type PeerBreak, type PeerRequest } from './peer-request.js';
import type { ReferenceEdition } from './reference-edition.js';

export interface OfferedOption {
  readonly code: string;
  readonly label: string;
}

/** What the ladder can answer without widening. */
export interface OfferedPeers {
  /** Options and nets that stand in at least one of the groups. */
  readonly options: Readonly<Record<PeerBreak, readonly OfferedOption[]>>;
  readonly groups: readonly PeerRequest[];
}

/** Every group of region, industry and size that answers, in the codebook's order. */
export function offeredPeers(edition: ReferenceEdition): OfferedPeers {
  const [regions, industries, sizes] = PEER_BREAKS.map((name) => [
    null,
    ...optionsOf(name, edition.codebook).map(({ code }) => code),
  ]);
  const groups = (regions ?? [])
    .flatMap((region) =>
      (industries ?? []).flatMap((industry) =>
        (sizes ?? []).map((size): PeerRequest => ({ region, industry, size })),
      ),
    )
    .filter((request) => !isOfAll(request))
    .filter((request) => answersFor(edition, groupOf(request, edition.leaders)));
  const offered = (name: PeerBreak): readonly OfferedOption[] =>
    optionsOf(name, edition.codebook).filter(({ code }) =>
      groups.some((request) => request[name] === code),
    );
  return {
    options: { region: offered('region'), industry: offered('industry'), size: offered('size') },
    groups,
  };
}

/** None where the edition does not know the break. */
function optionsOf(name: PeerBreak, codebook: Codebook): readonly OfferedOption[] {
  if (!codebook.variables.some((variable) => variable.name === name)) return [];
  const { options, nets } = variableNamed(codebook, name);
  return [...options, ...nets].map(({ code, label }) => ({ code, label }));
}
