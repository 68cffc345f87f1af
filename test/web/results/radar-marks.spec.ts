import { expect, it } from '@jest/globals';
import { pointsText, radarMarks } from '../../../web/results/radar-marks';

const score = (own: number | null, median: number | null) => ({
  ...{ own, median, scaleLow: 1, scaleHigh: 5 },
});

it('begins at the top, turns clockwise, and has the low end in the middle', () => {
  const { corners, rings } = radarMarks(
    [score(5, 3), score(1, 5), score(3, null), score(null, 1)],
    100,
    'ltr',
  );
  const round = (point: { x: number; y: number } | null | undefined) =>
    point == null ? null : [Math.round(point.x) + 0, Math.round(point.y) + 0];
  expect(corners.map(({ rim }) => round(rim))).toEqual([
    [0, -100],
    [100, 0],
    [0, 100],
    [-100, 0],
  ]);
  expect(corners.map(({ own }) => round(own))).toEqual([[0, -100], [0, 0], [0, 50], null]);
  expect(corners.map(({ median }) => round(median))).toEqual([[0, -50], [100, 0], null, [0, 0]]);
  expect(rings.map((ring) => round(ring[0]))).toEqual([
    [0, -25],
    [0, -50],
    [0, -75],
    [0, -100],
  ]);
});

it('turns the other way where the page runs from right to left', () => {
  const [, ltr] = radarMarks([score(1, 1), score(5, 5), score(1, 1)], 10, 'ltr').corners;
  const [, rtl] = radarMarks([score(1, 1), score(5, 5), score(1, 1)], 10, 'rtl').corners;
  expect(ltr?.own?.x).toBeGreaterThan(0);
  expect(rtl?.own?.x).toBeCloseTo(-(ltr?.own?.x ?? 0), 12);
  expect(rtl?.own?.y).toBeCloseTo(ltr?.own?.y ?? 0, 12);
});

it('leaves out the corner that has no score', () => {
  expect(pointsText([{ x: 1, y: 2 }, null, { x: -0.126, y: 3 }])).toBe('1.00,2.00 -0.13,3.00');
});
