import type { Filter } from '../tabulation/table.js';
import type { FigureMeasure, TableLink } from './figure.js';
import type { PrintedNumber } from './statistic-query.js';

export interface FigureColumnDefinition {
  readonly label: string;
  readonly measure: FigureMeasure;
  /** Narrows the figure's population for this column. */
  readonly filter: readonly Filter[];
  /** What a proportion counts where the rows are variables, e.g. the top two boxes; else null. */
  readonly options: readonly string[] | null;
}

/**
 * Where rows come from. `option`: each option of the variable, or those listed; `variable`: each
 * row of a matrix item, under its dimension's label; `total`: one row counting every valid answer.
 */
export type FigureRowSource =
  | {
      readonly each: 'option';
      readonly variable: string;
      readonly options: readonly string[] | null;
      readonly group: string | null;
      /** On a `named` figure: the column whose printed list these rows are; else null. */
      readonly listedIn: number | null;
    }
  | { readonly each: 'variable'; readonly item: string }
  | {
      readonly each: 'total';
      readonly variable: string;
      readonly label: string;
      readonly group: string | null;
    };

/** A figure as data: which numbers, of whom, in which order. It holds no value. */
export interface FigureDefinition {
  readonly number: number;
  readonly title: string;
  readonly summary: string;
  /** Whose wording heads the figure; null where it is not of one item. */
  readonly item: string | null;
  readonly base: string;
  readonly population: readonly Filter[];
  readonly columns: readonly FigureColumnDefinition[];
  readonly charted: number;
  readonly rows: readonly FigureRowSource[];
  /** `descending`: by the charted column, within a group; ties keep the codebook's order. */
  readonly order: 'codebook' | 'descending';
  readonly notes: readonly string[];
  readonly table: TableLink | null;
}

/** One bar of a chart whose value the report shows; percent for a proportion. */
export interface ChartValue extends PrintedNumber {
  readonly figure: number;
  /** The column's label. */
  readonly column: string;
  readonly variable: string;
  /** The option's code; null where the row is the variable. */
  readonly option: string | null;
}
