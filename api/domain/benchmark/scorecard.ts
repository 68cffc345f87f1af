import type { Answers } from '../instrument/answers.js';
import type { CompiledInstrument } from '../instrument/compiled-instrument.js';
import { type Limits, limitsOf } from './limits.js';
import { methodOf } from './method.js';
import { givenOptions } from './own-scores.js';
import { type PeerGroup, peerGroup } from './peer-group.js';
import { isOfAll, type PeerRequest } from './peer-request.js';
import type { PlanCatalogue } from './plan-catalogue.js';
import { type Action, planFor } from './plan.js';
import { positionAmong } from './position-among.js';
import type { Position } from './position.js';
import type { ReferenceEdition } from './reference-edition.js';
import type { Scored } from './scored.js';
import { strengthsAndGaps } from './strengths-and-gaps.js';
import { verdictOn } from './verdict.js';

/** Where one respondent stands against the leaders, and what to do next. */
export interface Scorecard {
  readonly verdict: string;
  readonly peers: PeerGroup;
  readonly dimensions: readonly Position[];
  readonly items: readonly Position[];
  readonly strengths: readonly Position[];
  readonly gaps: readonly Position[];
  readonly plan: readonly Action[];
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
}

/**
 * Computes a scorecard; nothing in it is stored, and every leaders' number in it has passed the
 * disclosure gate.
 * @throws InvalidTable when peers are asked for by an option the edition does not know
 */
export function scorecardOf(
  edition: ReferenceEdition,
  { instrument, answers, comparable }: Respondent,
  asked: PeerRequest,
  catalogue: PlanCatalogue,
): Scorecard {
  const given = givenOptions(instrument, answers);
  const peers = peerGroup(edition, asked);
  const isComparable = (variable: string): boolean => comparable?.has(variable) ?? true;
  const place =
    (labels: ReadonlyMap<string, string>) =>
    (scored: Scored): Position => {
      const position = positionAmong(edition, scored, peers.group, given, isComparable);
      return { ...position, label: labels.get(scored.id) ?? scored.label };
    };
  const { codebook } = instrument;
  const dimensions = edition.dimensions.map(
    place(new Map(codebook.dimensions.map(({ code, label }) => [code, label]))),
  );
  const items = edition.items.map(
    place(new Map(codebook.variables.map(({ name, label }) => [name, label]))),
  );
  return {
    verdict: verdictOn(dimensions, isOfAll(peers.request) ? null : peers.used),
    peers,
    dimensions,
    items,
    ...strengthsAndGaps(items),
    plan: planFor(edition, catalogue, items, { given, codebook }),
    limits: limitsOf(dimensions),
    method: methodOf(edition),
  };
}
