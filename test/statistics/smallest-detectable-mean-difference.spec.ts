import { describe, expect, it } from '@jest/globals';

import { smallestDetectableMeanDifference } from '../../api/statistics/smallest-detectable-mean-difference.js';
import reference from '../reference/statistics.json' with { type: 'json' };
import { expectClose } from '../support/expect-close.js';
import { expectDefined } from '../support/expect-defined.js';

const custom = { level: 0.95, power: 0.8 };

describe('smallestDetectableMeanDifference', () => {
  it.each(reference.detection)(
    "agrees with Cohen's formula in R: $n1 and $n2 at power $power, level $level",
    ({ n1, n2, power, level, meanDifference }) => {
      const actual = smallestDetectableMeanDifference(1.1, n1, n2, { power, level });
      expectClose(expectDefined(actual).value, meanDifference, 1e-10);
    },
  );

  it.each(reference.solved)('comes as near as it says to R power.t.test at n = $n', (solved) => {
    const { value } = expectDefined(
      smallestDetectableMeanDifference(1.1, solved.n, solved.n, custom),
    );
    expect(value).toBeLessThan(solved.meanDifference);
    expectClose(value, solved.meanDifference, solved.n < 50 ? 0.06 : 0.012);
  });

  it('says why there is none', () => {
    expect(smallestDetectableMeanDifference(1, 0, 9, custom)).toEqual({
      defined: false,
      because: 'no-observations',
    });
    expect(smallestDetectableMeanDifference(0, 9, 9, custom)).toEqual({
      defined: false,
      because: 'no-variance',
    });
    expect(() => smallestDetectableMeanDifference(-1, 9, 9, custom)).toThrow(/^standardDev/);
  });
});
