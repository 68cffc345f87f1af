import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { wilsonInterval } from '../../api/statistics/wilson-interval.js';
import reference from '../reference/statistics.json' with { type: 'json' };
import { expectClose } from '../support/expect-close.js';
import { expectDefined } from '../support/expect-defined.js';

const proportion = fc.double({ min: 0, max: 1, noNaN: true });
const base = fc.double({ min: 1e-3, max: 1e9, noNaN: true });
const level = fc.double({ min: 0.01, max: 0.999, noNaN: true });

describe('wilsonInterval', () => {
  it.each(reference.wilsonInterval)(
    'agrees with R prop.test on $p of $n at $level',
    ({ p, n, level, lower, upper }) => {
      const interval = expectDefined(wilsonInterval(p, n, level));
      expectClose(interval.lower, lower, 1e-10);
      expectClose(interval.upper, upper, 1e-10);
    },
  );

  it('has no value without observations', () => {
    expect(wilsonInterval(0, 0, 0.95)).toEqual({ defined: false, because: 'no-observations' });
  });

  it('touches 0 and 1 exactly at 0 % and 100 %, and has width there', () => {
    const none = expectDefined(wilsonInterval(0, 30, 0.95));
    expect(none.lower).toBe(0);
    expect(none.upper).toBeGreaterThan(0.1);
    const all = expectDefined(wilsonInterval(1, 30, 0.95));
    expect(all.upper).toBe(1);
    expect(all.lower).toBeLessThan(0.9);
  });

  it('lies in [0, 1] and contains the proportion', () => {
    fc.assert(
      fc.property(proportion, base, level, (p, n, confidence) => {
        const { lower, upper } = expectDefined(wilsonInterval(p, n, confidence));
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(upper).toBeLessThanOrEqual(1);
        expect(lower).toBeLessThanOrEqual(p);
        expect(upper).toBeGreaterThanOrEqual(p);
      }),
    );
  });

  it('of the complement is the mirror image', () => {
    fc.assert(
      fc.property(proportion, base, level, (p, n, confidence) => {
        const one = expectDefined(wilsonInterval(p, n, confidence));
        const other = expectDefined(wilsonInterval(1 - p, n, confidence));
        expect(other.lower).toBeCloseTo(1 - one.upper, 12);
        expect(other.upper).toBeCloseTo(1 - one.lower, 12);
      }),
    );
  });

  it('forgives a proportion that rounding took past 1', () => {
    expect(expectDefined(wilsonInterval(1 + 2 ** -52, 10, 0.95)).upper).toBe(1);
  });

  it('refuses what is no proportion, base or level, by name', () => {
    expect(() => wilsonInterval(50, 30, 0.95)).toThrow(/^p must/);
    expect(() => wilsonInterval(NaN, 30, 0.95)).toThrow(RangeError);
    expect(() => wilsonInterval(0.5, -1, 0.95)).toThrow(/^n must/);
    expect(() => wilsonInterval(0.5, 30, 95)).toThrow(/^level must/);
    expect(() => wilsonInterval(0, 30, 1 - 2 ** -53)).toThrow(/^level must/);
    expect(() => wilsonInterval(0, 30, 1e-300)).toThrow(/^level must/);
  });
});
