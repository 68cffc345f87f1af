import normalCdf from '@stdlib/stats-base-dists-normal-cdf';

/** Probability, in [0, 1], of a standard normal deviate at least as far from 0 as z. */
export const twoSidedPValue = (z: number): number => 2 * normalCdf(-Math.abs(z), 0, 1);
