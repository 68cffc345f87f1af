import { requireCount } from './arguments.js';
import { type Outcome, undefinedBecause, type Value } from './outcome.js';

/** Counts of two groups (rows) with and without an answer (columns). */
export interface TwoByTwo {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
}

export type FisherExact = Outcome<{
  method: 'fisher-exact';
  /** Sample odds ratio ad / bc (not R's conditional estimate); undefined when b or c is 0. */
  oddsRatio: Value;
  pValue: number;
}>;

/** Tables this much more probable than the observed one still count as equally extreme, as in R. */
const RELATIVE_TOLERANCE = 1 + 1e-7;

/**
 * Fisher's exact test of a 2 x 2 table, two-sided: the probability, given the margins, of all tables
 * no more probable than the observed one.
 * @returns 'no-observations' for an empty table, 'zero-margin' when a row or a column is empty
 * @see Fisher (1935), JRSS 98:39-82. Agrees with R `fisher.test(table)$p.value`.
 */
export function fisherExact({ a, b, c, d }: TwoByTwo): FisherExact {
  for (const [name, count] of Object.entries({ a, b, c, d })) requireCount(name, count);
  if (a + b + c + d === 0) return undefinedBecause('no-observations');
  if (a + b === 0 || c + d === 0 || a + c === 0 || b + d === 0) {
    return undefinedBecause('zero-margin');
  }
  const oddsRatio: Value =
    b === 0 || c === 0
      ? undefinedBecause('zero-cell')
      : { defined: true, value: (a / b) * (d / c) };

  // Probabilities relative to the observed table's, by the ratio of neighbours: exact to a few
  // units in the last place, where log-factorials of large counts lose digits.
  let extreme = 1;
  let all = 1;
  const add = (relative: number): void => {
    all += relative;
    if (relative <= RELATIVE_TOLERANCE) extreme += relative;
  };
  walkAlongDiagonal({ a, b, c, d }, add);
  walkAlongDiagonal({ a: b, b: a, c: d, d: c }, add);
  return { defined: true, method: 'fisher-exact', oddsRatio, pValue: Math.min(1, extreme / all) };
}

/** Visits the tables with the same margins and a larger first cell, by their relative probability. */
function walkAlongDiagonal({ a, b, c, d }: TwoByTwo, visit: (relative: number) => void): void {
  let relative = 1;
  for (let moved = 0; moved < Math.min(b, c); moved += 1) {
    relative *= ((b - moved) / (a + moved + 1)) * ((c - moved) / (d + moved + 1));
    visit(relative);
  }
}
