import type { PublishedTable } from '../disclosure/published-table.js';
import { countedBy, groupOf } from '../disclosure/release.js';
import type { Codebook, Variable } from '../instrument/codebook.js';
import type { RowKind } from '../tabulation/table.js';
import { agrees, printedFor } from './printed-values.js';
import { inPrintedUnit } from './printed-unit.js';
import type { PrintedValue, Statistic, StatisticQuery } from './statistic-query.js';

/**
 * Marks the cells of a reconstruction's cross-tab whose value the report states: the same number of
 * the same group, equal at the decimals printed. Its interval stays ours.
 * @param printed every number the report states, as printedValues gives them; of unweighted rows
 */
export const markPrinted = (
  table: PublishedTable,
  stub: Variable,
  codebook: Codebook,
  printed: readonly PrintedValue[],
): PublishedTable => ({
  ...table,
  rows: table.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell, at) => {
      const column = table.columns[at];
      const statistic = STATISTIC[row.kind];
      const { estimate } = cell;
      if (column === undefined || statistic === null || estimate.status !== 'published') {
        return cell;
      }
      const query: StatisticQuery = {
        statistic,
        variable: stub.name,
        options: countedBy(row, stub),
        filter: groupOf(column, table),
      };
      const stated = printedFor(query, codebook, printed);
      return stated !== undefined && agrees(inPrintedUnit(statistic, estimate.value), stated)
        ? { ...cell, estimate: { ...estimate, provenance: 'printed' } }
        : cell;
    }),
  })),
});

/** What a row's value is; the report prints no median and no deviation. */
const STATISTIC: Readonly<Record<RowKind, Statistic | null>> = {
  option: 'proportion',
  net: 'proportion',
  top2box: 'proportion',
  bottom2box: 'proportion',
  mean: 'mean',
  median: null,
  sd: null,
};
