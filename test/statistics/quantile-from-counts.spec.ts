import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { quantile } from '../../api/statistics/quantile.js';
import { quantileFromCounts } from '../../api/statistics/quantile-from-counts.js';
import reference from '../reference/statistics.json' with { type: 'json' };
import { expectClose } from '../support/expect-close.js';
import { expectDefined } from '../support/expect-defined.js';

const steps = fc.array(
  fc.record({ score: fc.integer({ min: -9, max: 9 }), count: fc.nat({ max: 6 }) }),
);

describe('quantileFromCounts', () => {
  it.each(reference.quantileFromCounts)('agrees with R on $counts', (expected) => {
    for (const { p, value } of expected.quantiles) {
      const { scores, counts } = expected;
      expectClose(
        expectDefined(quantileFromCounts(scores, Object.freeze(counts), p, 'type-7')).value,
        value,
        1e-10,
      );
    }
  });

  it('equals the quantile of the list written out, in any order of scores', () => {
    fc.assert(
      fc.property(steps, fc.double({ min: 0, max: 1, noNaN: true }), (ladder, p) => {
        const scores = ladder.map(({ score }) => score);
        const counts = ladder.map(({ count }) => count);
        const list = ladder.flatMap(({ score, count }) =>
          Array.from({ length: count }, () => score),
        );
        expect(quantileFromCounts(scores, counts, p, 'type-7')).toEqual(
          quantile(list, p, 'type-7'),
        );
      }),
    );
  });

  it('has no value when nobody was counted', () => {
    const none = { defined: false, because: 'no-observations' };
    expect(quantileFromCounts([1, 2], [0, 0], 0.5, 'type-7')).toEqual(none);
    expect(quantileFromCounts([], [], 0.5, 'type-7')).toEqual(none);
  });

  it('refuses weights for counts and unequal lengths, by name', () => {
    expect(() => quantileFromCounts([1], [0.5], 0.5, 'type-7')).toThrow(/^counts\[0\] must/);
    expect(() => quantileFromCounts([1, 2], [1], 0.5, 'type-7')).toThrow(/^scores must/);
  });
});
