import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { effectiveSampleSize } from '../../api/statistics/effective-sample-size.js';
import reference from '../reference/statistics.json' with { type: 'json' };
import { expectClose } from '../support/expect-close.js';
import { sumsOf } from '../support/sums-of.js';

const weights = fc.array(fc.double({ min: 1e-3, max: 1e3, noNaN: true }), { minLength: 1 });

describe('effectiveSampleSize', () => {
  it.each(reference.weighted)('agrees with R on $name weights', (expected) => {
    const { sumW, sumW2 } = sumsOf(expected.values, expected.weights);
    expectClose(effectiveSampleSize(sumW, sumW2), expected.effectiveSampleSize, 1e-10);
  });

  it('never counts more respondents than there are, nor fewer than one', () => {
    fc.assert(
      fc.property(weights, (w) => {
        const { sumW, sumW2 } = sumsOf(w, w);
        const nEff = effectiveSampleSize(sumW, sumW2);
        expect(nEff).toBeGreaterThanOrEqual(1 - 1e-12);
        expect(nEff).toBeLessThanOrEqual(w.length * (1 + 1e-12));
      }),
    );
  });

  it('counts everyone once under any equal weight', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
        (n, w) => {
          expectClose(effectiveSampleSize(n * w, n * w * w), n, 1e-12);
        },
      ),
    );
  });

  it('is 0 without weight and refuses negative sums, by name', () => {
    expect(effectiveSampleSize(0, 0)).toBe(0);
    expect(() => effectiveSampleSize(-1, 1)).toThrow(/^sumW must/);
    expect(() => effectiveSampleSize(1, NaN)).toThrow(/^sumW2 must/);
  });
});
