import type { Answers } from '../instrument/answers.js';
import type { CompiledInstrument } from '../instrument/compiled-instrument.js';
import { leadersCriteria, type LeadersCriterion } from './leaders-criteria.js';
import { type LeadersNeed, leadersNeeds } from './leaders-needs.js';
import { type LeadersSpread, leadersSpread } from './leaders-spread.js';
import { type Limits, limitsOf } from './limits.js';
import { localCatalogue } from './local-catalogue.js';
import { methodOf } from './method.js';
import { type OfferedPeers, offeredPeers } from './offered-peers.js';
import { givenOptions } from './own-scores.js';
import { type PeerGroup, peerGroup } from './peer-group.js';
import { isOfAll, type PeerRequest } from './peer-request.js';
import type { PlanCatalogue } from './plan-catalogue.js';
import { type Action, planFor } from './plan.js';
import { isScoredPosition, positionAmong } from './position-among.js';
import type { Position, UnscoredPosition } from './position.js';
import type { ReferenceEdition } from './reference-edition.js';
import type { Scored } from './scored.js';
import { strengthsAndGaps } from './strengths-and-gaps.js';
import { textsIn } from './texts/texts-in.js';
import { verdictOn } from './verdict.js';

/** Where one respondent stands against the leaders, and what to do next. */
export interface Scorecard {
  readonly verdict: string;
  readonly peers: PeerGroup;
  readonly dimensions: readonly Position[];
  readonly items: readonly Position[];
  /** Dimensions, then items, that the respondent answered too little of. */
  readonly unscored: readonly UnscoredPosition[];
  readonly strengths: readonly Position[];
  readonly gaps: readonly Position[];
  readonly plan: readonly Action[];
  /** Of all leaders, whoever the peers are. */
  readonly needs: readonly LeadersNeed[];
  readonly partners: readonly LeadersCriterion[];
  /** Of the peers. */
  readonly spread: readonly LeadersSpread[];
  readonly offered: OfferedPeers;
  readonly limits: Limits;
  readonly method: string;
}

/** The respondent's side of a scorecard. */
export interface Respondent {
  /** What was answered, compiled for the respondent's locale, whose labels the scorecard takes. */
  readonly instrument: CompiledInstrument;
  /** As checkAnswers returns them. */
  readonly answers: Answers;
  /** Variables asked as the leaders were (`askedAlike`); null: the same instrument. */
  readonly comparable: ReadonlySet<string> | null;
  /** What the scorecard is written in; English where it has no texts. */
  readonly locale: string;
}

/**
 * Computes a scorecard; nothing in it is stored, and every leaders' number in it has passed the
 * disclosure gate.
 * @throws InvalidTable when peers are asked for by an option the edition does not know
 */
export function scorecardOf(
  edition: ReferenceEdition,
  { instrument, answers, comparable: alike, locale }: Respondent,
  asked: PeerRequest,
  catalogue: PlanCatalogue,
): Scorecard {
  const texts = textsIn(locale);
  const { codebook } = instrument;
  const given = givenOptions(instrument, answers);
  const comparable = (variable: string): boolean => alike?.has(variable) ?? true;
  const peers = peerGroup(edition, asked, codebook, texts);
  const { group } = peers;
  const place = (scored: Scored): Position | UnscoredPosition =>
    positionAmong(edition, scored, group, { given, codebook, comparable, texts });
  const [ofDimensions, ofItems] = [edition.dimensions.map(place), edition.items.map(place)];
  const dimensions = ofDimensions.filter(isScoredPosition);
  const items = ofItems.filter(isScoredPosition);
  const unscored = [...ofDimensions, ...ofItems].flatMap((line) =>
    isScoredPosition(line) ? [] : [line],
  );
  const used = isOfAll(peers.request) ? null : peers.used;
  const local = localCatalogue(catalogue, locale);
  return {
    verdict: verdictOn(dimensions, ofDimensions.length - dimensions.length, used, texts),
    peers,
    dimensions,
    items,
    unscored,
    ...strengthsAndGaps(items),
    plan: planFor(edition, local, items, { given, codebook, texts }),
    needs: leadersNeeds(edition, catalogue, given, codebook),
    partners: leadersCriteria(edition, catalogue, given, codebook),
    spread: leadersSpread(edition, group, given, codebook, comparable),
    offered: offeredPeers(edition, codebook),
    limits: limitsOf(ofDimensions, texts),
    method: methodOf(edition, texts),
  };
}
