import type { Position } from './position.js';

/** At most so many of each. */
export const MOST_NAMED = 3;

export interface StrengthsAndGaps {
  readonly strengths: readonly Position[];
  readonly gaps: readonly Position[];
}

/**
 * The items whose own score lies furthest above, and furthest below, the leaders' median: up to
 * three each, fewer where fewer lie on that side. Equal distances are told apart by the distance
 * from the leaders' mean, then by the order asked. What is withheld is neither.
 */
export function strengthsAndGaps(items: readonly Position[]): StrengthsAndGaps {
  const placed = items.flatMap((position) => {
    const { own, median, mean } = position;
    if (median === null) return [];
    return [{ position, gapToMedian: own - median, gapToMean: own - (mean ?? median) }];
  });
  const furthest = (side: 1 | -1): readonly Position[] =>
    placed
      .filter(({ gapToMedian }) => gapToMedian * side > 0)
      .sort(
        (one, other) =>
          side * (other.gapToMedian - one.gapToMedian) || side * (other.gapToMean - one.gapToMean),
      )
      .slice(0, MOST_NAMED)
      .map(({ position }) => position);
  return { strengths: furthest(1), gaps: furthest(-1) };
}
