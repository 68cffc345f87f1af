import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { benjaminiHochberg } from '../../api/statistics/benjamini-hochberg.js';
import reference from '../reference/statistics.json' with { type: 'json' };
import { expectClose } from '../support/expect-close.js';

// Thousandths, not doubles: a counterexample in doubles takes minutes to shrink.
const pValues = fc.array(
  fc.nat({ max: 1000 }).map((thousandths) => thousandths / 1000),
  { maxLength: 20 },
);

describe('benjaminiHochberg', () => {
  it.each(reference.adjusted)('agrees with R p.adjust on $pValues', (expected) => {
    const adjusted = benjaminiHochberg(Object.freeze(expected.pValues));
    expect(adjusted).toHaveLength(expected.pValues.length);
    for (const [index, p] of adjusted.entries()) {
      expectClose(p, expected.benjaminiHochberg[index] ?? NaN, 1e-10);
    }
  });

  it('keeps the order of the raw ones and never falls below them or above 1', () => {
    fc.assert(
      fc.property(pValues, (raw) => {
        const pairs = benjaminiHochberg(raw).map((adjusted, index) => ({
          adjusted,
          raw: raw[index] ?? NaN,
        }));
        pairs.sort((one, other) => one.raw - other.raw || one.adjusted - other.adjusted);
        for (const [index, pair] of pairs.entries()) {
          expect(pair.adjusted).toBeGreaterThanOrEqual(pair.raw);
          expect(pair.adjusted).toBeLessThanOrEqual(1);
          expect(pair.adjusted).toBeGreaterThanOrEqual(pairs[index - 1]?.adjusted ?? 0);
        }
      }),
    );
  });

  it('gives ties the same value, one comparison its own, none nothing', () => {
    const [first, second] = benjaminiHochberg([0.02, 0.02, 0.5]);
    expect(first).toBe(second);
    expect(benjaminiHochberg([0.04])).toEqual([0.04]);
    expect(benjaminiHochberg([])).toEqual([]);
  });

  it('refuses what is no p-value, by name', () => {
    expect(() => benjaminiHochberg([0.5, 1.2])).toThrow(/^pValues\[1\] must/);
    expect(() => benjaminiHochberg([NaN])).toThrow(/^pValues\[0\] must/);
  });
});
