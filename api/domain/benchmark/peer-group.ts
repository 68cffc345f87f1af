import type { GroupDefinition } from '../disclosure/group.js';
import type { Codebook } from '../instrument/codebook.js';
import { filterProblems, refuse } from '../tabulation/check-spec.js';
import { ITEM_NONRESPONSE } from '../tabulation/columns.js';
import { selectRespondents } from '../tabulation/respondents.js';
import { answersFor, mayBeSeen } from './answers-for.js';
import { breakOptions } from './break-options.js';
import { groupOf, isOfAll, PEER_BREAKS, type PeerRequest } from './peer-request.js';
import type { ReferenceEdition } from './reference-edition.js';
import type { Texts } from './texts/texts.js';

/** Whom a respondent is compared with, and why not those asked for. */
export interface PeerGroup {
  readonly asked: string;
  readonly used: string;
  /** Leaders who took part; 0 when not even all of them together may be shown. */
  readonly n: number;
  readonly widened: boolean;
  readonly statement: string;
  /** What is used, as it would be asked for. */
  readonly request: PeerRequest;
  readonly group: GroupDefinition;
}

/**
 * The narrowest group on the ladder that answers: the one asked for, then without size, then
 * without industry, then without region. All leaders end every ladder.
 * @param codebook whose labels are used where it has them: the respondent's
 * @throws InvalidTable when the edition knows no such option
 */
export function peerGroup(
  edition: ReferenceEdition,
  asked: PeerRequest,
  codebook: Codebook,
  { peers }: Pick<Texts, 'peers'>,
): PeerGroup {
  refuse(filterProblems(edition.codebook, groupOf(asked, edition.leaders)));
  const rungs = ladder(asked);
  const answering = rungs.find((rung) => answersFor(edition, groupOf(rung, edition.leaders)));
  const used = answering ?? rungs.at(-1) ?? asked;
  const group = groupOf(used, edition.leaders);
  const n = mayBeSeen(edition.disclosure, group) ? sizeOf(edition, group) : 0;
  const nameOf = (request: PeerRequest): string =>
    isOfAll(request) ? peers.allLeaders() : peers.named(labelsOf(request, edition, codebook));
  const named = { asked: nameOf(asked), used: nameOf(used), n };
  const widened = used !== asked;
  return {
    ...named,
    widened,
    statement: statementOf(named, widened, edition, peers),
    request: used,
    group,
  };
}

/** The request, then wider and wider ones up to all leaders. */
export function ladder(asked: PeerRequest): readonly PeerRequest[] {
  const rungs = [asked];
  let rung = asked;
  for (const variable of [...PEER_BREAKS].reverse()) {
    if (rung[variable] === null) continue;
    rung = { ...rung, [variable]: null };
    rungs.push(rung);
  }
  return rungs;
}

/** Says nothing of why a group is not used: that it has few organisations would tell of them. */
function statementOf(
  { used, n }: Pick<PeerGroup, 'used' | 'n'>,
  widened: boolean,
  { disclosure }: ReferenceEdition,
  peers: Texts['peers'],
): string {
  const fewest = disclosure.rules.minimumContributors;
  if (n === 0) return peers.nobody({ fewest });
  return widened ? peers.widened({ used, n, fewest }) : peers.compared({ used, n });
}

const labelsOf = (
  request: PeerRequest,
  edition: ReferenceEdition,
  codebook: Codebook,
): Parameters<Texts['peers']['named']>[0] =>
  PEER_BREAKS.flatMap((by) => {
    const wanted = request[by];
    if (wanted === null) return [];
    const found = breakOptions(by, edition.codebook, codebook).find(({ code }) => code === wanted);
    return [{ by, label: found?.label ?? wanted }];
  });

function sizeOf({ codebook, columns }: ReferenceEdition, group: GroupDefinition): number {
  const { dropped } = selectRespondents(codebook, columns, group, false);
  if (dropped === null) return columns.size;
  return dropped.reduce((sum, code) => sum + (code === ITEM_NONRESPONSE ? 0 : 1), 0);
}
