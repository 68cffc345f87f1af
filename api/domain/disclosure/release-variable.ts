import type { Highs } from 'highs';
import type { AnswerCounts } from './answer-counts.js';
import {
  contributionsOf,
  contributorsIn,
  largestShareIn,
  type Contributions,
} from './contributions.js';
import type { Release } from './edition-disclosure.js';
import { printedGroups, type ExemptStatistic } from './exempt.js';
import { isWithin, type GroupDefinition } from './group.js';
import {
  beyondPrinted,
  isolatingSets,
  isSearchedInTurn,
  takeInTurn,
  type Sensitivity,
} from './isolation.js';
import type { Detail, Showing } from './knowledge.js';
import type { Lattice } from './lattice.js';
import { pinnedBy } from './pinned-by.js';
import type { DisclosureRules } from './rules.js';
import { withholdFewest, withholdInTurn, type Item } from './withhold.js';

/** What an outsider knows before the variable's own tables. */
export interface PublicKnowledge {
  readonly exempt: readonly ExemptStatistic[];
  /** Groups of which everyone knows how many took part. */
  readonly sizesKnown: readonly (readonly number[])[];
  /** Groups that may be seen at all; null while that is being decided. */
  readonly allowed: Readonly<Record<string, Detail>> | null;
}

/** Groups alike for this variable: the same atoms hold all their answers. */
export interface Candidate {
  readonly members: readonly number[];
  readonly contributors: number;
  readonly rank: number;
  /** The most that may be shown of it. */
  readonly detail: Detail;
  readonly keys: readonly string[];
}

/** Up to so many candidates the choice is solved exactly. */
const EXACT_CANDIDATES = 40;
/** Rounds of finding conflicts and solving again, after which the heuristic finishes. */
const EXACT_ROUNDS = 40;

/** Chooses the groups of which this variable may be shown. */
export function releaseVariable(
  highs: Highs,
  lattice: Lattice,
  counts: AnswerCounts,
  rules: DisclosureRules,
  known: PublicKnowledge,
): Release {
  const contributions = contributionsOf(lattice.atoms, counts.valid);
  const candidates = candidatesOf(lattice, counts, contributions, rules, known.allowed);
  const sensitivity = sensitivityOf(lattice, counts, contributions, rules, candidates, known);
  const items = itemsOf(candidates, counts, lattice.atoms.breaks.length);
  let withheld = new Set<number>();
  const exact = candidates.length <= EXACT_CANDIDATES;
  if (sensitivity.groups.length > 0) {
    if (!exact) withheld = startInTurn(candidates, items, sensitivity);
    const conflicts: number[][] = [];
    for (let round = 0; ; round++) {
      const found = conflictsOf(highs, showingsOf(candidates, items, withheld));
      if (found.length === 0) break;
      conflicts.push(...found);
      withheld =
        exact && round < EXACT_ROUNDS
          ? withholdFewest(highs, items, conflicts)
          : withholdInTurn(items, conflicts, withheld);
    }
  }
  return {
    shown: shownBy(candidates, showingsOf(candidates, items, withheld)),
    empty: emptyGroups(lattice, contributions, rules, sensitivity.groups.length === 0),
  };

  function conflictsOf(solve: Highs, showings: readonly Showing[]): number[][] {
    // Withholding more of what was safe keeps it safe.
    const done = !exact && isSearchedInTurn(sensitivity);
    const members = done ? [] : showings.map((showing) => showing.members);
    const isolating = isolatingSets(members, sensitivity).map((set) => [
      ...new Set(set.map((at) => 2 * Math.floor((showings[at]?.id ?? 0) / 2))),
    ]);
    if (isolating.length > 0) return isolating;
    return pinnedBy(solve, lattice.atoms, counts, sensitivity.groups, showings, known)
      .map(({ showings: by }) => [...by])
      .filter((by) => by.length > 0);
  }
}

/** A group of 5 to 9 shows moments, so of a variable without moments it shows nothing. */
const fewestFor = ({ shape }: AnswerCounts, rules: DisclosureRules): number =>
  shape === 'nominal' || shape === 'choices'
    ? Math.max(rules.minimumContributors, rules.distributionContributors)
    : rules.minimumContributors;

const hasMoments = ({ shape }: AnswerCounts): boolean => shape === 'scale' || shape === 'numeric';

export function candidatesOf(
  { groups }: Lattice,
  counts: AnswerCounts,
  contributions: Contributions,
  rules: DisclosureRules,
  allowed: PublicKnowledge['allowed'],
): Candidate[] {
  const alike = new Map<string, Candidate & { keys: string[] }>();
  for (const { key, members, offered, rank } of groups) {
    if (!offered || (allowed !== null && !Object.hasOwn(allowed, key))) continue;
    const answering = members.filter((atom) => (counts.answering[atom] ?? 0) > 0);
    const name = answering.join();
    const known = alike.get(name);
    if (known !== undefined) {
      known.keys.push(key);
      continue;
    }
    const contributors = contributorsIn(answering, contributions);
    if (contributors < fewestFor(counts, rules)) continue;
    if (largestShareIn(answering, contributions) > rules.dominanceShare) continue;
    const detail = hasMoments(counts) && contributors < rules.distributionContributors;
    alike.set(name, {
      members: answering,
      contributors,
      rank,
      detail: detail ? 'moments' : 'distribution',
      keys: [key],
    });
  }
  return [...alike.values()].sort((a, b) => a.rank - b.rank || b.contributors - a.contributors);
}

export function sensitivityOf(
  lattice: Lattice,
  counts: AnswerCounts,
  contributions: Contributions,
  rules: DisclosureRules,
  candidates: readonly Candidate[],
  known: PublicKnowledge,
): Sensitivity {
  const few = (members: readonly number[]): boolean => {
    const contributors = contributorsIn(members, contributions);
    return contributors > 0 && contributors < rules.minimumContributors;
  };
  const answering = (members: readonly number[]): number[] =>
    members.filter((atom) => (counts.answering[atom] ?? 0) > 0);
  const groups = new Map<string, readonly number[]>();
  for (const group of lattice.groups) {
    const members = answering(group.members);
    if (few(members) || largestShareIn(members, contributions) > rules.dominanceShare) {
      groups.set(members.join(), members);
    }
  }
  for (const { members: whole } of candidates) {
    const inside = new Set(whole);
    for (const { members: nested } of candidates) {
      if (nested.length >= whole.length || !nested.every((atom) => inside.has(atom))) continue;
      const kept = new Set(nested);
      const rest = whole.filter((atom) => !kept.has(atom));
      const contributors = contributorsIn(rest, contributions);
      if (contributors > 0 && contributors < rules.differencing) groups.set(rest.join(), rest);
    }
  }
  // Sizes already shown isolate no few; what is printed may, and is not protected then.
  const printed =
    counts.shape === 'size'
      ? [...printedGroups(known.exempt, lattice.atoms), ...known.sizesKnown]
      : [];
  const sensitivity = {
    atoms: lattice.atoms.count,
    groups: [...groups.values()],
    contributors: Float64Array.from({ length: lattice.atoms.count }, (_, atom) =>
      contributorsIn([atom], contributions),
    ),
    differencing: rules.differencing,
    printed,
  };
  return printed.length > 0 ? beyondPrinted(sensitivity) : sensitivity;
}

/**
 * Item 2i: group i is shown at all; item 2i + 1: with its distribution beyond its moments. Everyone
 * and what is kept apart come first, crosses last; and to be seen at all before being seen in full.
 */
export function itemsOf(
  candidates: readonly Candidate[],
  { shape }: AnswerCounts,
  breaks: number,
): Item[] {
  const IN_FULL = 100;
  return candidates.flatMap(({ contributors, rank, detail }, i): Item[] => {
    const tier = rank <= 1 ? 0 : rank <= breaks + 1 ? 1 : 2;
    const seen = { id: 2 * i, contributors, rank: 2 * IN_FULL * tier + rank, needs: null };
    return shape === 'scale' && detail === 'distribution'
      ? [seen, { ...seen, id: 2 * i + 1, rank: seen.rank + IN_FULL, needs: 2 * i }]
      : [seen];
  });
}

function startInTurn(
  candidates: readonly Candidate[],
  items: readonly Item[],
  sensitivity: Sensitivity,
): Set<number> {
  const taken = new Set(
    takeInTurn(
      candidates.map(({ members }) => members),
      sensitivity,
    ),
  );
  return new Set(items.flatMap(({ id }) => (taken.has(Math.floor(id / 2)) ? [] : [id])));
}

function showingsOf(
  candidates: readonly Candidate[],
  items: readonly Item[],
  withheld: ReadonlySet<number>,
): Showing[] {
  const ids = new Set(items.map(({ id }) => id));
  return candidates.flatMap(({ members, detail }, i): Showing[] => {
    if (withheld.has(2 * i)) return [];
    if (!ids.has(2 * i + 1)) return [{ id: 2 * i, members, detail }];
    return withheld.has(2 * i + 1)
      ? [{ id: 2 * i, members, detail: 'moments' }]
      : [{ id: 2 * i + 1, members, detail }];
  });
}

function shownBy(
  candidates: readonly Candidate[],
  showings: readonly Showing[],
): Record<string, Detail> {
  const shown: Record<string, Detail> = {};
  for (const { id, detail } of showings) {
    for (const key of candidates[Math.floor(id / 2)]?.keys ?? []) shown[key] = detail;
  }
  return shown;
}

/**
 * Groups nobody of which answered, as far as that may be known: those within a group large enough
 * to show it. That a group has no members is told only where no group is small, for elsewhere it
 * would tell the small ones apart from the empty.
 */
function emptyGroups(
  { groups, everyone }: Lattice,
  contributions: Contributions,
  rules: DisclosureRules,
  noneIsSmall: boolean,
): GroupDefinition[] {
  const silent = groups.filter(({ members }) => contributorsIn(members, contributions) === 0);
  const open = silent.filter(
    ({ members }) => contributorsIn(members, everyone) >= rules.minimumContributors,
  );
  const known = silent.filter(
    ({ members, definition }) =>
      (noneIsSmall && members.length === 0) ||
      open.some((whole) => isWithin(definition, whole.definition)),
  );
  return known
    .filter(({ definition }) =>
      known.every(
        (other) => other.definition === definition || !isWithin(definition, other.definition),
      ),
    )
    .map(({ definition }) => definition);
}
