import type { BannerColumn } from './banner.js';
import type { Comparison } from './compare-columns.js';

/** Adjusted p below this: the letter is UPPER case. */
export const UPPER_ALPHA = 0.05;
/** Adjusted p below this: lower case. */
export const LOWER_ALPHA = 0.1;

/**
 * The letters of each cell: the columns it is higher than.
 * @returns function of the row's and the column's place
 */
export function lettersOf(
  comparisons: readonly Comparison[],
  columns: readonly BannerColumn[],
): (row: number, column: number) => string {
  const cells = new Map<string, { place: number; letter: string }[]>();
  for (const { row, column, other, higher, adjusted } of comparisons) {
    if (adjusted >= LOWER_ALPHA || higher === 0) continue;
    const [winner, place] = higher > 0 ? [column, other] : [other, column];
    const letter = columns[place]?.letter ?? '';
    const cell = `${row}:${winner}`;
    cells.set(cell, [
      ...(cells.get(cell) ?? []),
      { place, letter: adjusted < UPPER_ALPHA ? letter : letter.toLowerCase() },
    ]);
  }
  // Past Z a column has two letters, which must not run together.
  const separator = columns.some(({ letter }) => (letter?.length ?? 0) > 1) ? ' ' : '';
  return (row, column) =>
    [...(cells.get(`${row}:${column}`) ?? [])]
      .sort((one, other) => one.place - other.place)
      .map(({ letter }) => letter)
      .join(separator);
}
