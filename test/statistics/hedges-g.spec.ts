import { describe, expect, it } from '@jest/globals';
import { hedgesG } from '../../api/statistics/hedges-g.js';
import reference from '../reference/statistics.json' with { type: 'json' };
import { expectClose } from '../support/expect-close.js';
import { expectDefined } from '../support/expect-defined.js';

describe('hedgesG', () => {
  it.each(reference.hedgesG)('agrees with the formula in R: $value', ({ first, second, value }) => {
    expectClose(expectDefined(hedgesG(first, second)).value, value, 1e-10);
  });

  it('is smaller than d, most where groups are small', () => {
    const g = (n: number): number =>
      expectDefined(
        hedgesG({ mean: 1, standardDeviation: 1, n }, { mean: 0, standardDeviation: 1, n }),
      ).value;
    expect(g(5)).toBeLessThan(g(50));
    expect(g(50)).toBeLessThan(1);
  });

  it('says why there is none', () => {
    const because = (n: number, standardDeviation: number): unknown => {
      const group = { mean: 3, standardDeviation, n };
      return hedgesG(group, { ...group, mean: 2 });
    };
    expect(because(0, 1)).toEqual({ defined: false, because: 'no-observations' });
    expect(because(1, 1)).toEqual({ defined: false, because: 'one-observation' });
    expect(because(9, 0)).toEqual({ defined: false, because: 'no-variance' });
  });
});
