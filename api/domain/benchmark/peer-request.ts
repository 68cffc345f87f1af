import type { GroupDefinition } from '../disclosure/group.js';

/** What peers may be asked by, in the order it is kept: the last is dropped first. */
export const PEER_BREAKS = ['region', 'industry', 'size'] as const;

export type PeerBreak = (typeof PEER_BREAKS)[number];

/** The peers asked for: an option or net each; null where it does not matter. */
export type PeerRequest = Readonly<Record<PeerBreak, string | null>>;

export const ANY_PEERS: PeerRequest = { region: null, industry: null, size: null };

/** The group a request names, among the leaders. */
export const groupOf = (request: PeerRequest, leaders: GroupDefinition): GroupDefinition => [
  ...leaders,
  ...PEER_BREAKS.flatMap((variable) => {
    const option = request[variable];
    return option === null ? [] : [{ variable, options: [option] }];
  }),
];

export const isOfAll = (request: PeerRequest): boolean =>
  PEER_BREAKS.every((variable) => request[variable] === null);
