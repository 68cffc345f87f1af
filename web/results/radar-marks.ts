import type { Direction } from './position-marks';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** One corner: its axis from the middle to the rim, and the scores on it where there are any. */
export interface RadarCorner {
  readonly rim: Point;
  /** Where its label is anchored, a little outside the rim. */
  readonly label: Point;
  readonly own: Point | null;
  readonly median: Point | null;
}

export interface RadarMarks {
  readonly corners: readonly RadarCorner[];
  /** Closed rings of the scale's whole numbers, the rim last. */
  readonly rings: readonly (readonly Point[])[];
}

interface RadarScores {
  readonly own: number | null;
  readonly median: number | null;
  readonly scaleLow: number;
  readonly scaleHigh: number;
}

/** How far outside the rim a label stands, as a share of the radius. */
const LABEL_AT = 1.16;

/**
 * A radar around (0, 0): the first corner at the top, the others clockwise, or the other way round
 * where the page runs from right to left. The middle is the scale's low end.
 * @param radius in the picture's own units
 */
export function radarMarks(
  scores: readonly RadarScores[],
  radius: number,
  direction: Direction,
): RadarMarks {
  const turn = (direction === 'rtl' ? -1 : 1) * ((2 * Math.PI) / Math.max(1, scores.length));
  const at = (corner: number, share: number): Point => ({
    x: radius * share * Math.sin(turn * corner),
    y: -radius * share * Math.cos(turn * corner),
  });
  const corners = scores.map(({ own, median, scaleLow, scaleHigh }, corner): RadarCorner => {
    const on = (value: number | null): Point | null =>
      value === null ? null : at(corner, (value - scaleLow) / (scaleHigh - scaleLow));
    return { rim: at(corner, 1), label: at(corner, LABEL_AT), own: on(own), median: on(median) };
  });
  const [first] = scores;
  const steps = first === undefined ? 0 : Math.floor(first.scaleHigh - first.scaleLow);
  const rings = Array.from({ length: steps }, (_, step) =>
    scores.map((_score, corner) => at(corner, (step + 1) / steps)),
  );
  return { corners, rings };
}

/** A polygon's `points`; a corner without a score is left out. */
export const pointsText = (points: readonly (Point | null)[]): string =>
  points
    .flatMap((point) => (point === null ? [] : `${point.x.toFixed(2)},${point.y.toFixed(2)}`))
    .join(' ');
