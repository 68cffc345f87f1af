import type { Estimate } from '../tabulation/estimate.js';
import type { Table, TableColumn } from '../tabulation/table.js';
import type { PublishedColumn, PublishedRow, PublishedTable } from './published-table.js';
import type { DisclosureRules } from './rules.js';

/**
 * How much of a table a study lets its own analysts see on their own screens. What leaves, by a
 * shared link or an export to outsiders, always goes through the gate of the edition.
 * - `as-outsiders`: what the edition shows everybody.
 * - `threshold`: every group of enough organisations that none dominates, whatever it is cut by;
 *   subtraction is not looked at, as analysts are bound by contract.
 * - `unprotected`: everything.
 */
export type AnalystView = 'as-outsiders' | 'threshold' | 'unprotected';

export const ANALYST_VIEWS: readonly AnalystView[] = ['as-outsiders', 'threshold', 'unprotected'];

/** Whether a group meets the primary rules by itself: the threshold and the dominance rule. */
export const meetsPrimaryRules = (
  { contributors, largestShare }: Pick<TableColumn, 'contributors' | 'largestShare'>,
  rules: DisclosureRules,
): boolean => contributors >= rules.minimumContributors && largestShare <= rules.dominanceShare;

/** A table as analysts see it under `threshold` or `unprotected`. */
export function releaseToAnalyst(
  table: Table,
  view: Exclude<AnalystView, 'as-outsiders'>,
  rules: DisclosureRules,
): PublishedTable {
  const seen = table.columns.map(
    (column) => column.n === 0 || view === 'unprotected' || meetsPrimaryRules(column, rules),
  );
  return {
    ...table,
    columns: table.columns.map((column, at) => columnOf(column, seen[at] === true, rules)),
    rows: table.rows.map((row): PublishedRow => ({
      kind: row.kind,
      option: row.option,
      label: row.label,
      cells: row.cells.map(({ estimate, letters }, at) =>
        seen[at] === true ? { estimate, letters } : { estimate: withheld(estimate), letters: '' },
      ),
    })),
    comparisons: table.comparisons.filter(
      ({ column, other }) => seen[column] === true && seen[other] === true,
    ),
  };
}

const withheld = ({ provenance }: Estimate): Estimate => ({ status: 'suppressed', provenance });

function columnOf(
  { letter, variable, option, label, labels, conditions, n, weightedN, effectiveN }: TableColumn,
  isSeen: boolean,
  { smallBase, indicativeBase }: DisclosureRules,
): PublishedColumn {
  const named = { letter, variable, option, label, labels, conditions };
  if (!isSeen || n === 0) {
    return {
      ...named,
      status: isSeen ? 'empty' : 'suppressed',
      n: isSeen ? 0 : null,
      weightedN: null,
      effectiveN: null,
      smallBase: false,
      indicative: false,
    };
  }
  return {
    ...named,
    status: 'published',
    n,
    weightedN,
    effectiveN,
    smallBase: n < smallBase,
    indicative: n >= smallBase && n < indicativeBase,
  };
}
