import { describe, expect, it } from '@jest/globals';

import { weightedMeanStandardError } from '../../api/statistics/weighted-mean-standard-error.js';
import reference from '../reference/statistics.json' with { type: 'json' };
import { expectClose } from '../support/expect-close.js';
import { expectDefined } from '../support/expect-defined.js';

describe('weightedMeanStandardError', () => {
  it.each(reference.weighted)('agrees with R survey::svymean on $name weights', (expected) => {
    const { value } = expectDefined(weightedMeanStandardError(expected.values, expected.weights));
    expectClose(value, expected.standardError, 1e-10);
  });

  it('does not depend on the unit of the weights', () => {
    const { value } = expectDefined(weightedMeanStandardError([1, 2, 5], [1, 2, 3]));
    const tiny = expectDefined(weightedMeanStandardError([1, 2, 5], [1e-140, 2e-140, 3e-140]));
    expectClose(tiny.value, value, 1e-12);
  });

  it('says why there is none', () => {
    const because = (values: number[], weights: number[]): unknown =>
      weightedMeanStandardError(values, weights);
    expect(because([], [])).toEqual({ defined: false, because: 'no-observations' });
    expect(because([4], [1])).toEqual({ defined: false, because: 'one-observation' });
    expect(because([4, 5], [0, 0])).toEqual({ defined: false, because: 'no-weight' });
    expect(because([4, 4], [1, 1])).toEqual({ defined: true, value: 0 });
  });

  it('refuses negative weights and unequal lengths, by name', () => {
    expect(() => weightedMeanStandardError([1, 2], [1, -1])).toThrow(/^weights\[1\] must/);
    expect(() => weightedMeanStandardError([1, 2], [1])).toThrow(/^values must/);
  });
});
