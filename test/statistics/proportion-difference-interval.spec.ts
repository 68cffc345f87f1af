import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { proportionDifferenceInterval } from '../../api/statistics/proportion-difference-interval.js';
import reference from '../reference/statistics.json' with { type: 'json' };
import { expectClose } from '../support/expect-close.js';
import { expectDefined } from '../support/expect-defined.js';

const group = fc.record({
  proportion: fc.double({ min: 0, max: 1, noNaN: true }),
  n: fc.double({ min: 0.5, max: 1e6, noNaN: true }),
});

describe('proportionDifferenceInterval', () => {
  it.each(reference.proportionDifferenceInterval)(
    'agrees with Newcombe (1998) on $first less $second',
    ({ first, second, level, lower, upper }) => {
      const interval = expectDefined(proportionDifferenceInterval(first, second, level));
      expectClose(interval.lower, lower, 1e-10);
      expectClose(interval.upper, upper, 1e-10);
    },
  );

  it("meets Newcombe's printed example: 56/70 less 48/80 is 0.0524 to 0.3339", () => {
    const interval = expectDefined(
      proportionDifferenceInterval({ proportion: 0.8, n: 70 }, { proportion: 0.6, n: 80 }, 0.95),
    );
    expect(interval.lower).toBeCloseTo(0.0524, 4);
    expect(interval.upper).toBeCloseTo(0.3339, 4);
  });

  it('lies in [-1, 1], contains the difference and mirrors with the groups', () => {
    fc.assert(
      fc.property(group, group, (first, second) => {
        const one = expectDefined(proportionDifferenceInterval(first, second, 0.95));
        const other = expectDefined(proportionDifferenceInterval(second, first, 0.95));
        const difference = first.proportion - second.proportion;
        expect(one.lower).toBeGreaterThanOrEqual(-1);
        expect(one.upper).toBeLessThanOrEqual(1);
        expect(one.lower).toBeLessThanOrEqual(difference);
        expect(one.upper).toBeGreaterThanOrEqual(difference);
        expect(one.lower).toBeCloseTo(-other.upper, 12);
      }),
    );
  });

  it('has no value when a group is empty', () => {
    const some = { proportion: 0.5, n: 10 };
    const none = { proportion: 0, n: 0 };
    const because = { defined: false, because: 'no-observations' };
    expect(proportionDifferenceInterval(some, none, 0.95)).toEqual(because);
    expect(proportionDifferenceInterval(none, some, 0.95)).toEqual(because);
  });
});
