import { normalCriticalValue } from '../../statistics/normal-critical-value.js';
import { inPrintedUnit, roundHalfUp } from '../reporting/printed-unit.js';
import { DETECTION } from './benchmark.js';
import type { Position } from './position.js';
import { STANDING_LEVEL } from './standing.js';

/** What a base cannot show. */
export interface Limits {
  /** The smallest share of the leaders to be above of, in [0, 1], to be called ahead; null: none is. */
  readonly aheadFrom: number | null;
  /** Over the dimensions, in scale points: the smallest gap to the leaders' mean that would show. */
  readonly smallestGap: { readonly least: number; readonly most: number } | null;
  readonly statement: string;
}

/** The limits of the dimensions' bases, in numbers and in words. */
export function limitsOf(dimensions: readonly Position[]): Limits {
  const ranked = dimensions.filter(({ q1, n }) => q1 !== null && n !== null);
  const bases = ranked.flatMap(({ n }) => n ?? []);
  const gaps = dimensions.flatMap(({ smallestGap }) => smallestGap ?? []);
  const share = bases.length === 0 ? null : aheadFrom(Math.min(...bases));
  const smallestGap =
    gaps.length === 0 ? null : { least: Math.min(...gaps), most: Math.max(...gaps) };
  const statement = [
    bases.length === 0
      ? 'This base is too small to show how its scores are spread, so no standing can be told.'
      : standingLimit(Math.min(...bases), share),
    ...(smallestGap === null ? [] : [gapLimit(smallestGap.least, smallestGap.most)]),
  ].join(' ');
  return { aheadFrom: share, smallestGap, statement };
}

/**
 * Wilson's interval of r lies above one half when the score test rejects one half:
 * r - 1/2 > z / (2 sqrt n).
 */
function aheadFrom(n: number): number | null {
  const share = 0.5 + normalCriticalValue(STANDING_LEVEL) / (2 * Math.sqrt(n));
  return share < 1 ? share : null;
}

function standingLimit(n: number, share: number | null): string {
  if (share === null) return `With ${n} leaders nobody can be called ahead or behind.`;
  const percent = Math.ceil(inPrintedUnit('proportion', share));
  return `With ${n} leaders, the smallest base here, you are called ahead only when at least ${percent} % of them score lower, and behind only when at least ${percent} % score higher, half of the equal ones counted.`;
}

function gapLimit(least: number, most: number): string {
  const [low, high] = [roundUp(least), roundUp(most)];
  const points =
    low === high ? `${low} scale points` : `${low} to ${high} scale points, by dimension`;
  return `The smallest gap to the leaders’ mean that this base would show is ${points} (${percentOf(DETECTION.level)} % confidence, ${percentOf(DETECTION.power)} % power).`;
}

/** Never smaller than it is. */
const roundUp = (gap: number): number => roundHalfUp(Math.ceil(gap * 10 - 1e-9) / 10, 1);

const percentOf = (proportion: number): number =>
  roundHalfUp(inPrintedUnit('proportion', proportion), 0);
