import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  formatCount,
  formatDay,
  formatInterval,
  formatMonth,
  formatPercent,
  formatValue,
  shortHash,
} from '../../web/format';

describe('a proportion', () => {
  it('is a whole percent with a space that does not break', () => {
    expect(formatPercent(23 / 25)).toBe('92\u00a0%');
    expect(formatPercent(0)).toBe('0\u00a0%');
    expect(formatPercent(1)).toBe('100\u00a0%');
  });

  it('rounds half up as a reader with a pencil would, whatever the double says', () => {
    expect(formatPercent(23 / 40)).toBe('58\u00a0%'); // 0.575 * 100 is 57.49999999999999
    expect(formatPercent(29 / 200)).toBe('15\u00a0%');
  });

  it('agrees with whole-number rounding on every count of every base', () => {
    const pair = fc
      .integer({ min: 1, max: 2000 })
      .chain((base) => fc.tuple(fc.integer({ min: 0, max: base }), fc.constant(base)));
    fc.assert(
      fc.property(pair, ([count, base]) => {
        const rounded = Math.floor((200 * count + base) / (2 * base));
        expect(formatPercent(count / base)).toBe(`${formatCount(rounded)}\u00a0%`);
      }),
    );
  });
});

describe('other values', () => {
  it.each([
    [3, 'MEAN', '3.0'],
    [20 / 9, 'MEAN', '2.2'],
    [30, 'COUNT', '30'],
    [1234, 'COUNT', '1,234'],
    [0.5, 'PROPORTION', '50\u00a0%'],
  ] as const)('%d as %s is %s', (value, measure, text) => {
    expect(formatValue(value, measure)).toBe(text);
  });

  it('writes an interval in the unit of its value', () => {
    expect(formatInterval(0.7503, 0.9778, 'PROPORTION')).toBe('75–98\u00a0%');
    expect(formatInterval(2.94, 3.81, 'MEAN')).toBe('2.9–3.8');
  });
});

describe('dates and hashes', () => {
  it('gives the day in UTC, in whatever zone the reader is', () => {
    expect(formatDay('2025-04-30T23:30:00.000Z')).toBe('30 April 2025');
    expect(formatDay('2025-05-01T00:00:00.000Z')).toBe('1 May 2025');
  });

  it('gives a year and month as words, and leaves other text alone', () => {
    expect(formatMonth('2025-05')).toBe('May 2025');
    expect(formatMonth('Spring 2025')).toBe('Spring 2025');
  });

  it('shortens a hash to its first twelve characters', () => {
    expect(shortHash('a32ce7c115b5ffff')).toBe('a32ce7c115b5');
  });
});
