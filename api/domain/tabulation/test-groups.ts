import { fisherExact } from '../../statistics/fisher-exact.js';
import { mannWhitneyFromCounts } from '../../statistics/mann-whitney-from-counts.js';
import { twoProportionZ } from '../../statistics/two-proportion-z.js';
import { welchT } from '../../statistics/welch-t.js';
import type { Distribution } from './distribution.js';
import { momentsOf, shareOf, sizeOf } from './estimates.js';
import type { WeightSums } from './tally.js';

export type TestMethod =
  'fisher-exact' | 'two-proportion-z' | 'welch-t' | 'mann-whitney-exact' | 'mann-whitney-normal';

/** A test of two groups without a respondent in common. */
export interface GroupTest {
  readonly method: TestMethod;
  /** The first group's proportion or mean less the second's. */
  readonly difference: number;
  /** Which group the test finds higher; 0 when neither. */
  readonly higher: 1 | 0 | -1;
  readonly pValue: number;
}

/** Those who gave an answer, of those who answered. */
export interface Share {
  readonly set: WeightSums;
  readonly base: WeightSums;
}

/** Below this expected count the normal approximation of a proportion is not trusted (Cochran 1954). */
const SMALLEST_EXPECTED_COUNT = 5;
/** Below this many respondents the t distribution of a mean of ratings is not trusted. */
const SMALLEST_BASE_FOR_T = 30;

/**
 * Two proportions: Fisher's exact test when any expected count is under 5, else z with pooled
 * variance. Weighted counts are not whole, so there z on the effective n stands for both.
 * @returns null when it cannot be made
 */
export function testProportions(first: Share, second: Share, weighted: boolean): GroupTest | null {
  const one = { proportion: shareOf(first.set, first.base), n: sizeOf(first.base) };
  const two = { proportion: shareOf(second.set, second.base), n: sizeOf(second.base) };
  const difference = one.proportion - two.proportion;
  const outcome =
    !weighted && smallestExpected(first, second) < SMALLEST_EXPECTED_COUNT
      ? fisherExact({
          a: first.set.n,
          b: first.base.n - first.set.n,
          c: second.set.n,
          d: second.base.n - second.set.n,
        })
      : twoProportionZ(one, two);
  if (!outcome.defined) return null;
  return {
    method: outcome.method,
    difference,
    higher: signOf(difference),
    pValue: outcome.pValue,
  };
}

/**
 * Two groups of ratings or numbers: Welch's t; Mann-Whitney, exact when both groups are small, where
 * a base is under 30, for whole respondents only.
 * @returns null when it cannot be made
 */
export function testMeans(
  first: Distribution,
  second: Distribution,
  weighted: boolean,
): GroupTest | null {
  const [one, two] = [momentsOf(first), momentsOf(second)];
  if (!one.mean.defined || !two.mean.defined) return null;
  const difference = one.mean.value - two.mean.value;
  const [n1, n2] = [sizeOf(one.sums), sizeOf(two.sums)];
  if (!weighted && Math.min(n1, n2) < SMALLEST_BASE_FOR_T) {
    const outcome = mannWhitneyFromCounts(...onSameSteps(first, second));
    if (!outcome.defined) return null;
    const { method, statistic, pValue } = outcome;
    return { method, difference, higher: signOf(statistic - (n1 * n2) / 2), pValue };
  }
  if (!one.deviation.defined || !two.deviation.defined) return null;
  const outcome = welchT(
    { mean: one.mean.value, standardDeviation: one.deviation.value, n: n1 },
    { mean: two.mean.value, standardDeviation: two.deviation.value, n: n2 },
  );
  if (!outcome.defined) return null;
  const { method, statistic, pValue } = outcome;
  return { method, difference, higher: signOf(statistic), pValue };
}

function smallestExpected(first: Share, second: Share): number {
  const with_ = first.set.n + second.set.n;
  const all = first.base.n + second.base.n;
  if (all === 0) return 0;
  return (Math.min(with_, all - with_) * Math.min(first.base.n, second.base.n)) / all;
}

/** Respondents of both groups at every value either holds. */
function onSameSteps(first: Distribution, second: Distribution): [number[], number[]] {
  const values = [...new Set([...first, ...second].map(({ value }) => value))].sort(
    (a, b) => a - b,
  );
  const counts = (distribution: Distribution): number[] => {
    const given = new Map(distribution.map((step) => [step.value, step.given.n]));
    return values.map((value) => given.get(value) ?? 0);
  };
  return [counts(first), counts(second)];
}

const signOf = (difference: number): 1 | 0 | -1 => (difference > 0 ? 1 : difference < 0 ? -1 : 0);
