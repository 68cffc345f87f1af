import type { Codebook } from '../instrument/codebook.js';
import type { Columns } from '../tabulation/columns.js';
import { gatherAtoms } from './atoms.js';
import { contributionsOf } from './contributions.js';
import type { EditionDisclosure } from './edition-disclosure.js';
import { printedGroups, type ExemptStatistic } from './exempt.js';
import { isolatingSets } from './isolation.js';
import type { Showing } from './knowledge.js';
import { latticeOf } from './lattice.js';
import { solver } from './linear-program.js';
import { pinnedBy } from './pinned-by.js';
import { countAll, everyone, membersShown } from './releasable-groups.js';
import { candidatesOf, sensitivityOf, type PublicKnowledge } from './release-variable.js';

/** A hidden value that what is shown gives away. */
export interface Finding {
  readonly variable: string;
  /** Keys of the groups that between them give it away. */
  readonly groups: readonly string[];
  /** What an outsider can infer; null where a combination isolates a few whatever it measures. */
  readonly inferred: {
    readonly measure: string;
    readonly low: number;
    readonly high: number;
  } | null;
}

/**
 * What an outsider could infer of the groups an edition hides, from everything it shows and the
 * report prints: by combining groups, and by linear programming. Empty when nothing is given away.
 * `releasableGroups` ends only when this finds nothing; it is run again on what was stored.
 */
export async function audit(
  codebook: Codebook,
  columns: Columns,
  disclosure: EditionDisclosure,
  exempt: readonly ExemptStatistic[] = [],
): Promise<Finding[]> {
  const highs = await solver();
  const { rules, breaks } = disclosure;
  const lattice = latticeOf(gatherAtoms(columns, codebook, breaks));
  const known = (isSizes: boolean): PublicKnowledge => {
    const sizes = disclosure.releases[disclosure.sizes];
    const printed = printedGroups(exempt, lattice.atoms);
    return isSizes || sizes === undefined
      ? { exempt, sizesKnown: [], allowed: null }
      : {
          exempt,
          sizesKnown: [...printed, ...membersShown(lattice, sizes)],
          allowed: sizes.shown,
        };
  };
  const all = [everyone(lattice), ...countAll(codebook, columns, lattice)];
  return all.flatMap((counts, place) => {
    const variable = counts.variable.name;
    const index = place === 0 ? disclosure.sizes : (disclosure.releaseOf[variable] ?? -1);
    const shown = disclosure.releases[index]?.shown ?? {};
    const publicly = known(index === disclosure.sizes);
    const showings = lattice.groups.flatMap(({ key, members }, id): Showing[] => {
      const detail = shown[key];
      const answering = members.filter((atom) => (counts.answering[atom] ?? 0) > 0);
      return detail === undefined ? [] : [{ id, members: answering, detail }];
    });
    const contributions = contributionsOf(lattice.atoms, counts.valid);
    const candidates = candidatesOf(lattice, counts, contributions, rules, shown);
    const sensitivity = sensitivityOf(lattice, counts, contributions, rules, candidates, publicly);
    const keyOf = (id: number): string => lattice.groups[id]?.key ?? '';
    const isolating = isolatingSets(
      showings.map(({ members }) => members),
      sensitivity,
    ).map((set): Finding => ({
      variable,
      groups: set.map((at) => keyOf(showings[at]?.id ?? -1)),
      inferred: null,
    }));
    const pinned = pinnedBy(highs, lattice.atoms, counts, sensitivity.groups, showings, publicly)
      .filter(({ showings: by }) => by.length > 0)
      .map(({ measure, low, high, showings: by }): Finding => ({
        variable,
        groups: by.map(keyOf),
        inferred: { measure, low, high },
      }));
    return [...isolating, ...pinned];
  });
}
