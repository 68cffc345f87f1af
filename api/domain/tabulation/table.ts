import type { ComparisonDetail } from './comparison-detail.js';
import type { Estimate } from './estimate.js';

/** Keep respondents who gave any of these options. Several filters must all hold. */
export interface Filter {
  readonly variable: string;
  readonly options: readonly string[];
}

export interface CrosstabSpec {
  /** The stub: the variable reported. */
  readonly rows: string;
  /** The banner: variables side by side, after a Total column; `outer>inner` nests them. */
  readonly columns: readonly string[];
  readonly filter: readonly Filter[];
  readonly weighted: boolean;
  /** Confidence level in (0, 1). */
  readonly level: number;
}

export type RowKind = 'option' | 'net' | 'top2box' | 'bottom2box' | 'mean' | 'median' | 'sd';

/** One banner column before disclosure control. */
export interface TableColumn {
  /** A, B, C ... within the table; null for Total, which is never compared. */
  readonly letter: string | null;
  readonly variable: string | null;
  readonly option: string | null;
  readonly label: string;
  /** One a nested variable, the outermost first; none for Total. */
  readonly labels: readonly string[];
  /** Who stands in the column, beside the table's filter. */
  readonly conditions: readonly Filter[];
  /** Valid n of the stub in this column. */
  readonly n: number;
  readonly weightedN: number;
  readonly effectiveN: number;
  /** Distinct organisations behind `n`. */
  readonly contributors: number;
  /** The heaviest organisation's share of `weightedN`, in [0, 1]; 0 when n is 0. */
  readonly largestShare: number;
}

export interface TableCell {
  readonly estimate: Estimate;
  /** Letters of the columns this one is higher than: UPPER at 95 %, lower at 90 %. */
  readonly letters: string;
  /** Distinct organisations that gave this answer; equals the column's for mean, median, sd. */
  readonly contributors: number;
}

export interface TableRow {
  readonly kind: RowKind;
  /** The option's or net's code; null for boxes and moments. */
  readonly option: string | null;
  readonly label: string;
  readonly cells: readonly TableCell[];
}

/** A cross-tab as counted, before the disclosure gate: never leaves the server. */
export interface Table {
  readonly spec: CrosstabSpec;
  readonly title: string;
  /** In words: who the proportions are of. */
  readonly base: string;
  readonly method: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** What the letters say in full. */
  readonly comparisons: readonly ComparisonDetail[];
}
