import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { standardDeviation } from '../../api/statistics/standard-deviation.js';
import reference from '../reference/statistics.json' with { type: 'json' };
import { expectClose } from '../support/expect-close.js';
import { expectDefined } from '../support/expect-defined.js';

const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 2 });

describe('standardDeviation', () => {
  it.each(reference.describe)('agrees with R sd on $name', (expected) => {
    const { value } = expectDefined(standardDeviation(Object.freeze(expected.values)));
    expectClose(value, expected.standardDeviation, 1e-10);
  });

  it('is not moved by a shift and scales with the values', () => {
    fc.assert(
      fc.property(values, (list) => {
        const { value } = expectDefined(standardDeviation(list));
        const moved = expectDefined(standardDeviation(list.map((x) => 3 - 2 * x)));
        expect(Math.abs(moved.value - 2 * value)).toBeLessThanOrEqual(1e-6);
        expect(value).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('is exactly 0 when all values are equal, whatever rounding says', () => {
    expect(standardDeviation([0.1, 0.1, 0.1])).toEqual({ defined: true, value: 0 });
  });

  it('says why there is none', () => {
    expect(standardDeviation([])).toEqual({ defined: false, because: 'no-observations' });
    expect(standardDeviation([4])).toEqual({ defined: false, because: 'one-observation' });
  });
});
