import type { Codebook, Provenance } from '../instrument/codebook.js';
import { refuse, specProblems } from './check-spec.js';
import type { Columns } from './columns.js';
import {
  adjust,
  type Comparison,
  compareColumns,
  type ComparisonRules,
  DEFAULT_COMPARISON_RULES,
} from './compare-columns.js';
import { type CountedTable, countTable } from './counted-table.js';
import { crosstabOf } from './crosstab.js';
import { selectRespondents } from './respondents.js';
import type { CrosstabSpec, Table } from './table.js';

/** A battery by a banner: what a cross-tab asks, but for its one stub. */
export interface BatterySpec extends Omit<CrosstabSpec, 'rows'> {
  /** A matrix: all variables made of its rows. */
  readonly item: string;
}

/**
 * Every row of a matrix by the same banner: one cross-tab a variable, in the codebook's order, with
 * letters corrected over all of them, as they are read as one table. Not yet disclosure-controlled.
 * @returns none when the item has no rows that are scales or single answers
 * @throws InvalidTable with every problem of the specification
 */
export function battery(
  codebook: Codebook,
  columns: Columns,
  { item, ...spec }: BatterySpec,
  provenance: Provenance,
  rulesOf: (variable: string) => ComparisonRules = () => DEFAULT_COMPARISON_RULES,
): readonly Table[] {
  const names = batteryVariables(codebook, item);
  for (const rows of names.slice(0, 1)) refuse(specProblems(codebook, { ...spec, rows }));
  const respondents = selectRespondents(codebook, columns, spec.filter, spec.weighted);
  const counted = names.map((name) =>
    countTable(codebook, columns, name, spec.columns, respondents),
  );
  const compared = correctTogether(
    counted.map((table, at) => {
      const rules = rulesOf(names[at] ?? '');
      return { table, rules, comparisons: compareColumns(table, rules) };
    }),
  );
  const family = compared.reduce((sum, { comparisons }) => sum + comparisons.length, 0);
  return compared.map(({ table, rules, comparisons }, at) =>
    crosstabOf(
      codebook,
      table,
      { comparisons, family },
      { ...spec, rows: names[at] ?? '' },
      provenance,
      rules,
    ),
  );
}

/** The variables that the rows of a matrix make, in the codebook's order. */
export const batteryVariables = (codebook: Codebook, item: string): readonly string[] =>
  codebook.variables
    .filter((variable) => variable.item === item && variable.row !== null)
    .map(({ name }) => name);

interface Compared {
  readonly table: CountedTable;
  readonly rules: ComparisonRules;
  readonly comparisons: readonly Comparison[];
}

/** The correction is over what is read together. */
function correctTogether(tables: readonly Compared[]): readonly Compared[] {
  const [first] = tables;
  if (first === undefined) return [];
  const all = tables.flatMap(({ comparisons }, place) =>
    comparisons.map((comparison) => ({ ...comparison, place })),
  );
  const adjusted = adjust(all, first.rules);
  return tables.map((table, place) => ({
    ...table,
    comparisons: adjusted.filter((each) => each.place === place),
  }));
}
