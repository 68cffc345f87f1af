import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { feasiblePairs } from '../../api/statistics/feasible-pairs.js';

const pairs = (percent: number, base: number): string[] =>
  feasiblePairs(percent, 0, base).map((pair) => `${pair.count}/${pair.base}`);

describe('feasiblePairs', () => {
  it('finds what printed percentages prove about bases of up to 30', () => {
    expect(pairs(92, 30)).toEqual(['11/12', '12/13', '22/24', '23/25', '24/26']);
    expect(pairs(58, 30)).toEqual(['7/12', '11/19', '14/24', '15/26']);
    expect(pairs(54, 30)).toEqual(['7/13', '13/24', '14/26', '15/28']);
    const shared = feasiblePairs(90, 0, 30).filter(({ base }) =>
      feasiblePairs(71, 0, 30).some((pair) => pair.base === base),
    );
    expect(shared).toEqual([{ count: 19, base: 21 }]);
  });

  it('rounds halves up', () => {
    expect(pairs(13, 8)).toEqual(['1/8']);
    expect(pairs(12, 8)).toEqual([]);
    expect(feasiblePairs(12.5, 1, 8)).toEqual([{ count: 1, base: 8 }]);
  });

  it('finds every count that prints so and no other, as counting them all does', () => {
    fc.assert(
      fc.property(fc.nat({ max: 1000 }), fc.integer({ min: 1, max: 60 }), (tenths, maximumBase) => {
        const all = Array.from({ length: maximumBase }, (_, index) => index + 1).flatMap((base) =>
          Array.from({ length: base + 1 }, (_, count) => ({ count, base })),
        );
        // Whole thousandths and a half, doubled: 2000 count / base + 1 >= 2 tenths, and below + 2.
        const printsSo = all.filter(({ count, base }) => {
          const doubled = 2000 * count + base;
          return doubled >= 2 * tenths * base && doubled < 2 * (tenths + 1) * base;
        });
        expect(feasiblePairs(tenths / 10, 1, maximumBase)).toEqual(printsSo);
      }),
    );
  });

  it('always has nobody for 0 % and everybody for 100 %', () => {
    expect(pairs(0, 2)).toEqual(['0/1', '0/2']);
    expect(pairs(100, 2)).toEqual(['1/1', '2/2']);
    expect(pairs(0, 201)).toContain('1/201');
    expect(pairs(50, 0)).toEqual([]);
  });

  it('refuses what no table prints, by name', () => {
    expect(() => feasiblePairs(101, 0, 30)).toThrow(/^percent must/);
    expect(() => feasiblePairs(NaN, 0, 30)).toThrow(/^percent must/);
    expect(() => feasiblePairs(70.5, 0, 30)).toThrow(/^percent must/);
    expect(() => feasiblePairs(70, 0.5, 30)).toThrow(/^decimals must/);
    expect(() => feasiblePairs(70, 7, 30)).toThrow(/^decimals must/);
    expect(() => feasiblePairs(70, 0, -1)).toThrow(/^maximumBase must/);
  });
});
