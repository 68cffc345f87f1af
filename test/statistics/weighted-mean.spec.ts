import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { weightedMean } from '../../api/statistics/weighted-mean.js';
import reference from '../reference/statistics.json' with { type: 'json' };
import { expectClose } from '../support/expect-close.js';
import { expectDefined } from '../support/expect-defined.js';
import { sumsOf } from '../support/sums-of.js';

const rows = fc.array(
  fc.record({
    rating: fc.integer({ min: 1, max: 5 }),
    weight: fc.double({ min: 1e-3, max: 1e3, noNaN: true }),
  }),
  { minLength: 1 },
);

describe('weightedMean', () => {
  it.each(reference.weighted)('agrees with R survey::svymean on $name weights', (expected) => {
    const sums = sumsOf(expected.values, expected.weights);
    expectClose(expectDefined(weightedMean(sums)).value, expected.mean, 1e-10);
  });

  it('lies within the scale and does not depend on the unit of the weights', () => {
    fc.assert(
      fc.property(rows, (respondents) => {
        const ratings = respondents.map(({ rating }) => rating);
        const weights = respondents.map(({ weight }) => weight);
        const { value } = expectDefined(weightedMean(sumsOf(ratings, weights)));
        expect(value).toBeGreaterThanOrEqual(Math.min(...ratings) - 1e-12);
        expect(value).toBeLessThanOrEqual(Math.max(...ratings) + 1e-12);
        const scaled = sumsOf(
          ratings,
          weights.map((weight) => weight * 7),
        );
        expectClose(expectDefined(weightedMean(scaled)).value, value, 1e-12);
      }),
    );
  });

  it('says why there is none', () => {
    expect(weightedMean(sumsOf([], []))).toEqual({ defined: false, because: 'no-observations' });
    expect(weightedMean(sumsOf([3], [0]))).toEqual({ defined: false, because: 'no-weight' });
    expect(weightedMean(sumsOf([3], [0.25]))).toEqual({ defined: true, value: 3 });
  });

  it('refuses impossible sums, by name', () => {
    const sums = sumsOf([3], [1]);
    expect(() => weightedMean({ ...sums, sumW: -1 })).toThrow(/^sumW must/);
    expect(() => weightedMean({ ...sums, n: 1.5 })).toThrow(/^n must/);
    expect(() => weightedMean({ ...sums, sumWX: NaN })).toThrow(/^sumWX must/);
    expect(() => weightedMean({ ...sums, sumWX2: -1 })).toThrow(/^sumWX2 must/);
  });
});
