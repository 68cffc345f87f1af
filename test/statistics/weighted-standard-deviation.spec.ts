import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { standardDeviation } from '../../api/statistics/standard-deviation.js';
import { weightedStandardDeviation } from '../../api/statistics/weighted-standard-deviation.js';
import reference from '../reference/statistics.json' with { type: 'json' };
import { expectClose } from '../support/expect-close.js';
import { expectDefined } from '../support/expect-defined.js';
import { sumsOf } from '../support/sums-of.js';

const ratings = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 60 });
const weight = fc.double({ min: 1e-3, max: 1e3, noNaN: true });

describe('weightedStandardDeviation', () => {
  it.each(reference.weighted)('agrees with R cov.wt on $name weights', (expected) => {
    const { value } = expectDefined(
      weightedStandardDeviation(sumsOf(expected.values, expected.weights)),
    );
    expectClose(value, expected.standardDeviation, 1e-10);
  });

  it('is the sample standard deviation under any equal weight', () => {
    fc.assert(
      fc.property(ratings, weight, (values, same) => {
        const sums = sumsOf(
          values,
          values.map(() => same),
        );
        expectClose(
          expectDefined(weightedStandardDeviation(sums)).value,
          expectDefined(standardDeviation(values)).value,
          1e-10,
        );
      }),
    );
  });

  it('is 0 where all values are equal, whatever rounding leaves', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.array(weight, { minLength: 3 }), (x, w) => {
        const sums = sumsOf(
          w.map(() => x),
          w,
        );
        fc.pre(sums.sumW ** 2 > sums.sumW2 * 1.001);
        expect(weightedStandardDeviation(sums)).toEqual({ defined: true, value: 0 });
      }),
    );
  });

  it('says why there is none', () => {
    const because = (values: number[], weights: number[]): unknown =>
      weightedStandardDeviation(sumsOf(values, weights));
    expect(because([], [])).toEqual({ defined: false, because: 'no-observations' });
    expect(because([3, 4], [0, 0])).toEqual({ defined: false, because: 'no-weight' });
    expect(because([3], [0.3])).toEqual({ defined: false, because: 'one-observation' });
    expect(because([3, 4], [0.3, 0])).toEqual({ defined: false, because: 'one-observation' });
  });
});
