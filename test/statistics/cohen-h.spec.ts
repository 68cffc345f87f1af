import { describe, expect, it } from '@jest/globals';
import { cohenH } from '../../api/statistics/cohen-h.js';
import reference from '../reference/statistics.json' with { type: 'json' };
import { expectClose } from '../support/expect-close.js';

describe('cohenH', () => {
  it.each(reference.cohenH)('agrees with the formula in R: $first, $second', (expected) => {
    expectClose(cohenH(expected.first, expected.second), expected.value, 1e-10);
  });

  it('reaches from -π to π and changes sign with the groups', () => {
    expect(cohenH(1, 0)).toBeCloseTo(Math.PI, 12);
    expect(cohenH(0.3, 0.8)).toBe(-cohenH(0.8, 0.3));
  });

  it('takes proportions, not percentages', () => {
    expect(() => cohenH(42, 0.5)).toThrow(RangeError);
  });
});
