import type { Highs } from 'highs';
import type { AnswerCounts } from './answer-counts.js';
import type { Atoms } from './atoms.js';
import { exemptFacts } from './exempt.js';
import { pinnedMeasures, type Inference } from './inference.js';
import {
  blockByBlock,
  commonFacts,
  factsOf,
  layoutOf,
  measured,
  spread,
  type Fact,
  type Layout,
  type Showing,
} from './knowledge.js';
import type { PublicKnowledge } from './release-variable.js';

/** Up to so many unknowns a variable's options are solved together; beyond, one by one. */
const JOINT_UNKNOWNS = 600;

/**
 * What an outsider who sees these showings of a variable can pin of the hidden groups, printed
 * numbers and known sizes included. Numeric variables have no counts to pin.
 */
export function pinnedBy(
  highs: Highs,
  atoms: Atoms,
  counts: AnswerCounts,
  groups: readonly (readonly number[])[],
  showings: readonly Showing[],
  known: PublicKnowledge,
): Inference[] {
  if (counts.shape === 'numeric') return [];
  const layout = layoutOf(counts);
  if (layout.truth.length * layout.atoms <= JOINT_UNKNOWNS) {
    const facts = [
      ...commonFacts(layout, counts),
      ...exemptFacts(known.exempt, layout, counts, atoms),
      ...known.sizesKnown.map((members) => sizeFact(layout, members)),
      ...showings.flatMap((showing) => factsOf(layout, counts, showing)),
    ];
    return pinnedMeasures(highs, layout, groups, facts);
  }
  // One option at a time every group is taken to show its full distribution: more than it does.
  return blockByBlock(layout).flatMap((block) => {
    const sizes = block.truth.length > 1 ? known.sizesKnown : [];
    const facts = [
      ...sizes.map((members) => sizeFact(block, members)),
      ...showings.flatMap((showing) =>
        factsOf(block, counts, { ...showing, detail: 'distribution' }),
      ),
    ];
    return pinnedMeasures(highs, block, groups, facts);
  });
}

function sizeFact(layout: Layout, members: readonly number[]): Fact {
  const size = measured(layout, layout.asked, members);
  return { ...spread(layout, layout.asked, members), lower: size, upper: size, showing: null };
}
