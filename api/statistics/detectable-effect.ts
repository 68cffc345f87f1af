import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';

import { requireLevel, requireNotNegative } from './arguments.js';
import { normalCriticalValue } from './normal-critical-value.js';
import { undefinedBecause, type Value } from './outcome.js';

/** What a comparison is able to see; both must be named where a smallest difference is printed. */
export interface DetectionRule {
  /** Two-sided confidence level of the comparison, 1 - alpha; the custom is 0.95. */
  readonly level: number;
  /** Probability of seeing a difference of that size; the custom is 0.8. */
  readonly power: number;
}

/**
 * The smallest true difference of two groups that a comparison would show, in standard deviations:
 * Cohen's d for means, his h for proportions. Normal approximation: too small by some 1 % at n = 50
 * a group, 5 % at 10.
 * @param n1 valid n of the first group, or its effective sample size when weighted
 * @returns 'no-observations' when a group is empty
 * @see Cohen (1988), Statistical Power Analysis for the Behavioral Sciences, 2nd ed., ch. 2 and 6.
 */
export function detectableEffect(n1: number, n2: number, rule: DetectionRule): Value {
  requireNotNegative('n1', n1);
  requireNotNegative('n2', n2);
  requireLevel('power', rule.power);
  const deviates = normalCriticalValue(rule.level) + normalQuantile(rule.power, 0, 1);
  if (n1 === 0 || n2 === 0) return undefinedBecause('no-observations');
  // A power below alpha is had at any difference.
  return { defined: true, value: Math.max(0, deviates) * Math.sqrt(1 / n1 + 1 / n2) };
}
