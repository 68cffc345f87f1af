import { requireCount, requireFinite, requireNotNegative } from './arguments.js';

/** All a table cell keeps of its respondents; means, variances and intervals follow from it. */
export interface Sums {
  /** Respondents with a valid answer, unweighted. */
  readonly n: number;
  readonly sumW: number;
  readonly sumW2: number;
  readonly sumWX: number;
  readonly sumWX2: number;
}

export function requireSums({ n, sumW, sumW2, sumWX, sumWX2 }: Sums): void {
  requireCount('n', n);
  requireNotNegative('sumW', sumW);
  requireNotNegative('sumW2', sumW2);
  requireFinite('sumWX', sumWX);
  requireNotNegative('sumWX2', sumWX2);
}
