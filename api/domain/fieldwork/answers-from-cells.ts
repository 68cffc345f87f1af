import type { CompiledInstrument, Item } from '../instrument/compiled-instrument.js';

/** Between the options of a multiple-answer cell. */
export const OPTION_SEPARATOR = '|';

/**
 * Reads a row of a response file, one cell a variable by name, into answers as SurveyJS stores
 * them. An empty cell is no answer. Nothing is refused here: what the instrument does not know is
 * passed on under its own name and spelling for `checkAnswers` to report.
 */
export function answersFromCells(
  instrument: CompiledInstrument,
  cells: Readonly<Record<string, string>>,
): Record<string, unknown> {
  const answers: Record<string, unknown> = {};
  for (const [name, cell] of Object.entries(cells)) {
    if (cell === '') continue;
    const item = instrument.byName.get(name);
    if (item !== undefined) {
      answers[name] = valueOf(item, cell);
      continue;
    }
    const { grid, row } = gridRow(instrument, name);
    if (grid === null) answers[name] = cell;
    else answers[grid.name] = { ...(answers[grid.name] as object), [row]: option(grid, cell) };
  }
  return answers;
}

type Grid = Extract<Item, { shape: 'rows' }>;

function gridRow(instrument: CompiledInstrument, name: string): { grid: Grid | null; row: string } {
  const dot = name.indexOf('.');
  const item = instrument.byName.get(name.slice(0, dot));
  return { grid: item?.shape === 'rows' ? item : null, row: name.slice(dot + 1) };
}

function valueOf(item: Item, cell: string): unknown {
  switch (item.shape) {
    case 'one':
      return option(item, cell);
    case 'many':
      return cell.split(OPTION_SEPARATOR).map((each) => option(item, each));
    case 'number':
      return Number.isNaN(Number(cell)) ? cell : Number(cell);
    case 'rows':
    case 'text':
      return cell;
  }
}

/** The option spelt so, as a number where the instrument has a number. */
const option = (
  { options }: Extract<Item, { options: readonly unknown[] }>,
  cell: string,
): unknown => options.find((each) => String(each) === cell) ?? cell;
