import type { Codebook, Variable } from '../instrument/codebook.js';
import type { Columns } from '../tabulation/columns.js';
import { answerCounts, type AnswerCounts } from './answer-counts.js';
import { gatherAtoms } from './atoms.js';
import type { EditionDisclosure, Release } from './edition-disclosure.js';
import { printedGroups, type ExemptStatistic } from './exempt.js';
import type { Break } from './group.js';
import { solver } from './linear-program.js';
import { latticeOf, type Lattice } from './lattice.js';
import { releaseVariable } from './release-variable.js';
import type { DisclosureRules } from './rules.js';

/**
 * Decides, once and for every variable, which groups of an edition outsiders may see.
 *
 * What is protected: every statistic of every group of 1 to 4 organisations (`minimumContributors`)
 * that the breaks define, of every difference of two nested groups that rests on so few, and of
 * every group one organisation dominates; its base included. What is not: a small count inside a
 * group large enough to be shown, and that nobody in such a group gave an answer (zero cells).
 *
 * Nor is the distribution of a group of 5 to 9 kept from whoever subtracts groups of 10.
 *
 * Groups are taken apart into atoms, the unknowns; each group shown is an equation. Groups are
 * chosen so that no combination of equations rests on so few organisations, and so that linear
 * programming, given that counts are not negative, leaves every protected count more than one
 * possible value. Small editions are solved exactly, losing the fewest contributors; larger ones in
 * order of preference (see `withhold.ts`, `isolation.ts`).
 *
 * First it is decided which groups may be seen at all, from how many took part; then, among these,
 * which groups each variable may be shown of. So bases of different variables, which say how many
 * took part but for a few who did not answer, isolate nobody between them.
 *
 * Printed numbers are taken as known: what they give away alone is not protected, what they give
 * away together with a group counts against the group.
 *
 * Limits: beyond the groups named above, sets of up to four small atoms are searched where there
 * are 60 or fewer, else pairs, and an organisation in several atoms counts in each; linear
 * programming takes the options of large editions one at a time.
 *
 * @param breaks the first is preferred to the second where one must give way
 * @param told hears how many of the variables are decided, the first being who took part
 * @throws RangeError when a break is not a column of codes
 */
export async function releasableGroups(
  codebook: Codebook,
  columns: Columns,
  breaks: readonly Break[],
  rules: DisclosureRules,
  exempt: readonly ExemptStatistic[] = [],
  told: (decided: number, of: number) => void = () => undefined,
): Promise<EditionDisclosure> {
  const highs = await solver();
  const lattice = latticeOf(gatherAtoms(columns, codebook, breaks));
  const printed = printedGroups(exempt, lattice.atoms);
  const sizes = releaseVariable(highs, lattice, everyone(lattice), rules, {
    exempt,
    sizesKnown: [],
    allowed: null,
  });
  const variables = 1 + columns.byVariable.size;
  let decided = 1;
  told(decided, variables);
  const known = {
    exempt,
    sizesKnown: [...printed, ...membersShown(lattice, sizes)],
    allowed: sizes.shown,
  };
  const releases: Release[] = [sizes];
  const places = new Map([[JSON.stringify(sizes), 0]]);
  const releaseOf: Record<string, number> = {};
  for (const counts of countAll(codebook, columns, lattice)) {
    const isWhole = counts.shape === 'size' && counts.valid.every((answered) => answered === 1);
    const release = isWhole ? sizes : releaseVariable(highs, lattice, counts, rules, known);
    const json = JSON.stringify(release);
    const place = places.get(json) ?? releases.push(release) - 1;
    places.set(json, place);
    releaseOf[counts.variable.name] = place;
    decided += 1;
    told(decided, variables);
  }
  return { rules, breaks, releases, releaseOf, sizes: 0 };
}

/** The groups a release shows, once each, as atoms. */
export function membersShown({ groups }: Lattice, { shown }: Release): (readonly number[])[] {
  const distinct = new Map<string, readonly number[]>();
  for (const { key, members } of groups) {
    if (Object.hasOwn(shown, key)) distinct.set(members.join(), members);
  }
  return [...distinct.values()];
}

/** As if taking part were an item everyone answered: what is counted is how many there are. */
export function everyone({ atoms }: Lattice): AnswerCounts {
  const answering = new Float64Array(atoms.count);
  for (const atom of atoms.of) answering[atom] = (answering[atom] ?? 0) + 1;
  return {
    variable: EVERYONE,
    shape: 'size',
    valid: new Uint8Array(atoms.respondents).fill(1),
    counts: [],
    answering,
    silent: new Float64Array(atoms.count),
  };
}

const EVERYONE: Variable = {
  name: '',
  label: '',
  question: '',
  type: 'single',
  section: '',
  item: '',
  row: null,
  dimension: null,
  provenance: 'measured',
  options: [],
  nets: [],
};

/** The counts of each variable in turn: of ten million respondents, one at a time is enough. */
export function* countAll(
  codebook: Codebook,
  columns: Columns,
  { atoms }: Lattice,
): Generator<AnswerCounts> {
  for (const variable of codebook.variables) {
    const column = columns.byVariable.get(variable.name);
    const counts = column === undefined ? null : answerCounts(variable, column, atoms);
    if (counts !== null) yield counts;
  }
}
