/** Which way a scale runs on screen. */
export type Direction = 'ltr' | 'rtl';

/** What is drawn of one line; scores in scale points, null where there is none to draw. */
export interface LineScores {
  readonly own: number | null;
  readonly median: number | null;
  readonly q1: number | null;
  readonly q3: number | null;
  readonly scaleLow: number;
  readonly scaleHigh: number;
}

/** Marks of one line, in percent of its width from the left edge. */
export interface PositionMarks {
  readonly ticks: readonly { readonly value: number; readonly at: number }[];
  readonly band: { readonly from: number; readonly width: number } | null;
  readonly median: number | null;
  readonly own: number | null;
}

/** A whole number of scale points apart. */
const TICK = 1;

/** Where the marks of one line stand; right to left, the scale is mirrored. */
export function positionMarks(
  { own, median, q1, q3, scaleLow, scaleHigh }: LineScores,
  direction: Direction,
): PositionMarks {
  const at = (value: number): number => placeOn(value, scaleLow, scaleHigh, direction);
  const ticks = Array.from({ length: Math.floor((scaleHigh - scaleLow) / TICK) + 1 }, (_, step) => {
    const value = scaleLow + step * TICK;
    return { value, at: at(value) };
  });
  return {
    ticks,
    band:
      q1 === null || q3 === null
        ? null
        : { from: Math.min(at(q1), at(q3)), width: Math.abs(at(q3) - at(q1)) },
    median: median === null ? null : at(median),
    own: own === null ? null : at(own),
  };
}

/** @returns percent from the left edge; a value off the scale stands at its end */
export function placeOn(value: number, low: number, high: number, direction: Direction): number {
  if (high <= low) return 0;
  const share = Math.min(1, Math.max(0, (value - low) / (high - low)));
  return 100 * (direction === 'rtl' ? 1 - share : share);
}
