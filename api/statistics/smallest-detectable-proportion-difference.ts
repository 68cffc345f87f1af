import { requireProportion } from './arguments.js';
import { detectableEffect, type DetectionRule } from './detectable-effect.js';
import { undefinedBecause, type Value } from './outcome.js';

/**
 * The smallest true difference from a baseline proportion that groups of this size would show, as a
 * positive difference of proportions: upwards from a baseline up to 0.5, downwards from a higher
 * one, where the room is. By the arcsine transformation, which keeps the variance level.
 * @param baseline proportion in [0, 1] of one of the groups
 * @returns 'no-observations' when a group is empty, 'base-below-minimum' when not even the whole way
 *   to the far end would show
 * @see Cohen (1988), Statistical Power Analysis for the Behavioral Sciences, 2nd ed., ch. 6.
 */
export function smallestDetectableProportionDifference(
  baseline: number,
  n1: number,
  n2: number,
  rule: DetectionRule,
): Value {
  const p = requireProportion('baseline', baseline);
  const effect = detectableEffect(n1, n2, rule);
  if (!effect.defined) return effect;
  // Seen from the nearer end the way is always up, and the difference the same.
  const near = Math.min(p, 1 - p);
  const angle = Math.asin(Math.sqrt(near)) + effect.value / 2;
  if (angle > Math.PI / 2) return undefinedBecause('base-below-minimum');
  return { defined: true, value: Math.sin(angle) ** 2 - near };
}
