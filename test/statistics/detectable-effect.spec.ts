import { describe, expect, it } from '@jest/globals';

import { detectableEffect } from '../../api/statistics/detectable-effect.js';
import reference from '../reference/statistics.json' with { type: 'json' };
import { expectClose } from '../support/expect-close.js';
import { expectDefined } from '../support/expect-defined.js';

const custom = { level: 0.95, power: 0.8 };

describe('detectableEffect', () => {
  it.each(reference.detection)(
    "agrees with Cohen's formula in R: $n1 and $n2 at power $power, level $level",
    ({ n1, n2, power, level, effect }) => {
      expectClose(expectDefined(detectableEffect(n1, n2, { power, level })).value, effect, 1e-10);
    },
  );

  it('halves when both groups are four times as large', () => {
    const small = expectDefined(detectableEffect(10, 25.5, custom)).value;
    expectClose(expectDefined(detectableEffect(40, 102, custom)).value, small / 2, 1e-12);
  });

  it('is never negative, and has no value for an empty group', () => {
    expect(detectableEffect(9, 9, { level: 0.5, power: 0.1 })).toEqual({ defined: true, value: 0 });
    expect(detectableEffect(0, 9, custom)).toEqual({ defined: false, because: 'no-observations' });
    expect(detectableEffect(9, 0, custom)).toEqual({ defined: false, because: 'no-observations' });
  });

  it('refuses a power or level outside (0, 1), by name', () => {
    expect(() => detectableEffect(9, 9, { ...custom, power: 80 })).toThrow(/^power must/);
    expect(() => detectableEffect(9, 9, { ...custom, level: 1 })).toThrow(/^level must/);
    expect(() => detectableEffect(-9, 9, custom)).toThrow(/^n1 must/);
  });
});
