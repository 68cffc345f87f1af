import type { Estimate } from '../tabulation/estimate.js';
import type { FigureMeasure, TableLink } from './figure.js';

/** `printed`: the report states the number. `ordered`: it states an order. */
export type ClaimKind = 'printed' | 'ordered';

export type Verdict = 'reproduced' | 'contradicted' | 'not-testable';

/** One number or one comparison of a claim. */
export interface ClaimPart {
  readonly label: string;
  readonly printed: string | null;
  readonly measure: FigureMeasure;
  readonly computed: Estimate;
  readonly verdict: Verdict;
}

/** A (count, base) whose percentage rounds to the printed one. */
export interface Feasible {
  readonly count: number;
  readonly base: number;
}

/** A claim with its verdict; `computed`, `count` and `n` are those of its first part. */
export interface Claim {
  readonly id: string;
  readonly statement: string;
  readonly kind: ClaimKind;
  readonly printed: string | null;
  readonly computed: number | null;
  readonly count: number | null;
  readonly n: number | null;
  readonly verdict: Verdict;
  /** Every pair up to the sample, the reconstruction's own among them; empty but for percentages. */
  readonly feasible: readonly Feasible[];
  readonly parts: readonly ClaimPart[];
  readonly figure: number | null;
  readonly table: TableLink | null;
}
