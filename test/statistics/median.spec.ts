import { describe, expect, it } from '@jest/globals';

import { median } from '../../api/statistics/median.js';
import reference from '../reference/statistics.json' with { type: 'json' };
import { expectClose } from '../support/expect-close.js';
import { expectDefined } from '../support/expect-defined.js';

describe('median', () => {
  it.each(reference.describe)('agrees with R median on $name', (expected) => {
    expectClose(expectDefined(median(expected.values)).value, expected.median, 1e-10);
  });

  it('is the middle of an odd list, between the middle two of an even one, nothing of none', () => {
    expect(median([5, 1, 2])).toEqual({ defined: true, value: 2 });
    expect(median([5, 1, 2, 3])).toEqual({ defined: true, value: 2.5 });
    expect(median([])).toEqual({ defined: false, because: 'no-observations' });
  });
});
