import type { ComparisonDetail } from '../tabulation/comparison-detail.js';
import type { CellStatus, Estimate } from '../tabulation/estimate.js';
import type { CrosstabSpec, Filter, RowKind } from '../tabulation/table.js';

/** A banner column as outsiders see it: without any number where it is not published. */
export interface PublishedColumn {
  readonly letter: string | null;
  readonly variable: string | null;
  readonly option: string | null;
  readonly label: string;
  readonly labels: readonly string[];
  readonly conditions: readonly Filter[];
  readonly status: CellStatus;
  readonly n: number | null;
  readonly weightedN: number | null;
  readonly effectiveN: number | null;
  readonly smallBase: boolean;
  readonly indicative: boolean;
}

export interface PublishedCell {
  readonly estimate: Estimate;
  readonly letters: string;
}

export interface PublishedRow {
  readonly kind: RowKind;
  readonly option: string | null;
  readonly label: string;
  readonly cells: readonly PublishedCell[];
}

/** A cross-tab after the disclosure gate. */
export interface PublishedTable {
  readonly spec: CrosstabSpec;
  readonly title: string;
  readonly base: string;
  readonly method: string;
  readonly columns: readonly PublishedColumn[];
  readonly rows: readonly PublishedRow[];
  /** Of cells whose own intervals are shown; all others would give those away. */
  readonly comparisons: readonly ComparisonDetail[];
}
