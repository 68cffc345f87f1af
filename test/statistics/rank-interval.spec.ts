import { describe, expect, it } from '@jest/globals';

import { rankInterval } from '../../api/statistics/rank-interval.js';
import { wilsonInterval } from '../../api/statistics/wilson-interval.js';
import { expectDefined } from '../support/expect-defined.js';

describe('rankInterval', () => {
  it('is the Wilson interval of the mid-rank', () => {
    const peers = Object.freeze([1, 2, 3, 3, 3, 4, 5, 5, 5, 5]);
    expect(rankInterval(3, peers, 0.9)).toEqual(wilsonInterval(0.35, 10, 0.9));
  });

  it('leaves room on both sides of a single tied peer', () => {
    const { lower, upper } = expectDefined(rankInterval(3, [3], 0.95));
    expect(lower).toBeLessThan(0.1);
    expect(upper).toBeGreaterThan(0.9);
  });

  it('has no value without peers', () => {
    expect(rankInterval(3, [], 0.95)).toEqual({ defined: false, because: 'no-observations' });
  });
});
