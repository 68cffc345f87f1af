import type { Crosstab, CrosstabRow } from './crosstab';

type Cell = CrosstabRow['cells'][number];

const anyCell = ({ rows }: Pick<Crosstab, 'rows'>, test: (cell: Cell) => boolean): boolean =>
  rows.some(({ cells }) => cells.some(test));

/** Whether the table must say over itself that its values are ours. */
export const hasIllustrative = (table: Pick<Crosstab, 'rows'>): boolean =>
  anyCell(
    table,
    ({ estimate }) => estimate.status === 'PUBLISHED' && estimate.provenance === 'ILLUSTRATIVE',
  );

/** Whether any column was found higher than another. */
export const hasLetters = (table: Pick<Crosstab, 'rows'>): boolean =>
  anyCell(table, ({ letters }) => letters !== '');

/** A value the report states is marked in its cell; in a measured wave no cell needs a mark. */
export const isMarked = ({ status, provenance }: Cell['estimate']): boolean =>
  status === 'PUBLISHED' && (provenance === 'PRINTED' || provenance === 'DERIVED');

/** Every status on show: a column may be published and a cell in it withheld. */
export const statusesOf = ({ columns, rows }: Pick<Crosstab, 'columns' | 'rows'>) => [
  ...columns.map(({ status }) => status),
  ...rows.flatMap(({ cells }) => cells.map(({ estimate }) => estimate.status)),
];
