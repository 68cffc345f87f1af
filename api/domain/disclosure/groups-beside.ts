import { afterShowing, allUnknown, isolatedSets, type Unknowns, witnesses } from './row-space.js';

/** Respondents alike in all that matters, in every edition. */
export interface Unknown {
  /** By edition, the atom they are in; -1 where in none. */
  readonly atoms: readonly number[];
  /** By edition, what their sum counts with there beside the first; a name, 1 for the same. */
  readonly factors: readonly string[];
  /** Organisations. */
  readonly contributors: number;
}

/** A group that an edition shows: an equation over the unknowns. */
export interface Told {
  readonly edition: number;
  readonly key: string;
  readonly rank: number;
  readonly members: readonly number[];
}

export interface Beside {
  readonly unknowns: readonly Unknown[];
  readonly seen: readonly Told[];
  /** All of one edition. */
  readonly next: readonly Told[];
  /** A set resting on this many organisations is safe. */
  readonly differencing: number;
}

/** Up to so many small unknowns, sets of up to four are searched; beyond, pairs. */
const SMALL_UNKNOWNS = 60;
const IN_TURN_DEPTH = 2;

/**
 * The groups of the next edition that may be shown beside what is seen, by key: taken in order of
 * preference, each unless it would isolate a few organisations. What the seen ones isolate between
 * them is known already and keeps nothing back.
 */
export function groupsBeside(beside: Beside): ReadonlySet<string> {
  const alone = beside.unknowns.every(({ factors }) => factors.every((factor) => factor === '1'))
    ? []
    : [weighted(beside)];
  const kept = [unweighted(beside), ...alone].map((numbers) => take(beside, numbers));
  const [first = new Set<string>(), ...others] = kept;
  return new Set([...first].filter((key) => others.every((keys) => keys.has(key))));
}

/** The coefficients of an edition's sums, by unknown. */
type Coefficients = (edition: number) => Float64Array;

/** Bases: everybody counts one. */
const unweighted = ({ unknowns }: Beside): Coefficients => {
  const ones = new Float64Array(unknowns.length).fill(1);
  return () => ones;
};

/** Of numbers that differ, all that matters is that they do: each stands for one at random. */
function weighted({ unknowns }: Beside): Coefficients {
  const known = new Map<number, Float64Array>();
  const residues = new Map<string, number>([['1', 1]]);
  let state = 54321;
  const residueOf = (name: string): number => {
    const residue = residues.get(name) ?? (state = (state * 48271) % 2147483647) % 67_108_859;
    residues.set(name, residue);
    return residue;
  };
  return (edition) => {
    const found =
      known.get(edition) ??
      Float64Array.from(unknowns, ({ factors }) => {
        const factor = factors[edition] ?? '1';
        return residueOf(factor === 'another answer' ? `${factor} ${edition}` : factor);
      });
    known.set(edition, found);
    return found;
  };
}

function take(beside: Beside, coefficients: Coefficients): ReadonlySet<string> {
  const { unknowns, seen } = beside;
  const cost = Float64Array.from(unknowns, ({ contributors }) => contributors);
  const small = [...cost.keys()].filter((at) => (cost[at] ?? 0) < beside.differencing);
  const deepest = small.length <= SMALL_UNKNOWNS ? beside.differencing - 1 : IN_TURN_DEPTH;
  const isolated = (left: Unknowns, depth: number): string[] =>
    isolatedSets(witnesses(left), small, depth, { cost, budget: beside.differencing - 1 }).map(
      (set) => set.join(),
    );
  const next = inOrder(beside.next, cost);
  let start = allUnknown(unknowns.length, seen.length + next.length);
  for (const { edition, members } of distinct(seen)) {
    start = afterShowing(members, start, coefficients(edition));
  }
  const attempt = (depth: number): { readonly left: Unknowns; readonly kept: Set<string> } => {
    const already = new Set(isolated(start, depth));
    let left = start;
    const kept = new Set<string>();
    for (const { key, edition, members, alike } of next) {
      const trial = afterShowing(members, witnesses(left), coefficients(edition));
      if (isolated(trial, depth).some((set) => !already.has(set))) continue;
      left = afterShowing(members, left, coefficients(edition));
      for (const each of [key, ...alike]) kept.add(each);
    }
    return { left, kept };
  };
  const quick = attempt(Math.min(IN_TURN_DEPTH, deepest));
  if (deepest <= IN_TURN_DEPTH) return quick.kept;
  const already = new Set(isolated(start, deepest));
  const isSafe = isolated(quick.left, deepest).every((set) => already.has(set));
  return isSafe ? quick.kept : attempt(deepest).kept;
}

const distinct = (told: readonly Told[]): readonly Told[] => [
  ...new Map(told.map((each) => [`${each.edition}:${each.members.join()}`, each])).values(),
];

/** Groups of the same unknowns stand or fall together; the preferred ones first. */
function inOrder(
  told: readonly Told[],
  cost: Float64Array,
): readonly (Told & { readonly alike: readonly string[] })[] {
  const groups = new Map<string, Told & { alike: string[] }>();
  for (const each of told) {
    const known = groups.get(each.members.join());
    if (known === undefined) groups.set(each.members.join(), { ...each, alike: [] });
    else known.alike.push(each.key);
  }
  const size = ({ members }: Told): number =>
    members.reduce((sum, member) => sum + (cost[member] ?? 0), 0);
  return [...groups.values()].sort((a, b) => a.rank - b.rank || size(b) - size(a));
}
