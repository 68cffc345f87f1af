import { requireSameLength, requireValues } from './arguments.js';
import { type Outcome, undefinedBecause } from './outcome.js';

export type Kappa = Outcome<{
  /** 1 full agreement, 0 as by chance, negative below it. */
  value: number;
  /** Share of units coded alike, in [0, 1]. */
  observedAgreement: number;
  /** Share expected from the two coders' own frequencies, in [0, 1). */
  expectedAgreement: number;
}>;

/**
 * Cohen's kappa: agreement of two coders who put the same units into unordered categories.
 * @param first category codes given by the first coder, one a unit
 * @param second the second coder's, in the same order
 * @returns 'no-observations' without units, 'too-few-categories' when both used one and the same
 * @see Cohen (1960), Educational and Psychological Measurement 20:37-46.
 */
export function cohenKappa(first: ArrayLike<number>, second: ArrayLike<number>): Kappa {
  requireSameLength('first', first, 'second', second);
  const one = requireValues('first', first);
  const other = requireValues('second', second);
  const n = one.length;
  if (n === 0) return undefinedBecause('no-observations');
  const agreed = one.filter((code, unit) => code === other[unit]).length;
  const chance = [...new Set(one)].reduce(
    (sum, code) => sum + occurrences(one, code) * occurrences(other, code),
    0,
  );
  if (chance === n * n) return undefinedBecause('too-few-categories');
  return {
    defined: true,
    value: (n * agreed - chance) / (n * n - chance),
    observedAgreement: agreed / n,
    expectedAgreement: chance / (n * n),
  };
}

const occurrences = (codes: Float64Array, code: number): number =>
  codes.filter((given) => given === code).length;
