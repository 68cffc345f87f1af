import type { Filter } from '../tabulation/table.js';
import type { ClaimKind } from './claim.js';
import type { TableLink } from './figure.js';
import type { PrintedNumber, StatisticQuery } from './statistic-query.js';

/**
 * What must hold of a part's number. Proportions are written in percent, as the report prints them.
 * `place`: its rank among the item's rows or the variable's options, none tied with it outside
 * from..to. `within`: not above the other, and behind it by at most so many percentage points.
 */
export type Expectation =
  | ({ readonly kind: 'rounds-to' } & PrintedNumber)
  | { readonly kind: 'equals'; readonly value: number }
  | { readonly kind: 'at-least'; readonly value: number }
  | { readonly kind: 'more-than'; readonly value: number }
  | { readonly kind: 'lower-than'; readonly other: StatisticQuery }
  | { readonly kind: 'within'; readonly points: number; readonly other: StatisticQuery }
  | {
      readonly kind: 'place';
      readonly from: number;
      readonly to: number;
      readonly among: 'rows' | 'options';
    };

export interface ClaimPartDefinition {
  readonly label: string;
  /** As the report writes it; null where it gives no number. */
  readonly printed: string | null;
  readonly query: StatisticQuery;
  /** All must hold. */
  readonly expect: readonly Expectation[];
}

/** A claim as data: its own queries and what the report says of them. */
export interface ClaimDefinition {
  readonly id: string;
  readonly statement: string;
  readonly kind: ClaimKind;
  readonly printed: string | null;
  readonly figure: number | null;
  /** Whom the claim is about; added to the filter of every query in it. */
  readonly population: readonly Filter[];
  /** Claims on the same item: a feasible base must do for their percentages too. */
  readonly sameBaseAs: readonly string[];
  /** The first is the headline. */
  readonly parts: readonly ClaimPartDefinition[];
  readonly table: TableLink | null;
}
