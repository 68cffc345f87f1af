import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';

import { requireLevel } from './arguments.js';

/** How many standard errors an interval of this two-sided confidence level spans each way: 1.96 at 0.95. */
export function normalCriticalValue(level: number): number {
  requireLevel('level', level);
  return normalQuantile((1 + level) / 2, 0, 1);
}
