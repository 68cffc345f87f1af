import type { GroupDefinition } from '../disclosure/group.js';
import { filterProblems, refuse, variableNamed } from '../tabulation/check-spec.js';
import { ITEM_NONRESPONSE } from '../tabulation/columns.js';
import { selectRespondents } from '../tabulation/respondents.js';
import { answersFor, mayBeSeen } from './answers-for.js';
import { groupOf, isOfAll, PEER_BREAKS, type PeerRequest } from './peer-request.js';
import type { ReferenceEdition } from './reference-edition.js';

/** Whom a respondent is compared with, and why not those asked for. */
export interface PeerGroup {
  readonly asked: string;
  readonly used: string;
  /** Leaders who took part; 0 when not even all of them together may be shown. */
  readonly n: number;
  readonly widened: boolean;
  readonly statement: string;
  readonly request: PeerRequest;
  readonly group: GroupDefinition;
}

const ALL = 'all leaders';

/**
 * The narrowest group on the ladder that answers: the one asked for, then without size, then
 * without industry, then without region. All leaders end every ladder.
 * @throws InvalidTable when the edition knows no such option
 */
export function peerGroup(edition: ReferenceEdition, asked: PeerRequest): PeerGroup {
  refuse(filterProblems(edition.codebook, groupOf(asked, edition.leaders)));
  const rungs = ladder(asked);
  const answering = rungs.find((rung) => answersFor(edition, groupOf(rung, edition.leaders)));
  const used = answering ?? rungs.at(-1) ?? asked;
  const group = groupOf(used, edition.leaders);
  const n = mayBeSeen(edition.disclosure, group) ? sizeOf(edition, group) : 0;
  const named = { asked: nameOf(asked, edition), used: nameOf(used, edition), n };
  const widened = used !== asked;
  return {
    ...named,
    widened,
    statement: statementOf(named, widened, edition),
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
): string {
  const fewest = inWords(disclosure.rules.minimumContributors);
  if (n === 0) {
    return `Not even all leaders together are ${fewest} organisations that may be shown, so there is nothing to compare you with.`;
  }
  const compared = `ou are compared with ${used}, n = ${n}.`;
  return widened
    ? `No group of your exact kind has ${fewest} organisations that may be shown together; y${compared}`
    : `Y${compared}`;
}

function nameOf(request: PeerRequest, { codebook }: ReferenceEdition): string {
  if (isOfAll(request)) return ALL;
  return PEER_BREAKS.flatMap((name) => {
    const code = request[name];
    if (code === null) return [];
    const { options, nets } = variableNamed(codebook, name);
    return [...options, ...nets].find((option) => option.code === code)?.label ?? code;
  }).join(', ');
}

function sizeOf({ codebook, columns }: ReferenceEdition, group: GroupDefinition): number {
  const { dropped } = selectRespondents(codebook, columns, group, false);
  if (dropped === null) return columns.size;
  return dropped.reduce((sum, code) => sum + (code === ITEM_NONRESPONSE ? 0 : 1), 0);
}

const WORDS = 'no one two three four five six seven eight nine ten'.split(' ');

const inWords = (count: number): string => WORDS[count] ?? String(count);
