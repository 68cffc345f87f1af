import tQuantile from '@stdlib/stats-base-dists-t-quantile';

import { requireLevel } from './arguments.js';

/** As normalCriticalValue, for Student's t with `df` > 0 degrees of freedom (need not be whole). */
export function tCriticalValue(level: number, df: number): number {
  requireLevel('level', level);
  return tQuantile((1 + level) / 2, df);
}
