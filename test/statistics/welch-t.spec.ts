import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { welchT } from '../../api/statistics/welch-t.js';
import reference from '../reference/statistics.json' with { type: 'json' };
import { expectClose } from '../support/expect-close.js';
import { expectDefined } from '../support/expect-defined.js';

const group = fc.record({
  mean: fc.double({ min: -100, max: 100, noNaN: true }),
  standardDeviation: fc.double({ min: 0.01, max: 100, noNaN: true }),
  n: fc.double({ min: 2, max: 1e6, noNaN: true }),
});

describe('welchT', () => {
  it.each(reference.welch)('agrees with R t.test at df = $df', (expected) => {
    const test = expectDefined(welchT(expected.first, expected.second));
    expectClose(test.statistic, expected.statistic, 1e-10);
    expectClose(test.df, expected.df, 1e-10);
    expectClose(test.pValue, expected.pValue, 1e-10);
  });

  it('changes only sign when the groups change places; df lies between the smaller and both', () => {
    fc.assert(
      fc.property(group, group, (first, second) => {
        const one = expectDefined(welchT(first, second));
        const other = expectDefined(welchT(second, first));
        expect(one.statistic).toBeCloseTo(-other.statistic, 9);
        expect(one.pValue).toBeCloseTo(other.pValue, 9);
        expect(one.df).toBeGreaterThanOrEqual((Math.min(first.n, second.n) - 1) * (1 - 1e-9));
        expect(one.df).toBeLessThanOrEqual((first.n + second.n - 2) * (1 + 1e-9));
      }),
    );
  });

  it('says why there is no test', () => {
    const some = { mean: 3, standardDeviation: 1, n: 10 };
    const constant = { mean: 4, standardDeviation: 0, n: 10 };
    const one = { mean: 4, standardDeviation: 0, n: 1 };
    const none = { mean: 0, standardDeviation: 0, n: 0 };
    expect(welchT(some, none)).toEqual({ defined: false, because: 'no-observations' });
    expect(welchT(one, some)).toEqual({ defined: false, because: 'one-observation' });
    expect(welchT(constant, constant)).toEqual({ defined: false, because: 'no-variance' });
    expect(expectDefined(welchT(some, constant)).df).toBeCloseTo(9, 12);
  });

  it('never returns Infinity for a variance next to nothing', () => {
    const point = { mean: 1e150, standardDeviation: 1e-161, n: 2 };
    expect(welchT(point, { ...point, mean: 0 })).toEqual({
      defined: false,
      because: 'no-variance',
    });
  });

  it('refuses a negative standard deviation or base, by name', () => {
    const some = { mean: 3, standardDeviation: 1, n: 10 };
    expect(() => welchT({ ...some, standardDeviation: -1 }, some)).toThrow(/^first.standard/);
    expect(() => welchT(some, { ...some, n: NaN })).toThrow(/^second.n must/);
  });
});
