import loadHighs, { type Highs, type Model } from 'highs';
import type { Fact } from './knowledge.js';

let loading: Promise<Highs> | null = null;

/** The HiGHS solver (WebAssembly), loaded once. */
export const solver = (): Promise<Highs> => (loading ??= loadHighs());

/** A weighted sum of the unknowns. */
export interface Objective {
  readonly indices: readonly number[];
  readonly values: readonly number[];
}

/** How far a sum can go, at which solution, and which facts hold it there. */
export interface Extreme {
  readonly value: number;
  readonly solution: Float64Array;
  readonly binding: readonly number[];
}

export interface OpenProgram {
  /** @returns null when nothing bounds the sum on that side */
  extreme: (objective: Objective, towards: 'low' | 'high') => Extreme | null;
  dispose: () => void;
}

/** Opens a program over non-negative unknowns; dispose of it, or its memory is lost. */
export function openProgram(highs: Highs, columns: number, facts: readonly Fact[]): OpenProgram {
  const starts = [0];
  for (const { indices } of facts) starts.push((starts.at(-1) ?? 0) + indices.length);
  const bound = (value: number): number =>
    Number.isFinite(value) ? value : Math.sign(value) * highs.infinity;
  const model = highs.createModel({
    numCols: columns,
    numRows: facts.length,
    colCost: new Float64Array(columns),
    colLower: new Float64Array(columns),
    colUpper: new Float64Array(columns).fill(highs.infinity),
    rowLower: facts.map(({ lower }) => bound(lower)),
    rowUpper: facts.map(({ upper }) => bound(upper)),
    matrix: {
      format: 'csr',
      numRows: facts.length,
      numCols: columns,
      starts,
      indices: facts.flatMap(({ indices }) => [...indices]),
      values: facts.flatMap(({ values }) => [...values]),
    },
  });
  // Between questions only the objective changes: the last vertex stays feasible, so primal simplex
  // starts from it, and presolving again would cost more than it saves.
  model.options.set({ output_flag: false, presolve: 'off', simplex_strategy: 4 });
  return {
    extreme: (objective, towards) => ask(highs, model, columns, objective, towards),
    dispose: () => {
      model.dispose();
    },
  };
}

function ask(
  highs: Highs,
  model: Model,
  columns: number,
  { indices, values }: Objective,
  towards: 'low' | 'high',
): Extreme | null {
  const cost = new Float64Array(columns);
  const sign = towards === 'low' ? 1 : -1;
  indices.forEach((column, i) => {
    cost[column] = (cost[column] ?? 0) + sign * (values[i] ?? 0);
  });
  model.changeColsCost({ kind: 'range', from: 0, to: columns - 1 }, cost);
  model.run();
  const status = model.getModelStatus();
  const { optimal, unbounded, unboundedOrInfeasible } = highs.constants.modelStatus;
  if (status === unbounded || status === unboundedOrInfeasible) return null;
  if (status !== optimal) throw new Error(`the solver stopped with status ${String(status)}`);
  const { colValue, rowDual } = model.getSolution();
  const value = indices.reduce(
    (sum, column, i) => sum + (values[i] ?? 0) * (colValue[column] ?? 0),
    0,
  );
  const binding = [...rowDual.keys()].filter((row) => Math.abs(rowDual[row] ?? 0) > 1e-7);
  return { value, solution: colValue, binding };
}
