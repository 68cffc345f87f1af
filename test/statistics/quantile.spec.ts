import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { quantile } from '../../api/statistics/quantile.js';
import reference from '../reference/statistics.json' with { type: 'json' };
import { expectClose } from '../support/expect-close.js';
import { expectDefined } from '../support/expect-defined.js';

const values = fc.array(fc.double({ min: -1e150, max: 1e150, noNaN: true }), { minLength: 1 });
const proportion = fc.double({ min: 0, max: 1, noNaN: true });

describe('quantile', () => {
  it.each(reference.describe)('agrees with R quantile(type = 7) on $name', (expected) => {
    for (const { p, value } of expected.quantiles) {
      const actual = expectDefined(quantile(Object.freeze(expected.values), p, 'type-7'));
      expectClose(actual.value, value, 1e-10);
    }
  });

  it('runs from the minimum to the maximum and never falls as p grows', () => {
    fc.assert(
      fc.property(values, proportion, proportion, (list, p, q) => {
        const at = (share: number): number => expectDefined(quantile(list, share, 'type-7')).value;
        expect(at(0)).toBe(Math.min(...list));
        expect(at(1)).toBe(Math.max(...list));
        const slack = 1e-12 * Math.max(...list.map(Math.abs));
        expect(at(Math.min(p, q))).toBeLessThanOrEqual(at(Math.max(p, q)) + slack);
      }),
    );
  });

  it('leaves the list as it was', () => {
    const list = Float64Array.of(3, 1, 2);
    quantile(list, 0.5, 'type-7');
    expect([...list]).toEqual([3, 1, 2]);
  });

  it('has no value without values, and is a single one at any p', () => {
    expect(quantile([], 0.5, 'type-7')).toEqual({ defined: false, because: 'no-observations' });
    expect(quantile([4], 0.9, 'type-7')).toEqual({ defined: true, value: 4 });
  });

  it('refuses percents, by name', () => {
    expect(() => quantile([1], 50, 'type-7')).toThrow(/^p must/);
  });
});
