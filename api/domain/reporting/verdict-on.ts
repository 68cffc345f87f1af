import type { Codebook } from '../instrument/codebook.js';
import type { Estimate } from '../tabulation/estimate.js';
import type { Verdict } from './claim.js';
import type { Expectation } from './claim-definition.js';
import { agrees } from './printed-values.js';
import type { StatisticQuery } from './statistic-query.js';
import { inPrintedUnit, isSame } from './printed-unit.js';

type Compute = (query: StatisticQuery) => Estimate;

/**
 * Whether an expectation holds of a query's number.
 * @param compute how the query, and those it is compared with, are computed
 * @returns 'not-testable' when there is no such number, or none to compare with
 */
export function verdictOn(
  expectation: Expectation,
  query: StatisticQuery,
  codebook: Codebook,
  compute: Compute,
): Verdict {
  const value = asPrinted(query, compute);
  if (value === null) return 'not-testable';
  const compared = (holds: (other: number) => boolean, other: StatisticQuery): Verdict => {
    const otherValue = asPrinted(other, compute);
    return otherValue === null ? 'not-testable' : ruling(holds(otherValue));
  };
  switch (expectation.kind) {
    case 'rounds-to':
      return ruling(agrees(value, expectation));
    case 'equals':
      return ruling(isSame(value, expectation.value));
    case 'at-least':
      return ruling(!isHigher(expectation.value, value));
    case 'more-than':
      return ruling(isHigher(value, expectation.value));
    case 'lower-than':
      return compared((other) => isHigher(other, value), expectation.other);
    case 'within':
      return compared(
        (other) => !isHigher(value, other) && !isHigher(other - value, expectation.points),
        expectation.other,
      );
    case 'place':
      return placed(value, rivalsOf(query, expectation.among, codebook), expectation, compute);
  }
}

const ruling = (holds: boolean): Verdict => (holds ? 'reproduced' : 'contradicted');

const isHigher = (one: number, other: number): boolean => one > other && !isSame(one, other);

/** The number in the unit the report writes: percent for a proportion; not rounded. */
function asPrinted(query: StatisticQuery, compute: Compute): number | null {
  const computed = compute(query);
  if (computed.status !== 'published') return null;
  return inPrintedUnit(query.statistic, computed.value);
}

/** The same statistic of the item's other rows, or of the variable's other options. */
function rivalsOf(
  query: StatisticQuery,
  among: 'rows' | 'options',
  codebook: Codebook,
): readonly StatisticQuery[] {
  const own = codebook.variables.find(({ name }) => name === query.variable);
  if (own === undefined) return [];
  if (among === 'options') {
    return own.options
      .filter(({ code }) => !(query.options ?? []).includes(code))
      .map(({ code }) => ({ ...query, options: [code] }));
  }
  return codebook.variables
    .filter(({ item, row, name }) => item === own.item && row !== null && name !== own.name)
    .map(({ name }) => ({ ...query, variable: name }));
}

/** Ties take all the places they span: two in front together are both first and second. */
function placed(
  value: number,
  rivals: readonly StatisticQuery[],
  { from, to }: { readonly from: number; readonly to: number },
  compute: Compute,
): Verdict {
  const others = rivals.map((rival) => asPrinted(rival, compute)).filter((each) => each !== null);
  if (others.length < to) return 'not-testable';
  const higher = others.filter((other) => isHigher(other, value)).length;
  const tied = others.filter((other) => isSame(other, value)).length;
  return ruling(higher + 1 >= from && higher + tied + 1 <= to);
}
