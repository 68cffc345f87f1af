import type { Codebook, Provenance, Variable } from '../instrument/codebook.js';
import {
  filterProblems,
  levelProblems,
  optionIndexes,
  optionProblems,
  refuse,
  usageProblems,
  variableNamed,
} from './check-spec.js';
import type { Columns } from './columns.js';
import { type CountedColumn, type CountedSet, countSets } from './count-sets.js';
import { countStub, optioned } from './counted-table.js';
import type { Distribution } from './distribution.js';
import type { Estimate } from './estimate.js';
import {
  countEstimate,
  type EstimateRule,
  meanEstimate,
  medianEstimate,
  proportionEstimate,
} from './estimates.js';
import { type Respondents, selectRespondents } from './respondents.js';
import { type SetRow, setRows } from './stub-rows.js';
import type { Filter } from './table.js';

/** One number asked of the columns. */
export interface MeasureQuery {
  readonly variable: string;
  readonly filter: readonly Filter[];
  readonly weighted: boolean;
  /** Confidence level in (0, 1). */
  readonly level: number;
  readonly provenance: Provenance;
}

export interface SetQuery extends MeasureQuery {
  /** Options or nets: those who gave any of them. */
  readonly options: readonly string[];
}

/** An estimate with what the disclosure gate asks of it; not yet disclosure-controlled. */
export interface Measure {
  readonly estimate: Estimate;
  /** Distinct organisations with a valid answer. */
  readonly contributors: number;
  /** Distinct organisations that gave the answer; equal to `contributors` where there is no set. */
  readonly givenBy: number;
  /** The heaviest organisation's share of the base's weight, in [0, 1]. */
  readonly largestShare: number;
}

/** Share of those who answered that gave any of the options. @throws InvalidTable */
export function proportionOf(columns: Columns, codebook: Codebook, query: SetQuery): Measure {
  const { counted, set, rule } = countSet(columns, codebook, query);
  return measure(counted, proportionEstimate(set, counted.base, rule), set.contributors);
}

/** Respondents who gave any of the options, unweighted. @throws InvalidTable */
export function countOf(columns: Columns, codebook: Codebook, query: SetQuery): Measure {
  const { counted, set } = countSet(columns, codebook, query);
  const estimate = countEstimate(set, counted.base, query.provenance);
  return measure(counted, estimate, set.contributors);
}

/** Mean of a scale or a number, with its t interval. @throws InvalidTable */
export function meanOf(columns: Columns, codebook: Codebook, query: MeasureQuery): Measure {
  const { counted, distribution, rule } = countValues(columns, codebook, query);
  return measure(counted, meanEstimate(distribution, rule));
}

/** Median of a scale or a number, without an interval. @throws InvalidTable */
export function medianOf(columns: Columns, codebook: Codebook, query: MeasureQuery): Measure {
  const { counted, distribution, rule } = countValues(columns, codebook, query);
  return measure(counted, medianEstimate(distribution, rule));
}

/** One measure a row: options in the codebook's order, nets, boxes. @throws InvalidTable */
export function distributionOf(
  columns: Columns,
  codebook: Codebook,
  query: MeasureQuery,
): readonly (Measure & { readonly row: SetRow })[] {
  const rows = setRows(checked(codebook, query, 'options'));
  const sets = rows.map(({ set }) => set);
  const { counted, rule } = countRows(columns, codebook, query, sets);
  return rows.flatMap((row, index) => {
    const set = counted.sets[index];
    if (set === undefined) return [];
    const estimate = proportionEstimate(set, counted.base, rule);
    return [{ row, ...measure(counted, estimate, set.contributors) }];
  });
}

interface Counted {
  readonly counted: CountedColumn;
  readonly rule: EstimateRule;
}

const NOBODY: CountedSet = { n: 0, sumW: 0, sumW2: 0, contributors: 0 };
const NO_COLUMN: CountedColumn = { base: NOBODY, sets: [], largestShare: 0 };

function countSet(
  columns: Columns,
  codebook: Codebook,
  query: SetQuery,
): Counted & { readonly set: CountedSet } {
  const variable = checked(codebook, query, 'options', query.options);
  const set = optionIndexes(variable, query.options) ?? [];
  const { counted, rule } = countRows(columns, codebook, query, [set]);
  return { counted, rule, set: counted.sets[0] ?? NOBODY };
}

function countRows(
  columns: Columns,
  codebook: Codebook,
  query: MeasureQuery,
  sets: readonly (readonly number[])[],
): Counted {
  const respondents = selectRespondents(codebook, columns, query.filter, query.weighted);
  const stub = optioned(columns, variableNamed(codebook, query.variable));
  const [counted = NO_COLUMN] = countSets(stub, sets, null, respondents);
  return { counted, rule: ruleOf(query, respondents) };
}

function countValues(
  columns: Columns,
  codebook: Codebook,
  query: MeasureQuery,
): Counted & { readonly distribution: Distribution } {
  const variable = checked(codebook, query, 'mean');
  const respondents = selectRespondents(codebook, columns, query.filter, query.weighted);
  const [stub] = countStub(columns, variable, null, respondents);
  return {
    counted: stub?.counted ?? NO_COLUMN,
    distribution: stub?.distribution ?? [],
    rule: ruleOf(query, respondents),
  };
}

const ruleOf = ({ level, provenance }: MeasureQuery, { weights }: Respondents): EstimateRule => ({
  level,
  weighted: weights !== null,
  provenance,
});

function checked(
  codebook: Codebook,
  { variable, filter, level }: MeasureQuery,
  usage: 'options' | 'mean',
  options: readonly string[] = [],
): Variable {
  refuse([
    ...usageProblems(codebook, variable, usage),
    ...optionProblems(codebook, variable, options),
    ...filterProblems(codebook, filter),
    ...levelProblems(level),
  ]);
  return variableNamed(codebook, variable);
}

const measure = (
  { base, largestShare }: CountedColumn,
  estimate: Estimate,
  givenBy = base.contributors,
): Measure => ({ estimate, contributors: base.contributors, givenBy, largestShare });
