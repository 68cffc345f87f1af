import {
  afterShowing,
  allUnknown,
  isKnown,
  isolatedSets,
  rowsIsolating,
  witnesses,
  type Unknowns,
} from './row-space.js';

/** What must not be isolated among the atoms of one variable. */
export interface Sensitivity {
  readonly atoms: number;
  /** Groups, and differences of nested groups, that fail a primary rule. */
  readonly groups: readonly (readonly number[])[];
  /** Organisations behind each atom; 0 leaves it out. */
  readonly contributors: Float64Array;
  /** A set resting on this many organisations is safe. */
  readonly differencing: number;
  /** Sums the report printed: known before anything is shown. */
  readonly printed: readonly (readonly number[])[];
}

/** Up to so many small atoms, sets of up to four are searched; beyond, pairs. */
const SMALL_ATOMS = 60;
const IN_TURN_DEPTH = 2;

/** Groups shown that between them isolate a few organisations, as indices; smallest such sets. */
export function isolatingSets(
  shown: readonly (readonly number[])[],
  sensitivity: Sensitivity,
): number[][] {
  const rows = [...sensitivity.printed, ...shown];
  let unknowns = allUnknown(sensitivity.atoms, rows.length);
  for (const row of rows) unknowns = afterShowing(row, unknowns);
  const conflicts = new Map<string, number[]>();
  for (const support of isolated(unknowns, sensitivity, searchDepth(sensitivity))) {
    const conflict = smallestIsolating(rows, support, sensitivity.atoms)
      .map((row) => row - sensitivity.printed.length)
      .filter((index) => index >= 0);
    if (conflict.length > 0) conflicts.set(conflict.join(), conflict);
  }
  return [...conflicts.values()];
}

/**
 * The heuristic for editions too large to solve: groups are taken in order of preference, each
 * unless it would isolate a few organisations beside those already taken.
 * @returns indices of the groups taken
 */
export function takeInTurn(
  groups: readonly (readonly number[])[],
  sensitivity: Sensitivity,
): number[] {
  let unknowns = allUnknown(sensitivity.atoms, sensitivity.printed.length + groups.length);
  for (const row of sensitivity.printed) unknowns = afterShowing(row, unknowns);
  const taken: number[] = [];
  const depth = Math.min(IN_TURN_DEPTH, searchDepth(sensitivity));
  groups.forEach((group, index) => {
    const trial = afterShowing(group, witnesses(unknowns));
    if (isolated(trial, sensitivity, depth).length > 0) return;
    taken.push(index);
    unknowns = afterShowing(group, unknowns);
  });
  return taken;
}

/** The sensitivity without what the printed sums give away on their own. */
export function beyondPrinted(sensitivity: Sensitivity): Sensitivity {
  let unknowns = allUnknown(sensitivity.atoms, sensitivity.printed.length);
  for (const row of sensitivity.printed) unknowns = afterShowing(row, unknowns);
  const asked = witnesses(unknowns);
  const known = (members: readonly number[]): boolean => isKnown(members, asked);
  return {
    ...sensitivity,
    groups: sensitivity.groups.filter((group) => !known(group)),
    contributors: sensitivity.contributors.map((n, atom) => (known([atom]) ? 0 : n)),
  };
}

const smallAtoms = ({ contributors, differencing }: Sensitivity): number[] =>
  [...contributors.keys()].filter((atom) => {
    const n = contributors[atom] ?? 0;
    return n > 0 && n < differencing;
  });

/** Whether taking groups in turn has looked as deep as the search over all of them would. */
export const isSearchedInTurn = (sensitivity: Sensitivity): boolean =>
  searchDepth(sensitivity) <= IN_TURN_DEPTH;

const searchDepth = (sensitivity: Sensitivity): number =>
  smallAtoms(sensitivity).length <= SMALL_ATOMS ? sensitivity.differencing - 1 : IN_TURN_DEPTH;

function isolated(
  unknowns: Unknowns,
  sensitivity: Sensitivity,
  depth: number,
): (readonly number[])[] {
  const asked = witnesses(unknowns);
  return [
    ...sensitivity.groups.filter((group) => isKnown(group, asked)),
    ...isolatedSets(asked, smallAtoms(sensitivity), depth, {
      cost: sensitivity.contributors,
      budget: sensitivity.differencing - 1,
    }),
  ];
}

/** Drops rows one by one, least preferred first, as long as the rest still isolate the support. */
function smallestIsolating(
  rows: readonly (readonly number[])[],
  support: readonly number[],
  atoms: number,
): number[] {
  let indices = rowsIsolating(rows, support, atoms) ?? [];
  for (const index of [...indices].reverse()) {
    const without = indices.filter((other) => other !== index);
    const some = without.flatMap((i) => (rows[i] === undefined ? [] : [rows[i]]));
    if (rowsIsolating(some, support, atoms) !== null) indices = without;
  }
  return indices;
}
