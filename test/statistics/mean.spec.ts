import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { mean } from '../../api/statistics/mean.js';
import reference from '../reference/statistics.json' with { type: 'json' };
import { expectClose } from '../support/expect-close.js';
import { expectDefined } from '../support/expect-defined.js';

const value = fc.double({ min: -1e150, max: 1e150, noNaN: true });

describe('mean', () => {
  it.each(reference.describe)('agrees with R mean on $name', (expected) => {
    expectClose(expectDefined(mean(Object.freeze(expected.values))).value, expected.mean, 1e-10);
  });

  it('lies between the smallest and the largest value, up to rounding', () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 1 }), (values) => {
        const { value: centre } = expectDefined(mean(values));
        const slack = 1e-12 * Math.max(...values.map(Math.abs));
        expect(centre).toBeGreaterThanOrEqual(Math.min(...values) - slack);
        expect(centre).toBeLessThanOrEqual(Math.max(...values) + slack);
      }),
    );
  });

  it('has no value without values, and is a single one', () => {
    expect(mean([])).toEqual({ defined: false, because: 'no-observations' });
    expect(mean([4])).toEqual({ defined: true, value: 4 });
  });

  it('refuses missing values left in, by name', () => {
    expect(() => mean([1, NaN])).toThrow(/^values\[1\] must/);
    expect(() => mean([Infinity])).toThrow(RangeError);
  });
});
