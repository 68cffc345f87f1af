import { normalCriticalValue } from '../../statistics/normal-critical-value.js';
import { inPrintedUnit, roundHalfUp } from '../reporting/printed-unit.js';
import { DETECTION } from './benchmark.js';
import type { LeadersLine } from './position.js';
import { rangeOf } from './range-of.js';
import { STANDING_LEVEL } from './standing.js';
import type { Texts } from './texts/texts.js';

/** What a base cannot show. */
export interface Limits {
  /** The smallest share of the leaders to be above of, in [0, 1], to be called ahead; null: none is. */
  readonly aheadFrom: number | null;
  /** Over the dimensions, in scale points: the smallest gap to the leaders' mean that would show. */
  readonly leastGap: number | null;
  readonly mostGap: number | null;
  readonly statement: string;
}

/** A dimension's base: of what has no own score, no smallest gap is told. */
export type Base = Pick<LeadersLine, 'q1' | 'n'> & { readonly smallestGap?: number | null };

/** The limits of the dimensions' bases, in numbers and in words. */
export function limitsOf(
  dimensions: readonly Base[],
  { limits, betweenSentences }: Pick<Texts, 'limits' | 'betweenSentences'>,
): Limits {
  const ranked = dimensions.filter(({ q1, n }) => q1 !== null && n !== null);
  const bases = rangeOf(ranked.flatMap(({ n }) => n ?? []));
  const gaps = rangeOf(dimensions.flatMap(({ smallestGap }) => smallestGap ?? []));
  const share = bases === null ? null : aheadFrom(bases.least);
  const standing = (n: number): string =>
    share === null
      ? limits.nobodyAhead({ n })
      : limits.aheadFrom({ n, percent: Math.ceil(inPrintedUnit('proportion', share)) });
  const statement = [
    bases === null ? limits.noSpread() : standing(bases.least),
    ...(gaps === null
      ? []
      : [
          limits.gap({
            least: roundUp(gaps.least),
            most: roundUp(gaps.most),
            levelPercent: percentOf(DETECTION.level),
            powerPercent: percentOf(DETECTION.power),
          }),
        ]),
  ].join(betweenSentences);
  return {
    aheadFrom: share,
    leastGap: gaps?.least ?? null,
    mostGap: gaps?.most ?? null,
    statement,
  };
}

/**
 * Wilson's interval of r lies above one half when the score test rejects one half:
 * r - 1/2 > z / (2 sqrt n).
 */
function aheadFrom(n: number): number | null {
  const share = 0.5 + normalCriticalValue(STANDING_LEVEL) / (2 * Math.sqrt(n));
  return share < 1 ? share : null;
}

/** Never smaller than it is. */
const roundUp = (gap: number): number => roundHalfUp(Math.ceil(gap * 10 - 1e-9) / 10, 1);

const percentOf = (proportion: number): number =>
  roundHalfUp(inPrintedUnit('proportion', proportion), 0);
