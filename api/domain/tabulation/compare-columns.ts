import { benjaminiHochberg } from '../../statistics/benjamini-hochberg.js';
import { holm } from '../../statistics/holm.js';
import type { CountedStub, CountedTable } from './counted-table.js';
import { sizeOf } from './estimates.js';
import type { Filter } from './table.js';
import { type GroupTest, testMeans, testProportions } from './test-groups.js';

/** How columns are compared. */
export interface ComparisonRules {
  /** Columns with a base (weighted: an effective base) under this are not compared. */
  readonly minimumBase: number;
  /** Over all tests of a table. */
  readonly correction: 'benjamini-hochberg' | 'holm';
  /**
   * Whether the reader may see a column. One that is hidden is not compared: through the correction
   * its tests would show in the letters of the others. Absent: all are seen.
   */
  readonly isSeen?: (column: ComparedColumn) => boolean;
}

/** What a column is, and how many stand behind it. */
export interface ComparedColumn {
  readonly conditions: readonly Filter[];
  readonly contributors: number;
  readonly largestShare: number;
}

export const DEFAULT_COMPARISON_RULES: ComparisonRules = {
  minimumBase: 30,
  correction: 'benjamini-hochberg',
};

/** One test of one row between two columns. */
export interface Comparison extends GroupTest {
  /** The row's place in the table: rows of proportions, then the mean. */
  readonly row: number;
  /** Places of the two columns; the first stands left of the second. */
  readonly column: number;
  readonly other: number;
  /** The p-value after correction over the table, in [0, 1]. */
  readonly adjusted: number;
}

const ADJUST = { 'benjamini-hochberg': benjaminiHochberg, holm } as const;

/**
 * Compares the columns of each banner variable pairwise, row by row: proportions and the mean.
 * Never a column with Total, which contains it, nor columns of different or of multiple-answer
 * variables, in which one respondent can stand twice. What cannot be tested is left out.
 */
export function compareColumns(table: CountedTable, rules: ComparisonRules): readonly Comparison[] {
  const tests: Omit<Comparison, 'adjusted'>[] = [];
  for (const [column, other] of comparablePairs(table, rules)) {
    const [first, second] = [table.columns[column], table.columns[other]];
    if (first === undefined || second === undefined) continue;
    for (const [row, test] of testRows(first, second, table.weighted).entries()) {
      if (test !== null) tests.push({ row, column, other, ...test });
    }
  }
  return adjust(tests, rules);
}

/** Every row's test between two groups; null where it cannot be made. */
export function testRows(
  first: CountedStub,
  second: CountedStub,
  weighted: boolean,
): readonly (GroupTest | null)[] {
  const { counted: one } = first;
  const { counted: two } = second;
  const proportions = one.sets.map((set, row) => {
    const other = two.sets[row];
    if (other === undefined) return null;
    return testProportions({ set, base: one.base }, { set: other, base: two.base }, weighted);
  });
  if (first.distribution === null || second.distribution === null) return proportions;
  return [...proportions, testMeans(first.distribution, second.distribution, weighted)];
}

/** Adds the p-values corrected over all the tests given. */
export function adjust<T extends { readonly pValue: number }>(
  tests: readonly T[],
  { correction }: ComparisonRules,
): readonly (T & { readonly adjusted: number })[] {
  const adjusted = ADJUST[correction](tests.map(({ pValue }) => pValue));
  return tests.map((test, index) => ({ ...test, adjusted: adjusted[index] ?? 1 }));
}

export const isLargeEnough = (
  { counted }: CountedStub,
  { minimumBase }: ComparisonRules,
): boolean => sizeOf(counted.base) >= minimumBase;

const isSeen = (
  { banner, counted }: CountedTable['columns'][number],
  rules: ComparisonRules,
): boolean =>
  rules.isSeen?.({
    conditions: banner.conditions,
    contributors: counted.base.contributors,
    largestShare: counted.largestShare,
  }) ?? true;

function comparablePairs(
  { columns }: CountedTable,
  rules: ComparisonRules,
): readonly (readonly [number, number])[] {
  const candidates = [...columns.entries()].filter(
    ([, column]) =>
      column.banner.group !== null && isLargeEnough(column, rules) && isSeen(column, rules),
  );
  return candidates.flatMap(([column, { banner }], position) =>
    candidates
      .slice(position + 1)
      .filter(([, other]) => other.banner.group === banner.group)
      .map(([other]) => [column, other] as const),
  );
}
