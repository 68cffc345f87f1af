import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { smallestDetectableProportionDifference } from '../../api/statistics/smallest-detectable-proportion-difference.js';
import reference from '../reference/statistics.json' with { type: 'json' };
import { expectClose } from '../support/expect-close.js';
import { expectDefined } from '../support/expect-defined.js';

const custom = { level: 0.95, power: 0.8 };

describe('smallestDetectableProportionDifference', () => {
  it.each(reference.detection)(
    "agrees with Cohen's formula in R: $n1 and $n2 at power $power, level $level",
    ({ n1, n2, power, level, proportionDifference }) => {
      const actual = smallestDetectableProportionDifference(0.2, n1, n2, { power, level });
      expectClose(expectDefined(actual).value, proportionDifference, 1e-10);
    },
  );

  it.each(reference.solved)('comes near R power.prop.test at n = $n', (solved) => {
    const { value } = expectDefined(
      smallestDetectableProportionDifference(0.2, solved.n, solved.n, custom),
    );
    expectClose(value, solved.proportionDifference, 0.05);
  });

  it('is the same from either end and stays within [0, 1]', () => {
    const proportion = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(proportion, fc.integer({ min: 20, max: 1000 }), (p, n) => {
        const { value } = expectDefined(smallestDetectableProportionDifference(p, n, n, custom));
        expect(value).toBeGreaterThan(0);
        expect(value + Math.min(p, 1 - p)).toBeLessThanOrEqual(1);
        const mirrored = smallestDetectableProportionDifference(1 - p, n, n, custom);
        expect(expectDefined(mirrored).value).toBeCloseTo(value, 7);
      }),
    );
  });

  it('says why there is none', () => {
    expect(smallestDetectableProportionDifference(0.5, 0, 9, custom)).toEqual({
      defined: false,
      because: 'no-observations',
    });
    expect(smallestDetectableProportionDifference(0.5, 3, 3, custom)).toEqual({
      defined: false,
      because: 'base-below-minimum',
    });
    expect(() => smallestDetectableProportionDifference(50, 9, 9, custom)).toThrow(/^baseline/);
  });
});
