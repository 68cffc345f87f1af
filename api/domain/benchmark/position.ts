import type { Provenance } from '../instrument/codebook.js';
import type { Standing } from './standing.js';

/** What the leaders' side of a line may show: of an item, or of a dimension with its items. */
export interface LeadersLine {
  /** The dimension's code or the item's variable. */
  readonly id: string;
  readonly label: string;
  /** Of an item, its dimension's code; null for a dimension. */
  readonly dimension: string | null;
  /** Of a dimension, its items; none for an item. */
  readonly items: readonly string[];
  readonly median: number | null;
  /** Quartiles, type 7: between them lies the leaders' middle half. */
  readonly q1: number | null;
  readonly q3: number | null;
  readonly mean: number | null;
  /** Leaders with a score. */
  readonly n: number | null;
  /** The ends of the scale, in scale points. */
  readonly scaleLow: number;
  readonly scaleHigh: number;
  /** Of the leaders' values; the own score is the respondent's. */
  readonly provenance: Provenance;
}

/**
 * One line of a scorecard: an own score against the leaders of the peer group. Scores are in scale
 * points. What is withheld or undefined is null.
 */
export interface Position extends LeadersLine {
  readonly own: number;
  /** Wilson interval of the own mid-rank among the leaders, in [0, 1]. */
  readonly rankLow: number | null;
  readonly rankHigh: number | null;
  /** The rank in words, or why there is none. */
  readonly rankStatement: string;
  readonly standing: Standing;
  /** The smallest gap between an own score and the leaders' mean that this base can show. */
  readonly smallestGap: number | null;
}

/** A line without an own score: too little of it was answered. The leaders' side still shows. */
export interface UnscoredPosition extends LeadersLine {
  /** Of its items in the respondent's instrument, those answered. */
  readonly answered: number;
  readonly asked: number;
}
