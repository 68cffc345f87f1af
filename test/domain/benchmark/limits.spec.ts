import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { limitsOf } from '../../../api/domain/benchmark/limits.js';
import { en } from '../../../api/domain/benchmark/texts/en.js';
import { STANDING_LEVEL } from '../../../api/domain/benchmark/standing.js';
import { wilsonInterval } from '../../../api/statistics/wilson-interval.js';
import { expectDefined } from '../../support/expect-defined.js';
import { madePosition } from './made-position.js';

const base = (n: number, smallestGap: number | null = null): ReturnType<typeof madePosition> =>
  madePosition({ n, q1: 3, smallestGap });

describe('limitsOf', () => {
  it('says in numbers what the smallest base can show', () => {
    expect(limitsOf([base(30, 0.31), base(25, 0.52)], en).statement).toBe(
      'With 25 leaders, the smallest base here, you are called ahead only when at least 70 % of them score lower, and behind only when at least 70 % score higher, half of the equal ones counted. The smallest gap to the leaders’ mean that this base would show is 0.4 to 0.6 scale points, by dimension (95 % confidence, 80 % power).',
    );
  });

  it('says so where nothing can be told', () => {
    const small = limitsOf([madePosition({ n: 8, median: 3 })], en);
    expect(small).toMatchObject({ aheadFrom: null, leastGap: null, mostGap: null });
    expect(small.statement).toContain('no standing can be told');
    expect(limitsOf([base(3)], en).statement).toContain('nobody can be called ahead');
  });

  it('gives the rank from which the interval lies above one half', () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 5000 }), (n) => {
        const share = limitsOf([base(n)], en).aheadFrom ?? 1;
        const lowest = (rank: number): number =>
          expectDefined(wilsonInterval(rank, n, STANDING_LEVEL)).lower;
        if (share < 0.999) expect(lowest(share + 1e-6)).toBeGreaterThan(0.5);
        expect(lowest(share - 1e-6)).toBeLessThan(0.5);
      }),
    );
  });
});
