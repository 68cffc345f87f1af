import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { mannWhitney } from '../../api/statistics/mann-whitney.js';
import { mannWhitneyFromCounts } from '../../api/statistics/mann-whitney-from-counts.js';

const counts = fc.array(fc.integer({ min: 0, max: 14 }), { minLength: 5, maxLength: 5 });
const expand = (steps: readonly number[]): number[] =>
  steps.flatMap((count, step) => Array.from({ length: count }, () => step));

describe('mannWhitneyFromCounts', () => {
  it('equals the test of the ratings written out, steps nobody chose included', () => {
    fc.assert(
      fc.property(counts, counts, (first, second) => {
        expect(mannWhitneyFromCounts(Object.freeze(first), Object.freeze(second))).toEqual(
          mannWhitney(expand(first), expand(second)),
        );
      }),
    );
  });

  it('refuses different scales and fractions, by name', () => {
    expect(() => mannWhitneyFromCounts([1, 2], [1, 2, 3])).toThrow(/^first must/);
    expect(() => mannWhitneyFromCounts([1, 2], [1, 0.5])).toThrow(/^second\[1\] must/);
  });
});
