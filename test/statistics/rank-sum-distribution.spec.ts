import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { rankSumDistribution } from '../../api/statistics/rank-sum-distribution.js';
import { expectClose } from '../support/expect-close.js';

const choose = (n: number, k: number): number =>
  Array.from({ length: k }).reduce<number>((ways, _, i) => (ways * (n - i)) / (i + 1), 1);
const mass = (ways: Float64Array): number => ways.reduce((sum, count) => sum + count, 0);

describe('rankSumDistribution', () => {
  it('counts by hand: two of the ranks 1, 2.5, 2.5, 4', () => {
    const ways = [...rankSumDistribution([1, 2, 1], 2).entries()].filter(([, count]) => count > 0);
    expect(ways).toEqual([
      [7, 2], // 3.5, doubled
      [10, 2], // 5: the tied pair, and the ends
      [13, 2], // 6.5
    ]);
  });

  it('counts every group once, around the expected rank sum', () => {
    const ties = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(ties, fc.nat({ max: 20 }), (counts, wish) => {
        const n = counts.reduce((sum, count) => sum + count, 0);
        const size = Math.min(wish, n);
        const ways = rankSumDistribution(Object.freeze(counts), size);
        expectClose(mass(ways), choose(n, size), 1e-12);
        const doubledMean =
          ways.reduce((sum, count, doubled) => sum + count * doubled, 0) / mass(ways);
        expect(doubledMean).toBeCloseTo(size * (n + 1), 9);
      }),
    );
  });
});
