import type { Provenance } from '../instrument/codebook.js';
import type { Estimate } from '../tabulation/estimate.js';
import type { Filter } from '../tabulation/table.js';

/** What a figure's column holds. `named`: the report prints a list, no number. */
export type FigureMeasure = 'count' | 'proportion' | 'mean' | 'named';

/** The cross-tab that shows the rows behind a figure or a claim. */
export interface TableLink {
  readonly rows: string;
  readonly columns: readonly string[];
  readonly filter: readonly Filter[];
}

/** On a list without numbers: it names this row. Not named is an `empty` estimate. */
export interface NamedCell {
  readonly status: 'published';
  readonly value: null;
  readonly count: null;
  readonly n: null;
  readonly low: null;
  readonly high: null;
  readonly provenance: Provenance;
}

export type FigureCell = Estimate | NamedCell;

export interface FigureRow {
  readonly label: string;
  /** Heading the row stands under. */
  readonly group: string | null;
  /** The option's code, or the variable's name where each row is a variable. */
  readonly option: string | null;
  /** Where the label comes from; each cell says so of its own value. */
  readonly provenance: Provenance;
  readonly cells: readonly FigureCell[];
}

export interface Figure {
  readonly number: number;
  readonly title: string;
  readonly summary: string;
  /** The wording respondents saw; null where the figure is not of one item. */
  readonly question: string | null;
  /** In words: whom the numbers are of. */
  readonly base: string;
  /** Respondents in the figure's population, whether they answered or not. */
  readonly sampleSize: number;
  /** Valid n when all rows share it. */
  readonly validN: number | null;
  readonly columns: readonly string[];
  readonly measures: readonly FigureMeasure[];
  /** Index of the column the chart draws. */
  readonly charted: number;
  readonly rows: readonly FigureRow[];
  readonly notes: readonly string[];
  readonly table: TableLink | null;
}
