import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { twoProportionZ } from '../../api/statistics/two-proportion-z.js';
import reference from '../reference/statistics.json' with { type: 'json' };
import { expectClose } from '../support/expect-close.js';
import { expectDefined } from '../support/expect-defined.js';

const group = fc.record({
  proportion: fc.double({ min: 0.01, max: 0.99, noNaN: true }),
  n: fc.double({ min: 1, max: 1e6, noNaN: true }),
});

describe('twoProportionZ', () => {
  it.each(reference.twoProportionZ)(
    'agrees with R prop.test on $first against $second',
    ({ first, second, statistic, pValue }) => {
      const test = expectDefined(twoProportionZ(first, second));
      expectClose(test.statistic, statistic, 1e-10);
      expectClose(test.pValue, pValue, 1e-10);
    },
  );

  it('changes only sign when the groups change places', () => {
    fc.assert(
      fc.property(group, group, (first, second) => {
        const one = expectDefined(twoProportionZ(first, second));
        const other = expectDefined(twoProportionZ(second, first));
        expect(one.statistic).toBeCloseTo(-other.statistic, 9);
        expect(one.pValue).toBeCloseTo(other.pValue, 9);
        expect(one.pValue).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('says why there is no test', () => {
    const some = { proportion: 0.5, n: 10 };
    const none = { proportion: 0, n: 10 };
    const all = { proportion: 1, n: 10 };
    const empty = { proportion: 0, n: 0 };
    expect(twoProportionZ(some, empty)).toEqual({ defined: false, because: 'no-observations' });
    expect(twoProportionZ(none, none)).toEqual({ defined: false, because: 'no-variance' });
    expect(twoProportionZ(all, all)).toEqual({ defined: false, because: 'no-variance' });
    expect(expectDefined(twoProportionZ(all, none)).pValue).toBeLessThan(1e-4);
  });

  it('refuses percents and negative bases, by name', () => {
    const some = { proportion: 0.5, n: 10 };
    expect(() => twoProportionZ({ proportion: 50, n: 10 }, some)).toThrow(/^first.proportion must/);
    expect(() => twoProportionZ(some, { proportion: 0.5, n: -1 })).toThrow(/^second.n must/);
  });
});
