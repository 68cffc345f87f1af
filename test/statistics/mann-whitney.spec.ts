import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { mannWhitney } from '../../api/statistics/mann-whitney.js';
import reference from '../reference/statistics.json' with { type: 'json' };
import { expectClose } from '../support/expect-close.js';
import { expectDefined } from '../support/expect-defined.js';

const ratings = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 12 });

describe('mannWhitney', () => {
  it.each(reference.mannWhitney)(
    'agrees with R, $method, U = $statistic',
    ({ method, first, second, statistic, pValue }) => {
      const test = expectDefined(mannWhitney(Object.freeze(first), Object.freeze(second)));
      expect(test.method).toBe(method);
      expect(test.statistic).toBe(statistic);
      expectClose(test.pValue, pValue, 1e-10);
    },
  );

  it('splits n1 · n2 between the two groups and finds the same p-value for both', () => {
    fc.assert(
      fc.property(ratings, ratings, (x, y) => {
        fc.pre(new Set([...x, ...y]).size > 1);
        const one = expectDefined(mannWhitney(x, y));
        const other = expectDefined(mannWhitney(y, x));
        expect(one.statistic + other.statistic).toBe(x.length * y.length);
        expectClose(one.pValue, other.pValue, 1e-12);
        expect(one.pValue).toBeGreaterThan(0);
        expect(one.pValue).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('goes from exact to approximate above 50 a group, and hardly changes there', () => {
    const x = Array.from({ length: 50 }, (_, index) => index % 5);
    const y = Array.from({ length: 50 }, (_, index) => (index * index) % 5);
    const exact = expectDefined(mannWhitney(x, y));
    const approximate = expectDefined(mannWhitney([...x, 2], y));
    expect(exact.method).toBe('mann-whitney-exact');
    expect(approximate.method).toBe('mann-whitney-normal');
    expect(Math.abs(exact.pValue - approximate.pValue)).toBeLessThan(0.03);
  });

  it('says why there is no test', () => {
    expect(mannWhitney([], [1, 2])).toEqual({ defined: false, because: 'no-observations' });
    expect(mannWhitney([1, 2], [])).toEqual({ defined: false, because: 'no-observations' });
    expect(mannWhitney([3, 3], [3])).toEqual({ defined: false, because: 'no-variance' });
    expect(expectDefined(mannWhitney([1], [2])).pValue).toBe(1);
  });

  it('refuses missing values left in, by name', () => {
    expect(() => mannWhitney([1, NaN], [2])).toThrow(/^first\[1\] must/);
    expect(() => mannWhitney([1], [2, Infinity])).toThrow(/^second\[1\] must/);
  });
});
