import { requireFinite, requireNotNegative } from './arguments.js';
import { type Outcome, undefinedBecause } from './outcome.js';

export interface MeanOf {
  readonly mean: number;
  /** Sample standard deviation (divisor n - 1). */
  readonly standardDeviation: number;
  /** Valid n, or the effective sample size when weighted (need not be whole). */
  readonly n: number;
}

/**
 * Standard error of a difference of two independent means whose variances may differ, with the
 * Welch-Satterthwaite degrees of freedom.
 * @returns 'no-observations' when a group is empty, 'one-observation' when one has no more than
 *   one, 'no-variance' when neither varies
 * @see Welch (1947), Biometrika 34:28-35.
 */
export function welchStandardError(
  first: MeanOf,
  second: MeanOf,
): Outcome<{ value: number; df: number }> {
  for (const [name, group] of Object.entries({ first, second })) {
    requireFinite(`${name}.mean`, group.mean);
    requireNotNegative(`${name}.standardDeviation`, group.standardDeviation);
    requireNotNegative(`${name}.n`, group.n);
  }
  if (first.n === 0 || second.n === 0) return undefinedBecause('no-observations');
  if (first.n <= 1 || second.n <= 1) return undefinedBecause('one-observation');
  const variance1 = first.standardDeviation ** 2 / first.n;
  const variance2 = second.standardDeviation ** 2 / second.n;
  const variance = variance1 + variance2;
  if (variance === 0) return undefinedBecause('no-variance');
  const df =
    1 /
    ((variance1 / variance) ** 2 / (first.n - 1) + (variance2 / variance) ** 2 / (second.n - 1));
  return { defined: true, value: Math.sqrt(variance), df };
}
