/** Answers as the API takes and gives them: by item, a matrix's by row inside it. */
export type Answers = Readonly<Record<string, unknown>>;

/** An item's name, or `item<TAB>row` of a matrix: two people may fill in different rows of one. */
export type Cell = string;

const SEPARATOR = '\t';

export const cellOf = (item: string, row?: string): Cell =>
  row === undefined ? item : `${item}${SEPARATOR}${row}`;

export function placeOf(cell: Cell): { item: string; row?: string } {
  const [item = cell, row] = cell.split(SEPARATOR);
  return row === undefined ? { item } : { item, row };
}

/** What was answered, cell by cell; nothing blank, as the API keeps it. */
export function cellsOf(answers: Answers): Map<Cell, unknown> {
  const cells = new Map<Cell, unknown>();
  for (const [item, value] of Object.entries(answers)) {
    if (isRows(value)) {
      for (const [row, cell] of Object.entries(value)) {
        if (!isBlank(cell)) cells.set(cellOf(item, row), cell);
      }
    } else if (!isBlank(value)) cells.set(item, value);
  }
  return cells;
}

/** The answers that hold these cells: `cellsOf` undone. */
export function answersOf(cells: ReadonlyMap<Cell, unknown>): Answers {
  const answers: Record<string, unknown> = {};
  for (const [cell, value] of cells) {
    const { item, row } = placeOf(cell);
    if (row === undefined) answers[item] = value;
    else answers[item] = { ...(answers[item] as object | undefined), [row]: value };
  }
  return answers;
}

/** Whether two cells hold the same answer; the order of what was chosen says nothing. */
export const isSame = (one: unknown, other: unknown): boolean => keyOf(one) === keyOf(other);

function keyOf(value: unknown): string {
  if (isBlank(value)) return 'null';
  return JSON.stringify(
    Array.isArray(value) ? value.map((part) => JSON.stringify(part)).sort() : value,
  );
}

const isRows = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isBlank = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);
