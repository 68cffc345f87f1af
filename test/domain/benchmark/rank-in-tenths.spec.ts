import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { rankInTenths } from '../../../api/domain/benchmark/rank-in-tenths.js';

describe('rankInTenths', () => {
  it.each([
    [0.42, 0.78, 4, 8],
    [0.3, 0.7, 3, 7],
    [0.1 + 0.2, 1 - 0.3, 3, 7],
    [0, 1, 0, 10],
    [0.4, 0.4, 4, 4],
  ])('takes %d to %d as %i to %i in 10', (lower, upper, least, most) => {
    expect(rankInTenths({ lower, upper })).toEqual({ least, most });
  });

  it('claims no more than the interval', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), fc.nat(1000), (from, by) => {
        const [lower, upper] = [from / 1000, Math.min(1000, from + by) / 1000];
        const { least, most } = rankInTenths({ lower, upper });
        expect(least / 10).toBeLessThanOrEqual(lower + 1e-9);
        expect(most / 10).toBeGreaterThanOrEqual(upper - 1e-9);
      }),
    );
  });
});
