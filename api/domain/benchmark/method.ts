import { inPrintedUnit, roundHalfUp } from '../reporting/printed-unit.js';
import { DETECTION } from './benchmark.js';
import { SHOWN_SHARE } from './answers-for.js';
import { ANSWERED_SHARE } from './dimension-score.js';
import { FEWEST_ACTIONS, MOST_ACTIONS, MOST_OF_ONE_INSIGHT, PRIORITY } from './plan.js';
import type { ReferenceEdition } from './reference-edition.js';
import { MIDDLE_HALF, STANDING_LEVEL } from './standing.js';
import { MOST_NAMED } from './strengths-and-gaps.js';
import type { MethodNumbers, Texts } from './texts/texts.js';

/** How a scorecard is made: a line a matter, its numbers taken from where they are used. */
export function methodOf(
  { disclosure, provenance }: Pick<ReferenceEdition, 'disclosure' | 'provenance'>,
  { method }: Pick<Texts, 'method'>,
): string {
  const { minimumContributors, distributionContributors } = disclosure.rules;
  const numbers: MethodNumbers = {
    answeredPercent: percent(ANSWERED_SHARE),
    levelPercent: percent(STANDING_LEVEL),
    powerPercent: percent(DETECTION.power),
    middleHalf: MIDDLE_HALF,
    minimumContributors,
    distributionContributors,
    shownPercent: percent(SHOWN_SHARE),
    mostNamed: MOST_NAMED,
    fewestActions: FEWEST_ACTIONS,
    mostActions: MOST_ACTIONS,
    mostOfOneInsight: MOST_OF_ONE_INSIGHT,
    priority: PRIORITY,
  };
  return [
    method.scores(numbers),
    method.counts(),
    method.rank(numbers),
    method.standings(numbers),
    method.disclosure(numbers),
    method.peers(numbers),
    method.strengths(numbers),
    method.plan(numbers),
    method.gap(numbers),
    ...(provenance === 'illustrative' ? [method.reconstruction()] : []),
  ].join('\n');
}

const percent = (proportion: number): number =>
  roundHalfUp(inPrintedUnit('proportion', proportion), 0);
