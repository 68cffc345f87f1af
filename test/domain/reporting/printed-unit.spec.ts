import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { feasiblePairs } from '../../../api/statistics/feasible-pairs.js';
import { inPrintedUnit, isSame, roundHalfUp } from '../../../api/domain/reporting/printed-unit.js';

const toPercent = (proportion: number, decimals: number): number =>
  roundHalfUp(inPrintedUnit('proportion', proportion), decimals);

describe('inPrintedUnit', () => {
  it('leaves means and counts as they are', () => {
    expect(inPrintedUnit('mean', 3.05)).toBe(3.05);
    expect(inPrintedUnit('count', 19)).toBe(19);
  });

  it.each([
    [23 / 25, 0, 92],
    [19 / 21, 0, 90],
    [7 / 13, 0, 54],
    [1 / 8, 0, 13],
    [1 / 3, 1, 33.3],
    [0, 0, 0],
    [1, 0, 100],
  ])('%f at %i decimals is %f', (proportion, decimals, percent) => {
    expect(toPercent(proportion, decimals)).toBe(percent);
  });

  it('agrees with the whole-number rule of feasiblePairs for every count of a base', () => {
    const share = fc
      .integer({ min: 1, max: 400 })
      .chain((base) => fc.record({ base: fc.constant(base), count: fc.nat({ max: base }) }));
    fc.assert(
      fc.property(share, fc.integer({ min: 0, max: 2 }), ({ count, base }, decimals) => {
        const pairs = feasiblePairs(toPercent(count / base, decimals), decimals, base);
        expect(pairs.some((pair) => pair.count === count && pair.base === base)).toBe(true);
      }),
    );
  });
});

describe('roundHalfUp', () => {
  it('takes a double just under a half as the half it stands for', () => {
    expect(1.005 * 100).toBeLessThan(100.5);
    expect(roundHalfUp(1.005, 2)).toBe(1.01);
    expect(roundHalfUp(2.25, 1)).toBe(2.3);
    expect(roundHalfUp(2.2499, 1)).toBe(2.2);
  });
});

describe('isSame', () => {
  it('ignores the error of a double and nothing else', () => {
    expect(isSame(0.1 + 0.2, 0.3)).toBe(true);
    expect(isSame(0.3, 0.3001)).toBe(false);
  });
});
