import { canBePositive, eliminate, type Equation, solve } from './linear-system.js';

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

/** A weighted sum over the options. */
export interface Sum {
  readonly coefficients: readonly number[];
  readonly value: number;
}

/** What one column of one published table, or a figure or scorecard, tells of a group. */
export interface Shown {
  readonly group: Conditions;
  /** Valid n, where it is shown. */
  readonly n: number | null;
  /** Counts (coefficients 1) and sums of scores (the scores). */
  readonly sums: readonly Sum[];
  /** Sums known to be no larger, as a median tells of who lies below it and above it. */
  readonly atMost?: readonly Sum[];
}

export interface Stub {
  /** Number of options. */
  readonly options: number;
  readonly multiple: boolean;
  /** The options' scores, where it is a scale: the sum of scores is then to stay hidden too. */
  readonly scores?: readonly number[];
}

/** A number of a group that was to stay hidden. */
export interface Recovered {
  readonly group: Conditions;
  readonly organisations: number;
  /** The option's place, the valid n or the sum of scores. */
  readonly of: number | 'n' | 'sum';
  readonly value: number;
}

/** In a condition: whoever gave no answer. */
export const NO_ANSWER = ' ';

/**
 * Solves the linear system of everything shown of one variable, given that counts are not negative:
 * first one linear program finds the unknowns that can only be zero, the room an inequality leaves
 * among them, then elimination tells which sums over the rest are determined: just those that have
 * one value in all solutions. A zero is not reported: that nobody in a large group gave an answer is
 * published, and true of its parts.
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
  const targets = hidden.filter((group) => {
    const organisations = organisationsIn(atoms, group);
    return organisations > 0 && organisations < few;
  });
  if (targets.length === 0) return [];
  const blocks = stub.multiple ? 2 * stub.options : stub.options;
  const counts = atoms.length * blocks;
  const width = counts + shown.reduce((sum, { atMost = [] }) => sum + atMost.length, 0);
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
  let room = counts;
  const system = shown.flatMap(({ group, n, sums, atMost = [] }): Equation[] => [
    ...(n === null ? [] : [{ cells: row(group, all), value: n }]),
    ...sums.map(({ coefficients, value }) => ({ cells: row(group, coefficients), value })),
    ...atMost.map(({ coefficients, value }) => {
      const cells = row(group, coefficients);
      cells[room++] = 1;
      return { cells, value };
    }),
  ]);
  if (stub.multiple) system.push(...bothAnswers(atoms.length, stub.options, place, width));
  const distinct = withoutRepeats(system);
  const possible = await canBePositive(distinct, width);
  // The others are zero, and left out.
  const onlyPossible = (cells: Float64Array): Float64Array =>
    cells.filter((_, i) => possible[i] === 1);
  const solved = eliminate(
    distinct.map(({ cells, value }) => ({ cells: onlyPossible(cells), value })),
  );
  const measures: { of: Recovered['of']; coefficients: readonly number[] }[] = [
    ...Array.from({ length: stub.options }, (_, k) => ({ of: k, coefficients: unit(k) })),
    { of: 'n', coefficients: all },
    ...(stub.scores === undefined ? [] : [{ of: 'sum' as const, coefficients: stub.scores }]),
  ];
  return targets.flatMap((group) =>
    measures.flatMap(({ of, coefficients }): Recovered[] => {
      const value = solve(onlyPossible(row(group, coefficients)), solved);
      if (value === null || Math.abs(value) < 1e-6) return [];
      return [{ group, organisations: organisationsIn(atoms, group), of, value }];
    }),
  );
}

const unit = (k: number): number[] => [...Array.from({ length: k }, () => 0), 1];

const meets = (breaks: Participant['breaks'], group: Conditions): boolean =>
  group.every(({ variable, options }) => options.includes(breaks[variable] ?? NO_ANSWER));

interface Atom {
  readonly breaks: Participant['breaks'];
  readonly organisations: Set<number>;
}

const organisationsIn = (atoms: readonly Atom[], group: Conditions): number =>
  new Set(
    atoms.flatMap(({ breaks, organisations }) => (meets(breaks, group) ? [...organisations] : [])),
  ).size;

/** Participants nothing tells apart but their answers. */
export function atomsOf(participants: readonly Participant[]): Atom[] {
  const atoms = new Map<string, Atom>();
  for (const { breaks, organisation } of participants) {
    const key = JSON.stringify(breaks);
    const atom = atoms.get(key) ?? { breaks, organisations: new Set() };
    atom.organisations.add(organisation);
    atoms.set(key, atom);
  }
  return [...atoms.values()];
}

/** Tables, figures and scorecards say much twice. */
function withoutRepeats(system: readonly Equation[]): Equation[] {
  const known = new Map<string, Equation>();
  for (const equation of system)
    known.set(`${equation.cells.join()}=${equation.value.toFixed(6)}`, equation);
  return [...known.values()];
}

/** Chosen and not chosen add up to the same number for every option. */
function bothAnswers(
  atoms: number,
  options: number,
  place: (block: number, atom: number) => number,
  width: number,
): Equation[] {
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
