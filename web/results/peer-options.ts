import { ALL_PEERS, PEER_BREAKS, type PeerBreak } from './result-view';
import type { Peers, Scorecard } from './scorecard';

type Offered = Scorecard['offered'];

/**
 * What may be chosen of one break while the others stay: combinations that can be answered, and
 * what is in use.
 */
export function choicesOf(
  offered: Offered,
  used: Peers,
  name: PeerBreak,
): readonly { readonly code: string; readonly label: string }[] {
  return offered[name].filter(
    ({ code }) => code === used[name] || isOffered(offered, { ...used, [name]: code }),
  );
}

/** All leaders are always offered. */
export const isOffered = ({ groups }: Offered, asked: Peers): boolean =>
  PEER_BREAKS.every((name) => asked[name] === null) ||
  groups.some((group) => PEER_BREAKS.every((name) => group[name] === asked[name]));

/** The peers after a change of one break: with the others where that is offered, else all leaders. */
export function afterChange(
  offered: Offered,
  used: Peers,
  name: PeerBreak,
  code: string | null,
): Peers {
  const changed = { ...used, [name]: code };
  return isOffered(offered, changed) ? changed : ALL_PEERS;
}
