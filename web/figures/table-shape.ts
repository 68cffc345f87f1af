import type { Figure } from './figure';

/** Which columns of numbers the table of a figure needs beside the value itself. */
export interface TableShape {
  /** The columns stand side by side, each cell with its own base. */
  readonly isSideBySide: boolean;
  readonly hasCounts: boolean;
}

export function tableShape(
  { measures, rows }: Pick<Figure, 'measures' | 'rows'>,
  columns: readonly number[],
): TableShape {
  return {
    isSideBySide: columns.length > 1 || measures.includes('NAMED'),
    hasCounts: rows.some(({ cells }) =>
      columns.some((column) => typeof cells[column]?.count === 'number'),
    ),
  };
}

/** Label, values, where they come from; for one measure also its count, base and interval. */
export function tableWidth({ isSideBySide, hasCounts }: TableShape, columns: number): number {
  return isSideBySide ? columns + 2 : columns + 2 + (hasCounts ? 3 : 2);
}
