import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { percentileRank } from '../../api/statistics/percentile-rank.js';
import { expectDefined } from '../support/expect-defined.js';

const score = fc.integer({ min: 1, max: 9 });
const peers = fc.array(score, { minLength: 1 });

describe('percentileRank', () => {
  it('counts ties not, half or wholly, by the rule named', () => {
    const among = Object.freeze([1, 2, 3, 3, 3, 4, 5, 5, 5, 5]);
    expect(percentileRank(3, among, 'strict')).toEqual({ defined: true, value: 0.2 });
    expect(percentileRank(3, among, 'mean')).toEqual({ defined: true, value: 0.35 });
    expect(percentileRank(3, among, 'weak')).toEqual({ defined: true, value: 0.5 });
  });

  it('is 0 below all peers, 1 above all, a half where all are equal', () => {
    expect(percentileRank(0, [1, 2], 'mean')).toEqual({ defined: true, value: 0 });
    expect(percentileRank(3, [1, 2], 'mean')).toEqual({ defined: true, value: 1 });
    expect(percentileRank(3, [3], 'mean')).toEqual({ defined: true, value: 0.5 });
  });

  it('mirrors when the scale is turned round', () => {
    fc.assert(
      fc.property(score, peers, (own, others) => {
        const { value } = expectDefined(percentileRank(own, others, 'mean'));
        const turned = others.map((peer) => -peer);
        const mirrored = expectDefined(percentileRank(-own, turned, 'mean'));
        expect(mirrored.value).toBeCloseTo(1 - value, 12);
      }),
    );
  });

  it('has no value without peers and refuses a missing score, by name', () => {
    expect(percentileRank(3, [], 'mean')).toEqual({ defined: false, because: 'no-observations' });
    expect(() => percentileRank(NaN, [1], 'mean')).toThrow(/^score must/);
    expect(() => percentileRank(1, [NaN], 'mean')).toThrow(/^peers\[0\] must/);
  });
});
