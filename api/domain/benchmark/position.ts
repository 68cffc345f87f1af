import type { Provenance } from '../instrument/codebook.js';
import type { Standing } from './standing.js';

/**
 * One line of a scorecard: an own score against the leaders of the peer group. Scores are in scale
 * points. What is withheld, undefined or unanswered is null.
 */
export interface Position {
  readonly id: string;
  readonly label: string;
  readonly own: number | null;
  readonly median: number | null;
  /** Quartiles, type 7: between them lies the leaders' middle half. */
  readonly q1: number | null;
  readonly q3: number | null;
  readonly mean: number | null;
  /** Leaders with a score. */
  readonly n: number | null;
  /** Wilson interval of the own mid-rank among the leaders, in [0, 1]. */
  readonly rankLow: number | null;
  readonly rankHigh: number | null;
  readonly standing: Standing;
  /** Of the leaders' values; the own score is the respondent's. */
  readonly provenance: Provenance;
  /** The smallest gap between an own score and the leaders' mean that this base can show. */
  readonly smallestGap: number | null;
}
