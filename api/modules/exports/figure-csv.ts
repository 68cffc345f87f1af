import { stringify } from 'csv-stringify/sync';
import type { Figure, FigureCell } from '../../domain/reporting/figure.js';

const HEADER = [
  'figure',
  'group',
  'row',
  'row_label_is',
  'column',
  'measure',
  'status',
  'value',
  'count',
  'n',
  'low_95',
  'high_95',
  'value_is',
] as const;

/**
 * A figure as CSV (RFC 4180): a line for each cell, so that every number keeps its n, interval and
 * provenance. Proportions are in [0, 1]; a suppressed cell has no number.
 */
export const figureCsv = (figure: Figure): string =>
  stringify(
    figure.rows.flatMap((row) =>
      row.cells.map((cell, at) => [
        figure.number,
        row.group,
        row.label,
        row.provenance,
        figure.columns[at],
        figure.measures[at],
        ...numbersOf(cell),
        cell.provenance,
      ]),
    ),
    // A label that starts a formula in a spreadsheet is written as text.
    { header: true, columns: [...HEADER], escape_formulas: true },
  );

const numbersOf = (cell: FigureCell): readonly (string | number | null)[] =>
  cell.status === 'published'
    ? [cell.status, cell.value, cell.count, cell.n, cell.low, cell.high]
    : [cell.status, null, null, null, null, null];
