import { inPrintedUnit, roundHalfUp } from '../reporting/printed-unit.js';
import { DETECTION } from './benchmark.js';
import { SHOWN_SHARE } from './answers-for.js';
import { ANSWERED_SHARE } from './dimension-score.js';
import { FEWEST_ACTIONS, MOST_ACTIONS, MOST_OF_ONE_INSIGHT, PRIORITY } from './plan.js';
import type { ReferenceEdition } from './reference-edition.js';
import { MIDDLE_HALF, STANDING_LEVEL } from './standing.js';
import { MOST_NAMED } from './strengths-and-gaps.js';

/** How a scorecard is made, in sentences that take their numbers from where they are used. */
export function methodOf({ disclosure, provenance }: ReferenceEdition): string {
  const { minimumContributors, distributionContributors } = disclosure.rules;
  return [
    `A dimension’s score is the mean of its answered items, provided at least ${share(ANSWERED_SHARE)} of them are answered; an item left blank or not asked then counts as if answered like the others, and with fewer there is no score. Leaders are scored by the same rule.`,
    `Median and quartiles are of type 7. All counts are unweighted; each leader’s answer counts once. If you took part in this edition, your own answers are among the leaders’.`,
    `Your rank is the share of leaders below your score, half of the equal ones counted, with its Wilson interval at ${whole(STANDING_LEVEL)} % confidence, for each line by itself.`,
    `Ahead: the whole interval lies above one half and your score above the leaders’ median. Behind: the whole interval lies below one half and your score below the median. Level: the interval holds one half and lies wholly between ${MIDDLE_HALF.lower} and ${MIDDLE_HALF.upper}. Everything else, a missing or withheld number among it: the data cannot tell.`,
    `A number is shown only of ${minimumContributors} organisations or more; of fewer than ${distributionContributors}, only mean and median, so no standing is told. A dimension shows what each of its items may show, and no mean that would give away the few who answered only part of it.`,
    `Peers are the narrowest group of which at least ${share(SHOWN_SHARE)} of the scored items may be shown: without size, then without industry, then without region, until all leaders are left.`,
    `Strengths and gaps are up to ${MOST_NAMED} items each whose score lies furthest above and below the leaders’ median; equal ones are ordered by the distance from the leaders’ mean, then as asked.`,
    `The plan has ${FEWEST_ACTIONS} to ${MOST_ACTIONS} actions, at most ${MOST_OF_ONE_INSIGHT} under one insight, by priority: ${PRIORITY.shortfall} for each scale point of the practice furthest below the median, ${PRIORITY.room} for each point below the top of the scale, the mean share of all leaders who keep investing in it, call its need critical and rate its partner criterion 4 or 5 (the highest of each, where it may be shown), ${PRIORITY.challenge} if you name a challenge it answers, and ${PRIORITY.need} if you call a need it serves critical.`,
    `The smallest gap is the true distance from the leaders’ mean that this base would show with ${whole(DETECTION.power)} % power at ${whole(DETECTION.level)} % confidence (normal approximation).`,
    ...(provenance === 'illustrative'
      ? [
          'The leaders’ rows are a reconstruction that agrees with every number the report prints; their values here are illustrative.',
        ]
      : []),
  ].join('\n');
}

const whole = (proportion: number): number =>
  roundHalfUp(inPrintedUnit('proportion', proportion), 0);

const share = (proportion: number): string =>
  proportion === 0.5 ? 'half' : proportion === 0.75 ? 'three quarters' : `${whole(proportion)} %`;
