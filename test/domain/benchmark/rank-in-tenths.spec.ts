import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { rankInTenths } from '../../../api/domain/benchmark/rank-in-tenths.js';

describe('rankInTenths', () => {
  it.each([
    [0.42, 0.78, 'above 4 to 8 in 10'],
    [0.3, 0.7, 'above 3 to 7 in 10'],
    [0.1 + 0.2, 1 - 0.3, 'above 3 to 7 in 10'],
    [0, 1, 'above 0 to 10 in 10'],
    [0.4, 0.4, 'above 4 in 10'],
  ])('says %d to %d as %s', (low, high, words) => {
    expect(rankInTenths(low, high)).toBe(words);
  });

  it('claims no more than the interval', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), fc.nat(1000), (from, by) => {
        const [low, high] = [from / 1000, Math.min(1000, from + by) / 1000];
        const said =
          rankInTenths(low, high)
            .match(/\d+(?= (?:to|in))/g)
            ?.map(Number) ?? [];
        expect((said[0] ?? NaN) / 10).toBeLessThanOrEqual(low + 1e-9);
        expect((said.at(-1) ?? NaN) / 10).toBeGreaterThanOrEqual(high - 1e-9);
      }),
    );
  });
});
