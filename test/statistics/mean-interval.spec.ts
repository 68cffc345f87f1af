import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { meanInterval } from '../../api/statistics/mean-interval.js';
import reference from '../reference/statistics.json' with { type: 'json' };
import { expectClose } from '../support/expect-close.js';
import { expectDefined } from '../support/expect-defined.js';

describe('meanInterval', () => {
  it.each(reference.describe)('agrees with R t.test on $name', (expected) => {
    const { mean, standardDeviation, values } = expected;
    for (const { level, lower, upper } of expected.intervals) {
      const interval = expectDefined(meanInterval(mean, standardDeviation, values.length, level));
      expectClose(interval.lower, lower, 1e-10);
      expectClose(interval.upper, upper, 1e-10);
    }
  });

  it('is symmetric, and narrower for more respondents and less confidence', () => {
    const base = fc.double({ min: 2, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(base, fc.double({ min: 0.5, max: 0.99, noNaN: true }), (n, level) => {
        const half = (size: number, confidence: number): number =>
          expectDefined(meanInterval(0, 1, size, confidence)).upper;
        expect(expectDefined(meanInterval(0, 1, n, level)).lower).toBe(-half(n, level));
        expect(half(2 * n, level)).toBeLessThan(half(n, level));
        expect(half(n, level / 2)).toBeLessThan(half(n, level));
      }),
    );
  });

  it('says why there is none', () => {
    expect(meanInterval(0, 0, 0, 0.95)).toEqual({ defined: false, because: 'no-observations' });
    expect(meanInterval(3, 0, 1, 0.95)).toEqual({ defined: false, because: 'one-observation' });
    expect(meanInterval(3, 1, 0.5, 0.95)).toEqual({ defined: false, because: 'one-observation' });
    expect(meanInterval(3, 0, 9, 0.95)).toEqual({ defined: false, because: 'no-variance' });
  });

  it('never returns Infinity just above one observation', () => {
    expect(meanInterval(3, 1, 1 + 1e-9, 0.95)).toEqual({
      defined: false,
      because: 'one-observation',
    });
  });

  it('refuses what is no number of its kind, by name', () => {
    expect(() => meanInterval(NaN, 1, 9, 0.95)).toThrow(/^mean must/);
    expect(() => meanInterval(3, -1, 9, 0.95)).toThrow(/^standardDeviation must/);
    expect(() => meanInterval(3, 1, 9, 1)).toThrow(/^level must/);
  });
});
