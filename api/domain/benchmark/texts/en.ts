import { numbersIn } from './number-words.js';
import type { LeadersPercent, Range, RatedPractice, Tally, Texts } from './texts.js';

const number = numbersIn('en');

const WORDS = 'no one two three four five six seven eight nine ten'.split(' ');
const inWords = (count: number): string => WORDS[count] ?? number(count);

const range = ({ least, most }: Range): string =>
  least === most ? number(least) : `${number(least)} to ${number(most)}`;

const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;

const dimensions = (count: number): string =>
  count === 1 ? '1 dimension' : `${number(count)} dimensions`;

const fraction = (percent: number): string =>
  percent === 50 ? 'half' : percent === 75 ? 'three quarters' : `${number(percent)} %`;

const base = ({ n, illustrative }: Pick<LeadersPercent, 'n' | 'illustrative'>): string =>
  illustrative ? `(n = ${number(n)}, illustrative)` : `(n = ${number(n)})`;

function leaders({ peers, bases, illustrative }: Tally): string {
  const marks = [
    ...(peers === null ? [] : [peers]),
    ...(bases === null ? [] : [`n = ${range(bases)}`]),
    ...(illustrative ? ['illustrative values'] : []),
  ];
  return marks.length === 0 ? 'the leaders' : `the leaders (${marks.join(', ')})`;
}

function standings(told: Tally): string {
  const { ahead, level, behind, cannotTell, unscored } = told;
  const parts = [
    ...(ahead === 0 ? [] : [`ahead of their median in ${number(ahead)}`]),
    ...(level === 0 ? [] : [`level with their middle half in ${number(level)}`]),
    ...(behind === 0 ? [] : [`behind their median in ${number(behind)}`]),
  ];
  const unanswered =
    unscored === 0 ? '' : `; in ${number(unscored)} you answered too little to be scored`;
  if (parts.length === 0) {
    const where = unscored === 0 ? 'any' : number(cannotTell);
    return `Against ${leaders(told)}, the data cannot tell where you stand in ${where} of the ${dimensions(told.dimensions)}${unanswered}.`;
  }
  const open = cannotTell === 0 ? '' : `; in ${number(cannotTell)} the data cannot tell`;
  return `Against ${leaders(told)}, you are ${listed(parts)} of the ${dimensions(told.dimensions)}${open}${unanswered}.`;
}

function practice({ label, own, leaders: shown, illustrative }: RatedPractice): string {
  const rated = `You rate “${label}” ${number(own, 1)}`;
  return shown === null
    ? `${rated}; what its median is among these leaders may not be shown.`
    : `${rated}; the leaders’ median is ${number(shown.median, 1)} ${base({ n: shown.n, illustrative })}.`;
}

const quoted = (labels: readonly string[]): string => listed(labels.map((label) => `“${label}”`));

/** English: the language the others are translated from. */
export const en: Texts = {
  betweenSentences: ' ',
  verdict: {
    nothingScored: () => 'This edition scores no dimension, so there is nothing to stand in.',
    tooFewAnswers: (told) =>
      `You answered too few items to be scored in any of the ${dimensions(told.dimensions)}.`,
    standings,
  },
  peers: {
    allLeaders: () => 'all leaders',
    named: (labels) => labels.map(({ label }) => label).join(', '),
    compared: ({ used, n }) => `You are compared with ${used}, n = ${number(n)}.`,
    widened: ({ used, n, fewest }) =>
      `No group of your exact kind has ${inWords(fewest)} organisations that may be shown together; you are compared with ${used}, n = ${number(n)}.`,
    nobody: ({ fewest }) =>
      `Not even all leaders together are ${inWords(fewest)} organisations that may be shown, so there is nothing to compare you with.`,
  },
  rank: {
    among: (tenths) => `above ${range(tenths)} in 10 of the leaders`,
    withheld: () =>
      'no rank: these leaders are too few, or a rank would tell too much about one of them',
    askedDifferently: () =>
      'no rank: the leaders were asked this in other words or on another scale',
  },
  because: {
    unrated: () => 'You rated none of the practices it improves.',
    practice,
    challenges: ({ labels }) => `You name ${quoted(labels)} among your top challenges.`,
    needs: ({ labels }) =>
      `You call ${quoted(labels)} ${labels.length === 1 ? 'a critical need' : 'critical needs'}.`,
    investing: (found) =>
      `${number(found.percent)} % of the leaders see a need to keep investing in “${found.label}” ${base(found)}.`,
    need: (found) =>
      `${number(found.percent)} % of the leaders call “${found.label}” a critical need ${base(found)}.`,
    criterion: (found) =>
      `${number(found.percent)} % of the leaders rate “${found.label}” in a partner 4 or 5 ${base(found)}.`,
  },
  limits: {
    noSpread: () =>
      'This base is too small to show how its scores are spread, so no standing can be told.',
    nobodyAhead: ({ n }) => `With ${number(n)} leaders nobody can be called ahead or behind.`,
    aheadFrom: ({ n, percent }) =>
      `With ${number(n)} leaders, the smallest base here, you are called ahead only when at least ${number(percent)} % of them score lower, and behind only when at least ${number(percent)} % score higher, half of the equal ones counted.`,
    gap: ({ least, most, levelPercent, powerPercent }) =>
      `The smallest gap to the leaders’ mean that this base would show is ${range({ least, most })} scale points${least === most ? '' : ', by dimension'} (${number(levelPercent)} % confidence, ${number(powerPercent)} % power).`,
  },
  method: {
    scores: ({ answeredPercent }) =>
      `A dimension’s score is the mean of its answered items, provided at least ${fraction(answeredPercent)} of them are answered; an item left blank or not asked then counts as if answered like the others, and with fewer there is no score. Leaders are scored by the same rule.`,
    counts: () =>
      'Median and quartiles are of type 7. All counts are unweighted; each leader’s answer counts once. If you took part in this edition, your own answers are among the leaders’.',
    rank: ({ levelPercent }) =>
      `Your rank is the share of leaders below your score, half of the equal ones counted, with its Wilson interval at ${number(levelPercent)} % confidence, for each line by itself.`,
    standings: ({ middleHalf }) =>
      `Ahead: the whole interval lies above one half and your score above the leaders’ median. Behind: the whole interval lies below one half and your score below the median. Level: the interval holds one half and lies wholly between ${number(middleHalf.lower)} and ${number(middleHalf.upper)}. Everything else, a missing or withheld number among it: the data cannot tell.`,
    disclosure: ({ minimumContributors, distributionContributors }) =>
      `A number is shown only of ${number(minimumContributors)} organisations or more; of fewer than ${number(distributionContributors)}, only mean, median and the share of the top two ratings, so no standing is told. A dimension shows what each of its items may show, and no mean that would give away the few who answered only part of it.`,
    peers: ({ shownPercent }) =>
      `Peers are the narrowest group of which at least ${fraction(shownPercent)} of the scored items may be shown: without size, then without industry, then without region, until all leaders are left. What leaders need and expect of partners is always of all leaders.`,
    strengths: ({ mostNamed }) =>
      `Strengths and gaps are up to ${number(mostNamed)} items each whose score lies furthest above and below the leaders’ median; equal ones are ordered by the distance from the leaders’ mean, then as asked.`,
    plan: ({ fewestActions, mostActions, mostOfOneInsight, priority }) =>
      `The plan has ${number(fewestActions)} to ${number(mostActions)} actions, at most ${number(mostOfOneInsight)} under one insight, by priority: ${number(priority.shortfall)} for each scale point of the practice furthest below the median, ${number(priority.room)} for each point below the top of the scale, ${number(priority.importance)} times the mean share of all leaders who keep investing in it, call its need critical and rate its partner criterion 4 or 5 (the highest of each, where it may be shown), ${number(priority.challenge)} if you name a challenge it answers, and ${number(priority.need)} if you call a need it serves critical.`,
    gap: ({ levelPercent, powerPercent }) =>
      `The smallest gap is the true distance from the leaders’ mean that this base would show with ${number(powerPercent)} % power at ${number(levelPercent)} % confidence (normal approximation).`,
    reconstruction: () =>
      'The leaders’ rows are a reconstruction that agrees with every number the report prints; their values here are illustrative.',
  },
  notCompared: {
    'wording-changed': () => 'It was asked in other words.',
    'routing-changed': () => 'It was asked of other respondents.',
    'scale-changed': () => 'It was asked with other answers to choose from.',
  },
};
