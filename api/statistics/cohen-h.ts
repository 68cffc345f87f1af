import { requireProportion } from './arguments.js';

/**
 * Cohen's h: the difference of two proportions on the arcsine scale, where the same h is as easy to
 * see anywhere. In [-π, π]; 0.2 is called small, 0.5 medium, 0.8 large.
 * @param first proportion in [0, 1]
 * @see Cohen (1988), Statistical Power Analysis for the Behavioral Sciences, 2nd ed., ch. 6.
 */
export function cohenH(first: number, second: number): number {
  return angle(requireProportion('first', first)) - angle(requireProportion('second', second));
}

const angle = (proportion: number): number => 2 * Math.asin(Math.sqrt(proportion));
