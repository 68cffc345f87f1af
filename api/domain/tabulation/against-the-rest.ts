import type { Codebook, Provenance } from '../instrument/codebook.js';
import { bannerColumns } from './banner.js';
import { refuse, specProblems, variableNamed } from './check-spec.js';
import { type Columns, NOT_ASKED } from './columns.js';
import {
  adjust,
  type ComparisonRules,
  DEFAULT_COMPARISON_RULES,
  isLargeEnough,
  testRows,
} from './compare-columns.js';
import type { CountedSet, Optioned } from './count-sets.js';
import { type CountedStub, countStub } from './counted-table.js';
import type { Estimate } from './estimate.js';
import { type EstimateRule, meanEstimate, proportionEstimate, sizeOf } from './estimates.js';
import { bannerOf } from './nested-banner.js';
import { choiceColumn, selectRespondents } from './respondents.js';
import { setRows } from './stub-rows.js';
import type { CrosstabSpec, RowKind } from './table.js';
import type { GroupTest } from './test-groups.js';

/** The base of one side of a comparison. */
export interface ComparedBase extends CountedSet {
  readonly effectiveN: number;
  readonly largestShare: number;
}

export interface RestRow {
  readonly kind: RowKind;
  readonly option: string | null;
  readonly label: string;
  readonly group: Estimate;
  readonly rest: Estimate;
  /** Null when a side is under the minimum base, or the test cannot be made. */
  readonly test: (GroupTest & { readonly adjusted: number }) | null;
}

/** One group beside those who are not in it. */
export interface RestComparison {
  readonly variable: string;
  readonly option: string;
  readonly label: string;
  readonly group: ComparedBase;
  readonly rest: ComparedBase;
  readonly rows: readonly RestRow[];
}

/**
 * Compares each group of the banner variables with those who answered that variable and are not in
 * it, never with a Total that contains it. Rows are the proportions of a cross-tab and the mean.
 * Correction is over all tests returned. Not yet disclosure-controlled.
 * @throws InvalidTable with every problem of the specification
 */
export function againstTheRest(
  codebook: Codebook,
  columns: Columns,
  spec: CrosstabSpec,
  provenance: Provenance,
  rules: ComparisonRules = DEFAULT_COMPARISON_RULES,
): readonly RestComparison[] {
  refuse(specProblems(codebook, spec));
  const stub = variableNamed(codebook, spec.rows);
  const rows = setRows(stub);
  const respondents = selectRespondents(codebook, columns, spec.filter, spec.weighted);
  const weighted = respondents.weights !== null;
  const rule = { level: spec.level, weighted, provenance };
  const pairs = spec.columns.flatMap((entry) => {
    const banner = bannerOf(columns, codebook, entry);
    const [, ...groups] = bannerColumns(codebook, [entry]);
    return groups.flatMap(({ option, label }, index): Pair[] => {
      const counted = countStub(columns, stub, membership(banner, index), respondents);
      const [rest, group] = counted;
      if (rest === undefined || group === undefined) return [];
      const tested = isLargeEnough(rest, rules) && isLargeEnough(group, rules);
      const tests = tested ? testRows(group, rest, weighted) : [];
      return [{ variable: entry, option: option ?? '', label, group, rest, tests }];
    });
  });
  const tests = adjust(
    pairs.flatMap((pair) =>
      pair.tests.flatMap((test, row) => (test === null ? [] : [{ ...test, pair, row }])),
    ),
    rules,
  );
  return pairs.map((pair) => ({
    variable: pair.variable,
    option: pair.option,
    label: pair.label,
    group: baseOf(pair.group),
    rest: baseOf(pair.rest),
    rows: [
      ...rows,
      ...(pair.group.distribution === null
        ? []
        : [{ kind: 'mean', option: null, label: 'Mean' } as const]),
    ].map(({ kind, option, label }, row): RestRow => {
      const test = tests.find((each) => each.pair === pair && each.row === row);
      return {
        kind,
        option,
        label,
        group: estimateOf(pair.group, row, rule),
        rest: estimateOf(pair.rest, row, rule),
        test: test === undefined ? null : withoutPlace(test),
      };
    }),
  }));
}

interface Pair {
  readonly variable: string;
  readonly option: string;
  readonly label: string;
  readonly group: CountedStub;
  readonly rest: CountedStub;
  readonly tests: readonly (GroupTest | null)[];
}

/** A banner of two columns: 0 the rest, 1 the group. */
function membership({ column }: Optioned, option: number): Optioned {
  const codes =
    column.kind === 'choices'
      ? choiceColumn(column.options, option)
      : column.codes.map((code) => (code >= NOT_ASKED ? code : Number(code === option)));
  return { column: { kind: 'codes', variable: column.variable, codes }, size: 2 };
}

/** The mean stands behind the rows of proportions. */
function estimateOf(
  { counted, distribution }: CountedStub,
  row: number,
  rule: EstimateRule,
): Estimate {
  const set = counted.sets[row];
  return set === undefined
    ? meanEstimate(distribution ?? [], rule)
    : proportionEstimate(set, counted.base, rule);
}

const baseOf = ({ counted }: CountedStub): ComparedBase => ({
  ...counted.base,
  effectiveN: sizeOf(counted.base),
  largestShare: counted.largestShare,
});

const withoutPlace = ({
  method,
  difference,
  higher,
  pValue,
  adjusted,
}: GroupTest & { readonly adjusted: number }): GroupTest & { readonly adjusted: number } => ({
  method,
  difference,
  higher,
  pValue,
  adjusted,
});
