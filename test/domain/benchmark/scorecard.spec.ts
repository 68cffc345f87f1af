import { beforeAll, describe, expect, it } from '@jest/globals';
import { offeredPeers } from '../../../api/domain/benchmark/offered-peers.js';
import { ANY_PEERS, type PeerRequest } from '../../../api/domain/benchmark/peer-request.js';
import type { Position } from '../../../api/domain/benchmark/position.js';
import { type Scorecard, scorecardOf } from '../../../api/domain/benchmark/scorecard.js';
import type { Answers } from '../../../api/domain/instrument/answers.js';
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

  it('sets aside what is not answered, with the leaders’ side of it', () => {
    const { dimensions, items, unscored } = scorecard({ effectiveness: { latency: 4 } });
    expect([...dimensions, ...items].map(({ id }) => id)).toEqual(['effectiveness.latency']);
    expect(unscored.find(({ id }) => id === 'performance-first')).toMatchObject({
      ...{ answered: 1, asked: 3, dimension: null, scaleLow: 1, scaleHigh: 5 },
      items: study.edition.dimensions.find(({ id }) => id === 'performance-first')?.items,
    });
    const maturity = unscored.filter(({ dimension }) => dimension === 'maturity');
    expect(maturity).toMatchObject([
      { id: 'maturity', median: 2, answered: 0, asked: 1, items: [] },
    ]);
  });

  it('says a rank in tenths, or why there is none', () => {
    const { items } = scorecard(everything(3));
    expect(items.find(({ id }) => id === 'effectiveness.availability')?.rankStatement).toBe(
      'above 0 to 2 in 10 of the leaders',
    );
    const few = scorecard(everything(3), { ...ANY_PEERS, industry: 'healthcare' });
    expect(few.items[0]?.rankStatement).toContain('no rank: these leaders are too few');
  });

  it('shows what leaders need and expect of partners, beside the own answers', () => {
    const { needs, partners } = scorecard({
      emerging_needs: ['realtime-inference'],
      importance: { security_expertise: 4 },
    });
    expect(needs).toHaveLength(7);
    expect(needs.filter(({ own }) => own).map(({ option }) => option)).toEqual([
      'realtime-inference',
    ]);
    expect(partners.map(({ id }) => id)).toHaveLength(8);
    const security = partners.find(({ id }) => id === 'importance.security_expertise');
    expect(security).toMatchObject({ own: 4, label: 'Security expertise' });
    expect(security?.topTwo).toMatchObject({ status: 'published', n: 28, count: 24 });
    const widest = { ...ANY_PEERS, industry: 'healthcare' };
    expect(scorecard({}, widest).partners.map(({ topTwo }) => topTwo)).toEqual(
      partners.map(({ topTwo }) => topTwo),
    );
  });

  it('shows the spread of the peers, and none of a group of eight', () => {
    const { spread } = scorecard(everything(3));
    const found = spread.find(({ id }) => id === 'effectiveness.availability');
    expect(found).toMatchObject({ own: '3', dimension: 'performance-first' });
    const counts = found?.shares.map(({ leaders }) =>
      leaders.status === 'published' ? leaders.count : NaN,
    );
    expect(counts?.reduce((sum: number, count) => sum + (count ?? 0), 0)).toBe(25);
    const few = scorecard({}, { ...ANY_PEERS, industry: 'healthcare' }).spread;
    expect(few).toHaveLength(spread.length);
    for (const { shares } of few) {
      for (const { leaders } of shares) expect(leaders.status).toBe('suppressed');
    }
  });
});
