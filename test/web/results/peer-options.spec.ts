import { describe, expect, it } from '@jest/globals';
import { afterChange, choicesOf, isOffered } from '../../../web/results/peer-options';
import { ALL_PEERS } from '../../../web/results/result-view';
import type { Peers } from '../../../web/results/scorecard';

const option = (code: string) => ({ code, label: code.toUpperCase() });
const offered = {
  region: [option('europe'), option('asia')],
  industry: [option('health')],
  size: [option('large')],
  groups: [
    { ...ALL_PEERS, region: 'europe' },
    { ...ALL_PEERS, region: 'asia' },
    { ...ALL_PEERS, industry: 'health' },
    { ...ALL_PEERS, region: 'europe', size: 'large' },
  ],
};
const codes = (used: Peers, name: 'region' | 'industry' | 'size') =>
  choicesOf(offered, used, name).map(({ code }) => code);

describe('the peers on offer', () => {
  it('are those that answer together with the rest of the choice', () => {
    expect(codes(ALL_PEERS, 'region')).toEqual(['europe', 'asia']);
    expect(codes(ALL_PEERS, 'size')).toEqual([]);
    expect(codes({ ...ALL_PEERS, region: 'europe' }, 'size')).toEqual(['large']);
    expect(codes({ ...ALL_PEERS, region: 'europe' }, 'industry')).toEqual([]);
    expect(codes({ ...ALL_PEERS, region: 'europe', size: 'large' }, 'region')).toEqual(['europe']);
  });

  it('always include all leaders', () => {
    expect(isOffered({ ...offered, groups: [] }, ALL_PEERS)).toBe(true);
    expect(isOffered(offered, { ...ALL_PEERS, size: 'large' })).toBe(false);
  });

  it('fall back to all leaders where a change leaves nothing that answers', () => {
    const europeLarge = { ...ALL_PEERS, region: 'europe', size: 'large' };
    expect(afterChange(offered, europeLarge, 'size', null)).toEqual({
      ...ALL_PEERS,
      region: 'europe',
    });
    expect(afterChange(offered, europeLarge, 'region', null)).toEqual(ALL_PEERS);
    expect(afterChange(offered, ALL_PEERS, 'industry', 'health').industry).toBe('health');
  });
});
