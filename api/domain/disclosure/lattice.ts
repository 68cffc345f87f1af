import { contributionsOf, type Contributions } from './contributions.js';
import { atomsIn, type Atoms } from './atoms.js';
import { everyGroup, groupKey, mayBeAsked, preferenceRank, type GroupDefinition } from './group.js';

/** A group the breaks define, and the atoms it is made of. */
export interface LatticeGroup {
  readonly definition: GroupDefinition;
  readonly key: string;
  readonly members: readonly number[];
  readonly offered: boolean;
  readonly rank: number;
}

/** All groups of an edition: of some hundreds, for three breaks and a strand. */
export interface Lattice {
  readonly atoms: Atoms;
  readonly groups: readonly LatticeGroup[];
  /** Who stands behind the atoms, answering or not. */
  readonly everyone: Contributions;
}

export function latticeOf(atoms: Atoms): Lattice {
  const { breaks } = atoms;
  const groups = everyGroup(breaks).map((group) => ({
    definition: group,
    key: groupKey(group, breaks),
    members: atomsIn(group, atoms),
    offered: mayBeAsked(group, breaks),
    rank: preferenceRank(group, breaks),
  }));
  const all = new Uint8Array(atoms.respondents).fill(1);
  return { atoms, groups, everyone: contributionsOf(atoms, all) };
}
