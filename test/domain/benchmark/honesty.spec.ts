import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ANY_PEERS, type PeerRequest } from '../../../api/domain/benchmark/peer-request.js';
import type { Position } from '../../../api/domain/benchmark/position.js';
import { type Scorecard, scorecardOf } from '../../../api/domain/benchmark/scorecard.js';
import { en } from '../../../api/domain/benchmark/texts/en.js';
import type { Answers } from '../../../api/domain/instrument/answers.js';
import type { Estimate } from '../../../api/domain/tabulation/estimate.js';
import { arbitraryPeers, arbitraryRespondent } from './arbitrary-respondent.js';
import { type RawLeader, rawLeaders } from './raw-leaders.js';
import { type StudyEdition, studyEdition } from './study-edition.js';

let study: StudyEdition;
beforeAll(async () => {
  study = await studyEdition();
});

const RESPONDENTS = 1000;
/** By request: the same groups come again and again. */
const rows = new Map<string, readonly RawLeader[]>();
function leadersOf(request: PeerRequest): readonly RawLeader[] {
  const key = JSON.stringify(request);
  const known = rows.get(key) ?? rawLeaders(study.edition, request);
  rows.set(key, known);
  return known;
}

/** Half of the 95 % in each tail of the normal distribution. */
const Z = 1.959963984540054;

const scorecard = (answers: Answers, asked: PeerRequest): Scorecard => {
  const { edition, instrument, catalogue } = study;
  const respondent = { instrument, answers, comparable: null, locale: 'en' };
  return scorecardOf(edition, Object.freeze(respondent), asked, catalogue);
};

/** Wilson (1927), written out once more: what the code under test may not be asked. */
function wilson(p: number, n: number): { readonly lower: number; readonly upper: number } {
  const centre = (p + (Z * Z) / (2 * n)) / (1 + (Z * Z) / n);
  const half = (Z / (1 + (Z * Z) / n)) * Math.sqrt((p * (1 - p)) / n + (Z * Z) / (4 * n * n));
  return { lower: centre - half, upper: centre + half };
}

function medianOf(scores: readonly number[]): number {
  const sorted = [...scores].sort((one, other) => one - other);
  const at = (index: number): number => sorted[index] ?? NaN;
  return (at(Math.ceil(sorted.length / 2) - 1) + at(Math.floor(sorted.length / 2))) / 2;
}

interface ScoredLeader extends RawLeader {
  readonly score: number;
}

/** The mean of the answered items, where at least half of them are. */
const scored = (leaders: readonly RawLeader[], items: readonly string[]): ScoredLeader[] =>
  leaders.flatMap((leader) => {
    const given = items.flatMap((item) => leader.ratings[item] ?? []);
    if (given.length === 0 || 2 * given.length < items.length) return [];
    return [{ ...leader, score: given.reduce((sum, each) => sum + each, 0) / given.length }];
  });

const organisationsIn = (leaders: readonly RawLeader[]): number =>
  new Set(leaders.map(({ organisation }) => organisation)).size;

/** The Wilson interval of the mid-rank. */
function rankIn(own: number, scores: readonly number[]): ReturnType<typeof wilson> {
  const below = scores.filter((score) => score < own).length;
  const equal = scores.filter((score) => score === own).length;
  return wilson((below + equal / 2) / scores.length, scores.length);
}

/** The standing by its stated rule, from the leaders' scores alone. */
function byTheRule(own: number, scores: readonly number[]): Position['standing'] {
  const { lower, upper } = rankIn(own, scores);
  const middle = medianOf(scores);
  if (lower > 0.5 && own > middle) return 'ahead';
  if (upper < 0.5 && own < middle) return 'behind';
  const isLevel = lower <= 0.5 && upper >= 0.5 && lower >= 0.25 && upper <= 0.75;
  return isLevel ? 'level' : 'cannot-tell';
}

/** What a scorecard says that its leaders' rows do not bear out; a list, for `expect` is slow. */
function overclaims({ dimensions, items, peers, verdict }: Scorecard): string[] {
  const leaders = leadersOf(peers.request);
  const ofPositions = [...dimensions, ...items].flatMap((position) => {
    const { id, own, standing, rankLow, rankHigh, rankStatement } = position;
    const among = scored(leaders, position.dimension === null ? position.items : [id]);
    if (rankLow === null || rankHigh === null) {
      return standing === 'cannot-tell' ? [] : [`${id}: ${standing} without a rank`];
    }
    const scores = among.map(({ score }) => score);
    const { lower, upper } = rankIn(own, scores);
    const tenths = { least: Math.floor(lower * 10 + 1e-9), most: Math.ceil(upper * 10 - 1e-9) };
    return [
      ...(organisationsIn(among) < 10 ? [`${id}: a rank among fewer than ten`] : []),
      ...(standing === byTheRule(own, scores) ? [] : [`${id}: ${standing}`]),
      ...(isClose(position.median, medianOf(scores)) ? [] : [`${id}: its median`]),
      ...(position.n === scores.length ? [] : [`${id}: its n`]),
      ...(isClose(rankLow, lower) && isClose(rankHigh, upper) ? [] : [`${id}: its rank`]),
      ...(rankStatement === en.rank.among(tenths) ? [] : [`${id}: ${rankStatement}`]),
    ];
  });
  const claims = Object.entries(CLAIMS).flatMap(([standing, words]) => {
    const found = words.exec(verdict);
    const claimed = Number(found?.slice(1).find(Boolean) ?? 0);
    const count = dimensions.filter((each) => each.standing === standing).length;
    return claimed === count ? [] : [verdict];
  });
  return [...ofPositions, ...claims];
}

const CLAIMS = {
  ahead: /ahead of their median in (\d)/,
  level: /level with their middle half in (\d)/,
  behind: /behind their median in (\d)/,
  'cannot-tell': /in (\d) the data cannot tell|where you stand in (?:(\d) of|any of the (\d))/,
};

/** Numbers shown of fewer organisations than the rules of the edition let be seen. */
function numbersOfFew(card: Scorecard): string[] {
  const { edition, catalogue } = study;
  const { peers, dimensions, items, unscored, needs, partners, spread } = card;
  const [all, leaders] = [leadersOf(ANY_PEERS), leadersOf(peers.request)];
  const isRated = new Set(edition.items.map(({ id }) => id));
  const answering = (among: readonly RawLeader[], variable: string): number =>
    organisationsIn(isRated.has(variable) ? scored(among, [variable]) : among);
  const fewer = (
    estimate: Estimate,
    variable: string,
    among: readonly RawLeader[],
    least: number,
  ): string[] => {
    if (estimate.status !== 'published') return 'value' in estimate ? [`${variable}: a value`] : [];
    return answering(among, variable) < least || estimate.n < least ? [`${variable}: of few`] : [];
  };
  const lines = [...dimensions, ...items, ...unscored].flatMap((line) => {
    const { id, median, mean, n, q1, q3 } = line;
    const among = scored(leaders, line.dimension === null ? line.items : [id]);
    const least = q1 !== null || q3 !== null ? 10 : 5;
    const isShown = [median, mean, n, q1, q3].some((each) => each !== null);
    return isShown && organisationsIn(among) < least ? [`${id}: of ${organisationsIn(among)}`] : [];
  });
  return [
    ...(peers.n > 0 && organisationsIn(leaders) < 5 ? ['the peers'] : []),
    ...lines,
    ...needs.flatMap((need) => fewer(need.leaders, catalogue.needs, all, 5)),
    ...partners.flatMap(({ id, mean, topTwo }) =>
      [mean, topTwo].flatMap((each) => fewer(each, id, all, 5)),
    ),
    ...spread.flatMap(({ id, shares }) =>
      shares.flatMap((share) => fewer(share.leaders, id, leaders, 10)),
    ),
  ];
}

const isClose = (one: number | null, other: number): boolean =>
  one !== null && Math.abs(one - other) < 1e-9;

describe('a scorecard of the study, for 1,000 random respondents and peers', () => {
  it('claims no more than the interval supports, and shows nothing of fewer than five', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(arbitraryRespondent(study.instrument), arbitraryPeers, (answers, asked) => {
        const card = scorecard(answers, asked);
        for (const { standing } of card.dimensions) seen.add(standing);
        for (const { shares } of card.spread) seen.add(shares[0]?.leaders.status ?? '');
        expect([...overclaims(card), ...numbersOfFew(card)]).toEqual([]);
      }),
      { numRuns: RESPONDENTS },
    );
    expect([...seen].sort()).toEqual([
      'ahead',
      'behind',
      'cannot-tell',
      'level',
      'published',
      'suppressed',
    ]);
  });
});
