import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  ACCOUNT_WAIT,
  ADDRESS_WAIT,
  type Failures,
  oneMore,
  signInWait,
} from '../../../api/domain/access/sign-in-wait.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const NOW = Date.UTC(2026, 0, 15);
const rule = fc.constantFrom(ACCOUNT_WAIT, ADDRESS_WAIT);

describe('the wait after failed sign-ins', () => {
  it.each([
    [1, 0],
    [4, 0],
    [5, 15_000],
    [6, 30_000],
    [7, 60_000],
    [8, 120_000],
    [10, 480_000],
    [11, 900_000],
    [400, 900_000],
    [5000, 900_000],
  ])('after %i failures of an account is %i ms', (count, wait) => {
    expect(signInWait({ count, last: NOW }, NOW, ACCOUNT_WAIT)).toBe(wait);
  });

  it('gets shorter as time passes, and ends', () => {
    const failures = { count: 6, last: NOW };
    expect(signInWait(failures, NOW + 10_000, ACCOUNT_WAIT)).toBe(20_000);
    expect(signInWait(failures, NOW + 29_999, ACCOUNT_WAIT)).toBe(1);
    expect(signInWait(failures, NOW + 30_000, ACCOUNT_WAIT)).toBe(0);
  });

  it('of an address that an office shares begins later', () => {
    expect(signInWait({ count: 29, last: NOW }, NOW, ADDRESS_WAIT)).toBe(0);
    expect(signInWait({ count: 30, last: NOW }, NOW, ADDRESS_WAIT)).toBe(15_000);
  });

  it('never falls with a further failure, and never exceeds the longest', () => {
    fc.assert(
      fc.property(rule, fc.nat(200), fc.nat(2 * HOUR), (limits, count, passed) => {
        const wait = signInWait({ count, last: NOW }, NOW + passed, limits);
        const further = signInWait({ count: count + 1, last: NOW }, NOW + passed, limits);
        expect(further).toBeGreaterThanOrEqual(wait);
        expect(wait).toBeGreaterThanOrEqual(0);
        expect(wait).toBeLessThanOrEqual(limits.longest);
      }),
    );
  });

  it('does not grow when the clock is set back', () => {
    expect(signInWait({ count: 5, last: NOW }, NOW - 24 * HOUR, ACCOUNT_WAIT)).toBe(15_000);
  });

  it('leaves a patient guesser about a hundred tries a day', () => {
    let failures: Failures | null = null;
    let tries = 0;
    for (let now = NOW; now < NOW + 24 * HOUR; tries += 1) {
      failures = oneMore(failures, now, ACCOUNT_WAIT);
      now += signInWait(failures, now, ACCOUNT_WAIT);
    }
    expect(tries).toBeGreaterThan(90);
    expect(tries).toBeLessThan(110);
  });
});

describe('failures', () => {
  it('add up, and are forgotten a day after the last', () => {
    const two = oneMore(oneMore(null, NOW, ACCOUNT_WAIT), NOW + 1000, ACCOUNT_WAIT);
    expect(two).toEqual({ count: 2, last: NOW + 1000 });
    expect(oneMore(two, NOW + 24 * HOUR, ACCOUNT_WAIT).count).toBe(3);
    expect(oneMore(two, NOW + 1000 + 24 * HOUR, ACCOUNT_WAIT).count).toBe(1);
    expect(signInWait({ count: 50, last: NOW }, NOW + 24 * HOUR, ACCOUNT_WAIT)).toBe(0);
  });
});
