import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dimensionScore } from '../../../api/domain/benchmark/dimension-score.js';
import { offeredPeers } from '../../../api/domain/benchmark/offered-peers.js';
import { ANY_PEERS, type PeerRequest } from '../../../api/domain/benchmark/peer-request.js';
import type { Position } from '../../../api/domain/benchmark/position.js';
import type { Scored } from '../../../api/domain/benchmark/scored.js';
import { type Scorecard, scorecardOf } from '../../../api/domain/benchmark/scorecard.js';
import { standingAmong, STANDING_LEVEL } from '../../../api/domain/benchmark/standing.js';
import { detailOf } from '../../../api/domain/disclosure/edition-disclosure.js';
import type { GroupDefinition } from '../../../api/domain/disclosure/group.js';
import type { Answers } from '../../../api/domain/instrument/answers.js';
import { selectRespondents } from '../../../api/domain/tabulation/respondents.js';
import { median } from '../../../api/statistics/median.js';
import { rankInterval } from '../../../api/statistics/rank-interval.js';
import { expectDefined } from '../../support/expect-defined.js';
import { arbitraryPeers, arbitraryRespondent } from './arbitrary-respondent.js';
import { type StudyEdition, studyEdition } from './study-edition.js';

let study: StudyEdition;
beforeAll(async () => {
  study = await studyEdition();
});

const scorecard = (answers: Answers, asked: PeerRequest = ANY_PEERS): Scorecard => {
  const { edition, instrument, catalogue } = study;
  return scorecardOf(
    edition,
    { instrument, answers, comparable: null, locale: 'en' },
    asked,
    catalogue,
  );
};
const everything = (score: number): Answers => ({
  maturity: score,
  effectiveness: Object.fromEntries(
    study.edition.items.flatMap(({ id }) => {
      const [, row] = id.split('effectiveness.');
      return row === undefined ? [] : [[row, score]];
    }),
  ),
});
const standings = (positions: readonly Position[]): readonly string[] =>
  positions.map(({ standing }) => standing);

/** The leaders' scores respondent by respondent, from the columns and nothing else. */
function scoresIn({ items }: Scored, group: GroupDefinition): readonly number[] {
  const { codebook, columns } = study.edition;
  const { dropped } = selectRespondents(codebook, columns, group, false);
  return Array.from({ length: columns.size }, (_, i) => i)
    .filter((i) => dropped?.[i] !== 255)
    .flatMap((i) => {
      const answers = items.map((item) => {
        const column = columns.byVariable.get(item);
        const code = column?.kind === 'codes' ? (column.codes[i] ?? 255) : 255;
        return code > 4 ? null : code + 1;
      });
      return dimensionScore(answers) ?? [];
    });
}

const isItem = ({ dimension }: Scored): boolean => dimension !== null;
const isOfItem = ({ dimension }: Position): boolean => dimension !== null;

const mayBeRanked = ({ variable, items }: Scored, group: GroupDefinition): boolean =>
  [variable, ...items].every(
    (each) => detailOf(study.edition.disclosure, each, group) === 'distribution',
  );

describe('scorecardOf, on the study', () => {
  it('places a respondent among all leaders', () => {
    const { dimensions, items, peers, strengths, gaps, method } = scorecard({
      ...everything(3),
      maturity: 4,
    });
    expect(peers).toMatchObject({ used: 'all leaders', n: 30, widened: false });
    expect(dimensions.map(({ label }) => label)).toEqual([
      'Deployment maturity',
      'Plan ahead of need',
      'Plan for diverse venues',
      'Latency, bandwidth and availability first',
      'Segment the network for AI',
    ]);
    expect(standings(dimensions)).toEqual(['ahead', 'level', 'behind', 'behind', 'behind']);
    expect(items.find(({ id }) => id === 'effectiveness.availability')).toMatchObject({
      ...{ label: 'Network availability', own: 3, median: 4, q1: 4, q3: 5, mean: 4.36, n: 25 },
      ...{ standing: 'behind', provenance: 'illustrative' },
    });
    expect(strengths[0]?.label).toBe('Maturity of AI deployment');
    expect(gaps).toHaveLength(3);
    expect(method).toContain('at least half of them');
    expect(method).toContain('reconstruction');
  });

  it('explains that it widened, and tells little on a small base', () => {
    const asked = { region: 'europe', industry: 'healthcare', size: '1k-5k' };
    const { peers, verdict, dimensions } = scorecard(everything(3), asked);
    expect(peers.statement).toBe(
      'No group of your exact kind has five organisations that may be shown together; you are compared with Europe, n = 10.',
    );
    expect(verdict).toContain('(Europe, n = 10, illustrative values)');
    expect(standings(dimensions)).toContain('cannot-tell');
  });

  it('tells no standing and no spread of a group of eight', () => {
    const asked = { ...ANY_PEERS, industry: 'healthcare' };
    const { peers, dimensions, items, verdict, limits } = scorecard(everything(5), asked);
    expect(peers).toMatchObject({ n: 8, widened: false });
    for (const position of [...dimensions, ...items]) {
      expect(position).toMatchObject({
        ...{ standing: 'cannot-tell', q1: null, q3: null },
        ...{ rankLow: null, rankHigh: null, smallestGap: null },
      });
    }
    expect(items.filter(({ median: shown }) => shown === null)).toEqual([]);
    expect(verdict).toContain('cannot tell where you stand in any of the 5 dimensions');
    expect(limits.statement).toContain('no standing can be told');
  });

  it('offers the regions, the industries of six or more, and what sizes it can', () => {
    const { groups, ...options } = offeredPeers(study.edition, study.edition.codebook);
    const codes = Object.values(options).map((each) => each.map(({ code }) => code));
    expect(codes).toEqual([
      ['north-america', 'europe', 'asia-pacific'],
      ['healthcare', 'financial', 'manufacturing'],
      ['20k-50k', 'over-20k', 'up-to-20k'],
    ]);
    for (const group of groups) expect(scorecard({}, group).peers.widened).toBe(false);
  });

  it('compares nothing with leaders who were asked something else', () => {
    const { edition, instrument, catalogue } = study;
    const comparable = new Set(
      edition.items.map(({ id }) => id).filter((id) => id !== 'effectiveness.latency'),
    );
    const { items, dimensions } = scorecardOf(
      edition,
      { instrument, answers: everything(1), comparable, locale: 'en' },
      ANY_PEERS,
      catalogue,
    );
    const blank = { own: 1, median: null, n: null, rankLow: null, standing: 'cannot-tell' };
    expect(items.find(({ id }) => id === 'effectiveness.latency')).toMatchObject(blank);
    expect(dimensions.find(({ id }) => id === 'performance-first')).toMatchObject(blank);
    expect(items.find(({ id }) => id === 'effectiveness.bandwidth')?.standing).toBe('behind');
  });

  it('is ahead, level or behind for 1,000 random respondents only where the rule holds', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(arbitraryRespondent(study.instrument), arbitraryPeers, (answers, asked) => {
        const { dimensions, items, peers } = scorecard(Object.freeze(answers), asked);
        const scored = [...study.edition.dimensions, ...study.edition.items];
        for (const position of [...dimensions, ...items]) {
          const { id, own, standing } = position;
          const among = scored.find(
            (each) => each.id === id && isItem(each) === isOfItem(position),
          );
          if (among === undefined) throw new Error(`nothing is scored as ${id}`);
          seen.add(standing);
          if (!mayBeRanked(among, peers.group)) {
            expect(standing).toBe('cannot-tell');
            expect([position.rankLow, position.rankHigh]).toEqual([null, null]);
            continue;
          }
          const leaders = scoresIn(among, peers.group);
          const rank = expectDefined(rankInterval(own, leaders, STANDING_LEVEL));
          const middle = expectDefined(median(leaders)).value;
          expect(standing).toBe(standingAmong(own, middle, rank));
          if (standing === 'ahead') expect(rank.lower).toBeGreaterThan(0.5);
          if (standing === 'behind') expect(rank.upper).toBeLessThan(0.5);
          expect(position.rankLow).toBeCloseTo(rank.lower, 12);
          expect(position.rankHigh).toBeCloseTo(rank.upper, 12);
          expect(position.rankLow).toBeGreaterThanOrEqual(0);
          expect(position.rankHigh).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 1000 },
    );
    expect(seen).toEqual(new Set(['ahead', 'level', 'behind', 'cannot-tell']));
  });

  it('claims no more in its verdict than its positions do, and shows no number it must not', () => {
    const { disclosure } = study.edition;
    fc.assert(
      fc.property(arbitraryRespondent(study.instrument), arbitraryPeers, (answers, asked) => {
        const { verdict, dimensions, items, peers } = scorecard(answers, asked);
        const count = (wanted: string): number =>
          standings(dimensions).filter((each) => each === wanted).length;
        const claimed = (words: RegExp): number => Number(words.exec(verdict)?.[1] ?? 0);
        expect(claimed(/ahead of their median in (\d)/)).toBe(count('ahead'));
        expect(claimed(/level with their middle half in (\d)/)).toBe(count('level'));
        expect(claimed(/behind their median in (\d)/)).toBe(count('behind'));
        for (const { id, n, median: shown, mean, provenance } of items) {
          expect(provenance).toBe('illustrative');
          const detail = detailOf(disclosure, id, peers.group);
          if (detail === 'withheld') expect([n, shown, mean]).toEqual([null, null, null]);
          else expect(n).toBeGreaterThanOrEqual(5);
        }
      }),
      { numRuns: 300 },
    );
  });
});
