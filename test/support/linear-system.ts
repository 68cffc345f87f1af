import loadHighs from 'highs';

/** A weighted sum of unknowns and its value. */
export interface Equation {
  readonly cells: Float64Array;
  readonly value: number;
}

/** A solved equation, scaled so that its pivot is 1. */
export interface SolvedRow {
  readonly pivot: number;
  readonly cells: Float64Array;
  readonly value: number;
}

const NEGLIGIBLE = 1e-7;
/** Of a pivot that stands for a number and not for the error of doubles. */
const FEWEST_PIVOT = 1e-6;

/** Row echelon form with partial pivoting. */
export function eliminate(system: readonly Equation[]): SolvedRow[] {
  const solved: SolvedRow[] = [];
  for (const equation of system) {
    const { cells, value } = reduce(equation, solved);
    let pivot = -1;
    let largest = FEWEST_PIVOT;
    for (let i = 0; i < cells.length; i++) {
      const size = Math.abs(cells[i] ?? 0);
      if (size > largest) [pivot, largest] = [i, size];
    }
    const scale = cells[pivot];
    if (scale === undefined) continue;
    for (let i = 0; i < cells.length; i++) cells[i] = (cells[i] ?? 0) / scale;
    solved.push({ pivot, cells, value: value / scale });
  }
  return solved;
}

/** @returns the sum's value when the system determines it, else null */
export function solve(target: Float64Array, solved: readonly SolvedRow[]): number | null {
  const { cells, value } = reduce({ cells: target, value: 0 }, solved);
  return cells.every((c) => Math.abs(c) < NEGLIGIBLE) ? -value : null;
}

function reduce(from: Equation, solved: readonly SolvedRow[]): Equation {
  const cells = from.cells.slice();
  let { value } = from;
  for (const step of solved) {
    const factor = cells[step.pivot] ?? 0;
    if (Math.abs(factor) < 1e-12) continue;
    const taken = step.cells;
    for (let i = 0; i < cells.length; i++) cells[i] = (cells[i] ?? 0) - factor * (taken[i] ?? 0);
    cells[step.pivot] = 0;
    value -= factor * step.value;
  }
  return { cells, value };
}

/**
 * Which unknowns, none of them negative, can be above zero at all: one linear program, as many as
 * possible at once.
 * @throws Error when the equations contradict one another
 */
export async function canBePositive(
  system: readonly Equation[],
  width: number,
): Promise<Uint8Array> {
  const highs = await loadedHighs();
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  const push = (column: number, value: number): void => {
    indices.push(column);
    values.push(value);
  };
  for (const { cells } of system) {
    cells.forEach((c, i) => {
      if (c !== 0) push(i, c);
    });
    starts.push(indices.length);
  }
  for (let i = 0; i < width; i++) {
    push(i, 1);
    push(width + i, -1);
    starts.push(indices.length);
  }
  const right = system.map(({ value }) => value);
  const zeros = Array.from({ length: width }, () => 0);
  const rows = system.length + width;
  return highs.withModel(
    {
      numCols: 2 * width,
      numRows: rows,
      colCost: [...zeros, ...zeros.map(() => -1)],
      colLower: [...zeros, ...zeros],
      // Scaled: an unknown that can be positive at all can be so by this much in some mixture.
      colUpper: [...zeros.map(() => highs.infinity), ...zeros.map(() => 1e-3)],
      rowLower: [...right, ...zeros],
      rowUpper: [...right, ...zeros.map(() => highs.infinity)],
      matrix: { format: 'csr', numRows: rows, numCols: 2 * width, starts, indices, values },
    },
    (model) => {
      model.options.set({ output_flag: false });
      model.run();
      if (model.getModelStatus() !== highs.constants.modelStatus.optimal) {
        throw new Error('what is shown contradicts itself');
      }
      return Uint8Array.from(model.getSolution().colValue.slice(width), (t) => (t > 1e-6 ? 1 : 0));
    },
  );
}

type Highs = Awaited<ReturnType<typeof loadHighs>>;
let loading: Promise<Highs> | null = null;
const loadedHighs = (): Promise<Highs> => (loading ??= loadHighs());
