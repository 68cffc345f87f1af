import type { Codebook, Variable } from '../instrument/codebook.js';
import { withoutNets } from '../tabulation/check-spec.js';
import type { ComparedColumn } from '../tabulation/compare-columns.js';
import type { CrosstabSpec, Table, TableColumn, TableRow } from '../tabulation/table.js';
import type { EditionDisclosure } from './edition-disclosure.js';
import type { GroupDefinition } from './group.js';
import type { PublishedColumn, PublishedRow, PublishedTable } from './published-table.js';
import { releaseEstimate, standingOf, type Subject } from './release-estimate.js';

/**
 * A cross-tab as outsiders may see it: every column and cell through the gate.
 *
 * A column on a base under `smallBase` carries no letters and is named by none, as is a withheld
 * one: that a column is higher than another says something of both.
 * @param stub the variable of the rows, for the options its boxes stand for
 * @param exempt keys of what the report prints (`exemptKeys`)
 */
export function release(
  table: Table,
  stub: Variable,
  disclosure: EditionDisclosure,
  exempt: ReadonlySet<string>,
): PublishedTable {
  const groups = table.columns.map((column) => groupOf(column, table));
  const columns = table.columns.map((column, i) =>
    releaseColumn(column, stub.name, groups[i] ?? [], disclosure),
  );
  const compared = new Set(
    columns
      .filter(({ status, smallBase }) => status === 'published' && !smallBase)
      .flatMap(({ letter }) => letter ?? []),
  );
  const rows = table.rows.map((row): PublishedRow => ({
    kind: row.kind,
    option: row.option,
    label: row.label,
    cells: row.cells.map(({ estimate, letters }, i) => {
      const column = table.columns[i];
      if (column === undefined) throw new RangeError('a table row has more cells than columns');
      const released = releaseEstimate(
        estimate,
        {
          ...subjectOf(column, stub, groups[i] ?? []),
          kind: row.kind,
          options: countedBy(row, stub),
        },
        disclosure,
        exempt,
      );
      const own = compared.has(column.letter ?? '') && released.status === 'published';
      return {
        estimate: released,
        letters: own ? onlyLetters(letters, compared, columns.length) : '',
      };
    }),
  }));
  const isTold = (row: number, column: number): boolean => {
    const estimate = rows[row]?.cells[column]?.estimate;
    return (
      compared.has(columns[column]?.letter ?? '') &&
      estimate?.status === 'published' &&
      estimate.low !== null
    );
  };
  const comparisons = table.comparisons.filter(
    ({ row, column, other }) => isTold(row, column) && isTold(row, other),
  );
  return { ...table, columns, rows, comparisons };
}

/** Everyone in the column: the table's filters, and the column's own options. */
export const groupOf = (
  { conditions }: Pick<TableColumn, 'conditions'>,
  { spec }: { readonly spec: Pick<CrosstabSpec, 'filter'> },
): GroupDefinition => [...spec.filter, ...conditions];

/** Which columns of a table outsiders see, and so which are to be compared. */
export const seenColumns =
  (codebook: Codebook, spec: CrosstabSpec, disclosure: EditionDisclosure) =>
  ({ contributors, largestShare, ...column }: ComparedColumn): boolean => {
    const group = groupOf(column, { spec: { filter: withoutNets(codebook, spec.filter) } });
    const seen = standingOf({ variable: spec.rows, group, contributors, largestShare }, disclosure);
    return seen !== 'withheld' && seen !== 'empty';
  };

const subjectOf = (
  { contributors, largestShare }: TableColumn,
  stub: Variable,
  group: GroupDefinition,
): Omit<Subject, 'kind' | 'options'> => ({
  variable: stub.name,
  group,
  contributors,
  largestShare,
});

function releaseColumn(
  column: TableColumn,
  stub: string,
  group: GroupDefinition,
  disclosure: EditionDisclosure,
): PublishedColumn {
  const { letter, variable, option, label, labels, conditions, n, weightedN, effectiveN } = column;
  const { contributors, largestShare } = column;
  const seen = standingOf({ variable: stub, group, contributors, largestShare }, disclosure);
  const named = { letter, variable, option, label, labels, conditions };
  if (seen === 'withheld' || seen === 'empty') {
    return {
      ...named,
      status: seen === 'empty' ? 'empty' : 'suppressed',
      n: seen === 'empty' ? 0 : null,
      weightedN: null,
      effectiveN: null,
      smallBase: false,
      indicative: false,
    };
  }
  const { smallBase, indicativeBase } = disclosure.rules;
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

/** The options that a row's proportions count; null for a mean, median or deviation. */
export function countedBy(
  { kind, option }: Pick<TableRow, 'kind' | 'option'>,
  { options }: Variable,
): readonly string[] | null {
  if (option !== null) return [option];
  const ascending = [...options].sort((a, b) => Number(a.code) - Number(b.code));
  if (kind === 'top2box') return ascending.slice(-2).map(({ code }) => code);
  if (kind === 'bottom2box') return ascending.slice(0, 2).map(({ code }) => code);
  return null;
}

/** Keeps the letters of columns that are compared; beyond Z, letters are doubled and spaced. */
function onlyLetters(letters: string, compared: ReadonlySet<string>, columns: number): string {
  const separator = columns > LETTERS_AND_TOTAL ? ' ' : '';
  return letters
    .split(separator)
    .filter((letter) => compared.has(letter.toUpperCase()))
    .join(separator);
}

const LETTERS_AND_TOTAL = 27;
