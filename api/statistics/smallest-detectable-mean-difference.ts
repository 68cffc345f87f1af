import { requireNotNegative } from './arguments.js';
import { detectableEffect, type DetectionRule } from './detectable-effect.js';
import { undefinedBecause, type Value } from './outcome.js';

/**
 * The smallest true difference of two means that groups of this size would show, in the unit of
 * the standard deviation; see detectableEffect for how rough it is.
 * @param standardDeviation common to both groups
 * @returns 'no-observations' when a group is empty, 'no-variance' at a standard deviation of 0
 * @see Cohen (1988), Statistical Power Analysis for the Behavioral Sciences, 2nd ed., ch. 2.
 */
export function smallestDetectableMeanDifference(
  standardDeviation: number,
  n1: number,
  n2: number,
  rule: DetectionRule,
): Value {
  requireNotNegative('standardDeviation', standardDeviation);
  const effect = detectableEffect(n1, n2, rule);
  if (!effect.defined) return effect;
  if (standardDeviation === 0) return undefinedBecause('no-variance');
  return { defined: true, value: standardDeviation * effect.value };
}
