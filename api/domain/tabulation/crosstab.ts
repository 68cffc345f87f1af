import type { Codebook, Provenance } from '../instrument/codebook.js';
import { refuse, specProblems, withoutNets } from './check-spec.js';
import type { Columns } from './columns.js';
import {
  type Comparison,
  compareColumns,
  type ComparisonRules,
  DEFAULT_COMPARISON_RULES,
} from './compare-columns.js';
import { comparisonDetail } from './comparison-detail.js';
import { type CountedTable, countTable } from './counted-table.js';
import type { Distribution } from './distribution.js';
import type { Estimate } from './estimate.js';
import {
  deviationEstimate,
  type EstimateRule,
  meanEstimate,
  medianEstimate,
  proportionEstimate,
  sizeOf,
} from './estimates.js';
import { lettersOf } from './letters.js';
import { selectRespondents } from './respondents.js';
import type { CrosstabSpec, RowKind, Table, TableCell, TableColumn, TableRow } from './table.js';
import { baseStatement, methodStatement, tableTitle } from './table-words.js';

/**
 * The stub by the banner: column proportions of valid answers, nets, boxes and moments, each with
 * its interval and its base, and letters. Not yet disclosure-controlled.
 * @param provenance of the values: 'measured' for a wave, what the study states for its own
 * @throws InvalidTable with every problem of the specification
 */
export function crosstab(
  codebook: Codebook,
  columns: Columns,
  spec: CrosstabSpec,
  provenance: Provenance,
  rules: ComparisonRules = DEFAULT_COMPARISON_RULES,
): Table {
  refuse(specProblems(codebook, spec));
  const respondents = selectRespondents(codebook, columns, spec.filter, spec.weighted);
  const table = countTable(codebook, columns, spec.rows, spec.columns, respondents);
  const comparisons = compareColumns(table, rules);
  const tests = { comparisons, family: comparisons.length };
  return crosstabOf(codebook, table, tests, spec, provenance, rules);
}

/** The tests of a table, and over how many in all they were corrected. */
export interface CorrectedTests {
  readonly comparisons: readonly Comparison[];
  readonly family: number;
}

/** The cross-tab of what was counted and compared. */
export function crosstabOf(
  codebook: Codebook,
  table: CountedTable,
  tests: CorrectedTests,
  spec: CrosstabSpec,
  provenance: Provenance,
  rules: ComparisonRules,
): Table {
  const { comparisons } = tests;
  const letters = lettersOf(
    comparisons,
    table.columns.map(({ banner }) => banner),
  );
  const rule = { level: spec.level, weighted: table.weighted, provenance };
  return {
    spec: { ...spec, filter: withoutNets(codebook, spec.filter) },
    title: tableTitle(codebook, spec),
    base: baseStatement(codebook, table.stub, spec.filter, table.weighted),
    method: methodStatement(codebook, table, spec, tests, rules),
    columns: table.columns.map(tableColumn),
    rows: [...proportionRows(table, rule, letters), ...momentRows(table, rule, letters)],
    comparisons: comparisons.map((each) => comparisonDetail(table, each, spec.level)),
  };
}

type Letters = (row: number, column: number) => string;

const tableColumn = ({ banner, counted }: CountedTable['columns'][number]): TableColumn => ({
  letter: banner.letter,
  variable: banner.variable,
  option: banner.option,
  label: banner.label,
  labels: banner.labels,
  conditions: banner.conditions,
  n: counted.base.n,
  weightedN: counted.base.sumW,
  effectiveN: sizeOf(counted.base),
  contributors: counted.base.contributors,
  largestShare: counted.largestShare,
});

const proportionRows = (
  table: CountedTable,
  rule: EstimateRule,
  letters: Letters,
): readonly TableRow[] =>
  table.rows.map(({ kind, option, label }, row) => ({
    kind,
    option,
    label,
    cells: table.columns.flatMap(({ counted: { base, sets } }, column): TableCell[] => {
      const set = sets[row];
      if (set === undefined) return [];
      return [
        {
          estimate: proportionEstimate(set, base, rule),
          letters: letters(row, column),
          contributors: set.contributors,
        },
      ];
    }),
  }));

const MOMENTS: readonly {
  readonly kind: RowKind;
  readonly label: string;
  readonly estimate: (distribution: Distribution, rule: EstimateRule) => Estimate;
}[] = [
  { kind: 'mean', label: 'Mean', estimate: meanEstimate },
  { kind: 'median', label: 'Median', estimate: medianEstimate },
  { kind: 'sd', label: 'Standard deviation', estimate: deviationEstimate },
];

/** Only the mean is compared, and stands first behind the proportions. */
function momentRows(
  table: CountedTable,
  rule: EstimateRule,
  letters: Letters,
): readonly TableRow[] {
  if (table.columns.some(({ distribution }) => distribution === null)) return [];
  return MOMENTS.map(({ kind, label, estimate }, moment) => ({
    kind,
    option: null,
    label,
    cells: table.columns.map(({ counted, distribution }, column) => ({
      estimate: estimate(distribution ?? [], rule),
      letters: letters(table.rows.length + moment, column),
      contributors: counted.base.contributors,
    })),
  }));
}
