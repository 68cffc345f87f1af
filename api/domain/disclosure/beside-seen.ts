import { gatherAtoms } from './atoms.js';
import type { EditionDisclosure, Release } from './edition-disclosure.js';
import { type Lattice, latticeOf, type LatticeGroup } from './lattice.js';
import { groupsBeside, type Told, type Unknown } from './groups-beside.js';
import {
  type AnswerOf,
  answersTo,
  peopleIn,
  type Person,
  type SeenEdition,
} from './seen-edition.js';

/** An edition, and what outsiders see of it. */
export interface DecidedEdition extends SeenEdition {
  readonly disclosure: EditionDisclosure;
}

/**
 * What an edition may show beside earlier ones that have some of its respondents, such as one of the
 * same wave that was withdrawn: it was public, so its numbers are known. Of what the edition would
 * show alone, groups are withheld, crosses first, until no combination of equations of all of them
 * rests on fewer than `differencing` organisations. Withholding more of what was safe keeps it safe.
 *
 * The unknowns are respondents alike in the breaks of every edition. Whoever is weighted otherwise
 * than before counts with another coefficient, and so does whoever answers otherwise.
 *
 * Limits: those of `groups-beside.ts`; and what follows from counts not being negative is looked for
 * inside one edition only.
 */
export function besideSeen(
  next: DecidedEdition,
  seen: readonly DecidedEdition[],
): EditionDisclosure {
  if (seen.length === 0) return next.disclosure;
  const editions = [...seen, next];
  const context: Context = {
    editions,
    people: peopleIn(editions),
    lattices: editions.map(({ columns, codebook, disclosure }) =>
      latticeOf(gatherAtoms(columns, codebook, disclosure.breaks)),
    ),
    differencing: next.disclosure.rules.differencing,
    decided: new Map(),
  };
  const { disclosure } = next;
  const releases: Release[] = [];
  const places = new Map<string, number>();
  const place = (release: Release): number => {
    const json = JSON.stringify(release);
    const at = places.get(json) ?? releases.push(release) - 1;
    places.set(json, at);
    return at;
  };
  const before = disclosure.releases[disclosure.sizes] ?? { shown: {}, empty: [] };
  const sizes = keep(before, shownBeside(context, null));
  const sizesAt = place(sizes);
  const releaseOf: Record<string, number> = {};
  for (const [name, at] of Object.entries(disclosure.releaseOf)) {
    const own = disclosure.releases[at] ?? { shown: {}, empty: [] };
    const kept = keep(own, shownBeside(context, name));
    releaseOf[name] = place(keep(kept, new Set(Object.keys(sizes.shown))));
  }
  return { ...disclosure, releases, releaseOf, sizes: sizesAt };
}

interface Context {
  readonly editions: readonly DecidedEdition[];
  readonly people: readonly Person[];
  readonly lattices: readonly Lattice[];
  readonly differencing: number;
  /** Variables answered by the same people and shown of the same groups are decided once. */
  readonly decided: Map<string, ReadonlySet<string>>;
}

const keep = ({ shown, empty }: Release, keys: ReadonlySet<string>): Release => ({
  shown: Object.fromEntries(Object.entries(shown).filter(([key]) => keys.has(key))),
  empty,
});

/** @param variable null: who took part */
function shownBeside(context: Context, variable: string | null): ReadonlySet<string> {
  const unknowns = unknownsOf(context, variable);
  const releases = context.editions.map(({ disclosure }) =>
    variable === null ? disclosure.sizes : disclosure.releaseOf[variable],
  );
  const name = JSON.stringify([
    releases,
    [...unknowns].map(([key, { contributors }]) => [key, contributors]),
  ]);
  const known = context.decided.get(name);
  if (known !== undefined) return known;
  const told = context.lattices.map((lattice, at): readonly Told[] => {
    const shown = context.editions[at]?.disclosure.releases[releases[at] ?? -1]?.shown ?? {};
    return lattice.groups
      .filter(({ key }) => Object.hasOwn(shown, key))
      .map((group) => toldBy(group, at, [...unknowns.values()]));
  });
  const kept = groupsBeside({
    unknowns: [...unknowns.values()],
    seen: told.slice(0, -1).flat(),
    next: told.at(-1) ?? [],
    differencing: context.differencing,
  });
  context.decided.set(name, kept);
  return kept;
}

function toldBy(
  { key, members, rank }: LatticeGroup,
  edition: number,
  unknowns: readonly Unknown[],
): Told {
  const inside = new Set(members);
  return {
    ...{ key, rank, edition },
    members: unknowns.flatMap(({ atoms }, at) => (inside.has(atoms[edition] ?? -1) ? at : [])),
  };
}

function unknownsOf(
  { editions, people, lattices }: Context,
  variable: string | null,
): ReadonlyMap<string, Unknown> {
  const readers = editions.map((edition): AnswerOf =>
    variable === null ? () => '' : answersTo(edition, variable),
  );
  const unknowns = new Map<string, Unknown & { organisations: Set<string> }>();
  for (const { organisation, rows } of people) {
    const answers = rows.map((row, at) => (row === null ? null : (readers[at]?.(row) ?? null)));
    const first = answers.findIndex((answer) => answer !== null);
    if (first === -1) continue;
    const weight = (at: number): number => editions[at]?.columns.weights?.[rows[at] ?? -1] ?? 1;
    const atoms = answers.map((answer, at) =>
      answer === null ? -1 : (lattices[at]?.atoms.of[rows[at] ?? -1] ?? -1),
    );
    const factors = answers.map((answer, at) => {
      if (answer === null || variable === null) return '1';
      if (answer !== answers[first]) return 'another answer';
      return String(Number((weight(at) / weight(first)).toPrecision(WEIGHT_DIGITS)));
    });
    const key = `${atoms.join()}/${factors.join()}`;
    const known = unknowns.get(key) ?? {
      ...{ atoms, factors, organisations: new Set<string>() },
      get contributors() {
        return this.organisations.size;
      },
    };
    known.organisations.add(organisation);
    unknowns.set(key, known);
  }
  return unknowns;
}

/** Weights that agree so far count as equal: rim weights are fitted to about as many digits. */
const WEIGHT_DIGITS = 6;
