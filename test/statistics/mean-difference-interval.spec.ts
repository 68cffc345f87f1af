import { describe, expect, it } from '@jest/globals';

import { meanDifferenceInterval } from '../../api/statistics/mean-difference-interval.js';
import reference from '../reference/statistics.json' with { type: 'json' };
import { expectClose } from '../support/expect-close.js';
import { expectDefined } from '../support/expect-defined.js';

const some = { mean: 3, standardDeviation: 1, n: 10 };

describe('meanDifferenceInterval', () => {
  it.each(reference.welch)('agrees with R t.test at df = $df', (expected) => {
    const { first, second, level } = expected;
    const interval = expectDefined(meanDifferenceInterval(first, second, level));
    expectClose(interval.lower, expected.interval.lower, 1e-10);
    expectClose(interval.upper, expected.interval.upper, 1e-10);
  });

  it('mirrors when the groups change places', () => {
    const other = { mean: 2.4, standardDeviation: 0.7, n: 23.5 };
    const one = expectDefined(meanDifferenceInterval(some, other, 0.9));
    const mirrored = expectDefined(meanDifferenceInterval(other, some, 0.9));
    expect(one.lower).toBeCloseTo(-mirrored.upper, 12);
  });

  it('says why there is none', () => {
    const because = (n: number, standardDeviation: number): unknown => {
      const group = { mean: 3, standardDeviation, n };
      return meanDifferenceInterval(group, group, 0.95);
    };
    expect(because(0, 0)).toEqual({ defined: false, because: 'no-observations' });
    expect(because(1, 0)).toEqual({ defined: false, because: 'one-observation' });
    expect(because(1 + 1e-9, 1)).toEqual({ defined: false, because: 'one-observation' });
    expect(because(9, 0)).toEqual({ defined: false, because: 'no-variance' });
  });
});
