import loadHighs from 'highs';

/** Someone in the edition, as far as the attacker must know to write down equations. */
export interface Participant {
  readonly organisation: number;
  /** The option of every break, or null. */
  readonly breaks: Readonly<Record<string, string | null>>;
  readonly answered: boolean;
}

export type Conditions = readonly {
  readonly variable: string;
  readonly options: readonly string[];
}[];

/** What one column of one published table, or a figure or scorecard, tells of a group. */
export interface Shown {
  readonly group: Conditions;
  /** Valid n, where it is shown. */
  readonly n: number | null;
  /** Sums over the options: counts (coefficients 1) and sums of scores (the scores). */
  readonly sums: readonly { readonly coefficients: readonly number[]; readonly value: number }[];
}

export interface Stub {
  /** Number of options. */
  readonly options: number;
  readonly multiple: boolean;
}

/** A number of a group that was to stay hidden. */
export interface Recovered {
  readonly group: Conditions;
  readonly organisations: number;
  /** The option's place, or 'n'. */
  readonly of: number | 'n';
  readonly value: number;
}

/**
 * Solves the linear system of everything shown of one variable, given that counts are not negative:
 * first one linear program finds the unknowns that can only be zero, then elimination tells which
 * sums over the rest are determined. A zero is not reported: that nobody in a large group gave an
 * answer is published, and true of its parts.
 * @param hidden the groups to recover a value of; those of no or `few` organisations and more are skipped
 */
export async function attack(
  participants: readonly Participant[],
  stub: Stub,
  shown: readonly Shown[],
  hidden: readonly Conditions[],
  few = 5,
): Promise<Recovered[]> {
  const atoms = atomsOf(participants.filter(({ answered }) => answered));
  const blocks = stub.multiple ? 2 * stub.options : stub.options;
  const width = atoms.length * blocks;
  const place = (block: number, atom: number): number => block * atoms.length + atom;
  const row = (group: Conditions, coefficients: readonly number[]): Float64Array => {
    const cells = new Float64Array(width);
    atoms.forEach(({ breaks }, atom) => {
      if (!meets(breaks, group)) return;
      coefficients.forEach((c, block) => (cells[place(block, atom)] = c));
    });
    return cells;
  };
  // Of a multiple-answer item, block options + k counts those who did not choose option k.
  const all = Array.from({ length: blocks }, (_, block) =>
    stub.multiple ? (block % stub.options === 0 ? 1 : 0) : 1,
  );
  const system: { cells: Float64Array; value: number }[] = shown.flatMap(({ group, n, sums }) => [
    ...(n === null ? [] : [{ cells: row(group, all), value: n }]),
    ...sums.map(({ coefficients, value }) => ({ cells: row(group, coefficients), value })),
  ]);
  if (stub.multiple) system.push(...bothAnswers(atoms.length, stub.options, place, width));
  const possible = await canBePositive(system, width);
  const reduced = system.map(({ cells, value }) => ({
    cells: cells.map((c, i) => (possible[i] === 1 ? c : 0)),
    value,
  }));
  const solved = eliminate(reduced);
  return hidden.flatMap((group) => {
    const organisations = new Set(
      atoms.flatMap((atom) => (meets(atom.breaks, group) ? [...atom.organisations] : [])),
    ).size;
    if (organisations === 0 || organisations >= few) return [];
    const measures = [
      ...Array.from({ length: stub.options }, (_, k) => ({ of: k, coefficients: unit(k) })),
      { of: 'n' as const, coefficients: all },
    ];
    return measures.flatMap(({ of, coefficients }): Recovered[] => {
      const target = row(group, coefficients).map((c, i) => (possible[i] === 1 ? c : 0));
      const value = solve(target, solved);
      return value === null || Math.abs(value) < 1e-6 ? [] : [{ group, organisations, of, value }];
    });
  });
}

const unit = (k: number): number[] => [...Array.from({ length: k }, () => 0), 1];

const meets = (breaks: Participant['breaks'], group: Conditions): boolean =>
  group.every(({ variable, options }) => options.includes(breaks[variable] ?? ' '));

interface Atom {
  readonly breaks: Participant['breaks'];
  readonly organisations: Set<number>;
}

function atomsOf(participants: readonly Participant[]): Atom[] {
  const atoms = new Map<string, Atom>();
  for (const { breaks, organisation } of participants) {
    const key = JSON.stringify(breaks);
    const atom = atoms.get(key) ?? { breaks, organisations: new Set() };
    atom.organisations.add(organisation);
    atoms.set(key, atom);
  }
  return [...atoms.values()];
}

/** Chosen and not chosen add up to the same number for every option. */
function bothAnswers(
  atoms: number,
  options: number,
  place: (block: number, atom: number) => number,
  width: number,
): { cells: Float64Array; value: number }[] {
  return Array.from({ length: atoms * (options - 1) }, (_, i) => {
    const atom = i % atoms;
    const option = 1 + Math.floor(i / atoms);
    const cells = new Float64Array(width);
    cells[place(0, atom)] = 1;
    cells[place(options, atom)] = 1;
    cells[place(option, atom)] = -1;
    cells[place(options + option, atom)] = -1;
    return { cells, value: 0 };
  });
}

/** One program: as many unknowns as possible above zero at once (each counts up to 1). */
async function canBePositive(
  system: readonly { cells: Float64Array; value: number }[],
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

interface SolvedRow {
  readonly pivot: number;
  readonly cells: Float64Array;
  readonly value: number;
}

const NEGLIGIBLE = 1e-7;

/** Row echelon form with partial pivoting. */
function eliminate(system: readonly { cells: Float64Array; value: number }[]): SolvedRow[] {
  const solved: SolvedRow[] = [];
  for (const equation of system) {
    const { cells, value } = reduce(equation.cells, equation.value, solved);
    let pivot = -1;
    cells.forEach((c, i) => {
      if (Math.abs(c) > NEGLIGIBLE && (pivot === -1 || Math.abs(c) > Math.abs(cells[pivot] ?? 0))) {
        pivot = i;
      }
    });
    const scale = cells[pivot];
    if (scale === undefined) continue;
    solved.push({ pivot, cells: cells.map((c) => c / scale), value: value / scale });
  }
  return solved;
}

/** @returns the sum's value when the system determines it, else null */
function solve(target: Float64Array, solved: readonly SolvedRow[]): number | null {
  const { cells, value } = reduce(target, 0, solved);
  return cells.every((c) => Math.abs(c) < NEGLIGIBLE) ? -value : null;
}

function reduce(
  from: Float64Array,
  start: number,
  solved: readonly SolvedRow[],
): { cells: Float64Array; value: number } {
  const cells = from.slice();
  let value = start;
  for (const step of solved) {
    const factor = cells[step.pivot] ?? 0;
    if (Math.abs(factor) < 1e-12) continue;
    for (let i = 0; i < cells.length; i++)
      cells[i] = (cells[i] ?? 0) - factor * (step.cells[i] ?? 0);
    cells[step.pivot] = 0;
    value -= factor * step.value;
  }
  return { cells, value };
}
