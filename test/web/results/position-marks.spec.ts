import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { placeOn, positionMarks } from '../../../web/results/position-marks';

const scores = { own: 3, median: 4, q1: 3.5, q3: 4.5, scaleLow: 1, scaleHigh: 5 };

describe('the marks of a line', () => {
  it('stand where the scale has them, in percent of the line', () => {
    expect(positionMarks(scores, 'ltr')).toEqual({
      ticks: [1, 2, 3, 4, 5].map((value, step) => ({ value, at: 25 * step })),
      band: { from: 62.5, width: 25 },
      median: 75,
      own: 50,
    });
  });

  it('are mirrored where the page runs from right to left', () => {
    const { ticks, band, median, own } = positionMarks(scores, 'rtl');
    expect(ticks.map(({ at }) => at)).toEqual([100, 75, 50, 25, 0]);
    expect({ band, median, own }).toEqual({ band: { from: 12.5, width: 25 }, median: 25, own: 50 });
  });

  it('draw nothing of what is not shown or not answered', () => {
    const nothing = { ...scores, own: null, median: null, q1: null };
    expect(positionMarks(nothing, 'ltr')).toMatchObject({ band: null, median: null, own: null });
  });

  it('never leave the line, and keep their order', () => {
    const value = fc.double({ min: -10, max: 20, noNaN: true });
    fc.assert(
      fc.property(value, value, (one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        const places = [low, high].map((each) => placeOn(each, 1, 5, 'ltr'));
        expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
        expect(Math.max(...places)).toBeLessThanOrEqual(100);
        expect(places[0]).toBeLessThanOrEqual(places[1] ?? 0);
        expect(placeOn(low, 1, 5, 'rtl')).toBeCloseTo(100 - (places[0] ?? 0), 9);
      }),
    );
  });
});
