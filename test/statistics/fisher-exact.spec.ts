import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { fisherExact } from '../../api/statistics/fisher-exact.js';
import reference from '../reference/statistics.json' with { type: 'json' };
import { expectClose } from '../support/expect-close.js';
import { expectDefined } from '../support/expect-defined.js';

const count = fc.integer({ min: 1, max: 60 });
const table = fc.record({ a: count, b: count, c: count, d: count });
const pValue = (counts: Parameters<typeof fisherExact>[0]): number =>
  expectDefined(fisherExact(counts)).pValue;

describe('fisherExact', () => {
  it.each(reference.fisherExact)('agrees with R fisher.test on $table', ({ table, pValue }) => {
    expectClose(expectDefined(fisherExact(table)).pValue, pValue, 1e-10);
  });

  it('is a probability that no transposition or exchange of groups changes', () => {
    fc.assert(
      fc.property(table, ({ a, b, c, d }) => {
        const p = pValue({ a, b, c, d });
        expect(p).toBeGreaterThan(0);
        expect(p).toBeLessThanOrEqual(1);
        expectClose(pValue({ a, b: c, c: b, d }), p, 1e-12);
        expectClose(pValue({ a: c, b: d, c: a, d: b }), p, 1e-12);
        expectClose(pValue({ a: b, b: a, c: d, d: c }), p, 1e-12);
      }),
    );
  });

  it('reports the sample odds ratio, and why there is none', () => {
    const { oddsRatio } = expectDefined(fisherExact({ a: 3, b: 1, c: 1, d: 3 }));
    expect(oddsRatio).toEqual({ defined: true, value: 9 });
    expect(expectDefined(fisherExact({ a: 3, b: 0, c: 1, d: 3 })).oddsRatio).toEqual({
      defined: false,
      because: 'zero-cell',
    });
  });

  it('says why there is no test', () => {
    const because = (a: number, b: number, c: number, d: number): unknown =>
      fisherExact({ a, b, c, d });
    expect(because(0, 0, 0, 0)).toEqual({ defined: false, because: 'no-observations' });
    expect(because(0, 0, 5, 5)).toEqual({ defined: false, because: 'zero-margin' });
    expect(because(5, 5, 0, 0)).toEqual({ defined: false, because: 'zero-margin' });
    expect(because(0, 5, 0, 5)).toEqual({ defined: false, because: 'zero-margin' });
    expect(because(5, 0, 5, 0)).toEqual({ defined: false, because: 'zero-margin' });
  });

  it('stays a number where the probability is too small for one', () => {
    expect(pValue({ a: 2000, b: 0, c: 0, d: 2000 })).toBe(0);
  });

  it('refuses fractions and negative counts, by name', () => {
    expect(() => fisherExact({ a: 1.5, b: 1, c: 1, d: 1 })).toThrow(/^a must/);
    expect(() => fisherExact({ a: 1, b: 1, c: 1, d: -1 })).toThrow(/^d must/);
  });
});
