import type { Codebook } from '../instrument/codebook.js';
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
 * Groups are taken apart into atoms, the unknowns; each group shown is an equation. Groups are
 * chosen so that no combination of equations rests on so few organisations, and so that linear
 * programming, given that counts are not negative, leaves every protected count more than one
 * possible value. Small editions are solved exactly, losing the fewest contributors; larger ones in
 * order of preference (see `withhold.ts`, `isolation.ts`).
 *
 * Printed numbers are taken as known: what they give away alone is not protected, what they give
 * away together with a group counts against the group.
 *
 * @param breaks the first is preferred to the second where one must give way
 * @throws RangeError when a break is not a column of codes
 */
export async function releasableGroups(
  codebook: Codebook,
  columns: Columns,
  breaks: readonly Break[],
  rules: DisclosureRules,
  exempt: readonly ExemptStatistic[] = [],
): Promise<EditionDisclosure> {
  const highs = await solver();
  const lattice = latticeOf(gatherAtoms(columns, codebook, breaks));
  const counted = countAll(codebook, columns, lattice);
  // Sizes come first: what tables of the breaks themselves show is known in every other table.
  const inOrder = [...counted].sort((a, b) => Number(b.shape === 'size') - Number(a.shape === 'size'));
  const sizesKnown = new Map<string, readonly number[]>();
  for (const group of printedGroups(exempt, lattice.atoms)) sizesKnown.set(group.join(), group);
  const releases: Release[] = [];
  const known = new Map<string, number>();
  const releaseOf: Record<string, number> = {};
  for (const counts of inOrder) {
    const release = releaseVariable(highs, lattice, counts, rules, {
      exempt,
      sizesKnown: [...sizesKnown.values()],
    });
    if (counts.shape === 'size') {
      for (const { key, members } of lattice.groups) {
        if (Object.hasOwn(release.shown, key)) sizesKnown.set(members.join(), members);
      }
    }
    const json = JSON.stringify(release);
    const index = known.get(json) ?? releases.push(release) - 1;
    known.set(json, index);
    releaseOf[counts.variable.name] = index;
  }
  return { rules, breaks, releases, releaseOf };
}

export const countAll = (codebook: Codebook, columns: Columns, { atoms }: Lattice): AnswerCounts[] =>
  codebook.variables.flatMap((variable) => {
    const column = columns.byVariable.get(variable.name);
    return (column && answerCounts(variable, column, atoms)) ?? [];
  });
