import type { Filter } from '../tabulation/table.js';

export type Statistic = 'count' | 'proportion' | 'mean';

/** One number asked of the columns. Options and net are alternatives; a mean takes neither. */
export interface StatisticQuery {
  readonly statistic: Statistic;
  readonly variable: string;
  /** Any of these options counts. A count without options and net counts every valid answer. */
  readonly options?: readonly string[] | undefined;
  /** The code of one of the variable's nets, in place of options. */
  readonly net?: string | undefined;
  readonly filter: readonly Filter[];
}

/** A number the report states, as written: percent for a proportion, else in its own unit. */
export interface PrintedNumber {
  readonly value: number;
  readonly decimals: number;
}

/** A printed number and what it is the value of. */
export interface PrintedValue extends PrintedNumber {
  readonly query: StatisticQuery;
}
