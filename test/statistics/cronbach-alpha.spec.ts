import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { cronbachAlpha } from '../../api/statistics/cronbach-alpha.js';
import reference from '../reference/statistics.json' with { type: 'json' };
import { expectClose } from '../support/expect-close.js';
import { expectDefined } from '../support/expect-defined.js';

describe('cronbachAlpha', () => {
  it.each(reference.cronbachAlpha)('agrees with Cronbach (1951), alpha $value', (expected) => {
    const alpha = expectDefined(cronbachAlpha(Object.freeze(expected.items)));
    expectClose(alpha.value, expected.value, 1e-10);
    expect(alpha.n).toBe(expected.n);
  });

  it('is at most 1, and 1 for items that repeat each other', () => {
    const item = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(item, item, (one, other) => {
        fc.pre(new Set(one).size > 1);
        expect(expectDefined(cronbachAlpha([one, one, one])).value).toBeCloseTo(1, 12);
        const alpha = cronbachAlpha([one, other]);
        expect(alpha.defined ? alpha.value : 0).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });

  it('says why there is none', () => {
    const because = (...items: (number | null)[][]): unknown => cronbachAlpha(items);
    expect(because()).toEqual({ defined: false, because: 'one-item' });
    expect(because([1, 2, 3])).toEqual({ defined: false, because: 'one-item' });
    expect(because([], [])).toEqual({ defined: false, because: 'no-observations' });
    const missing = because([1, null], [null, 2]);
    expect(missing).toEqual({ defined: false, because: 'no-observations' });
    const one = because([1, null], [3, 2]);
    expect(one).toEqual({ defined: false, because: 'one-observation' });
    expect(because([3, 3], [4, 4])).toEqual({ defined: false, because: 'no-variance' });
    const opposed = because([0.1, 0.7, 0.4], [0, 0.1 - 0.7, 0.1 - 0.4]);
    expect(opposed).toEqual({ defined: false, because: 'no-variance' });
  });

  it('refuses items of different lengths and missing scores as NaN, by name', () => {
    expect(() => cronbachAlpha([[1, 2], [1]])).toThrow(/^items\[1\] must/);
    expect(() =>
      cronbachAlpha([
        [1, NaN],
        [1, 2],
      ]),
    ).toThrow(/^items\[0\] must/);
  });
});
