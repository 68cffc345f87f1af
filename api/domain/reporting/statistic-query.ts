import type { Filter } from '../tabulation/table.js';

export type Statistic = 'count' | 'proportion' | 'mean';

/** One number asked of the columns. */
export interface StatisticQuery {
  readonly statistic: Statistic;
  readonly variable: string;
  /** Any of these options or nets counts; null counts every valid answer, and is a mean's. */
  readonly options: readonly string[] | null;
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
