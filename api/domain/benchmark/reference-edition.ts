import type { EditionDisclosure } from '../disclosure/edition-disclosure.js';
import type { GroupDefinition } from '../disclosure/group.js';
import type { Provenance } from '../instrument/codebook.js';
import { type RowSource, unprinted } from '../reporting/reported-rows.js';
import { type ScoredColumns, withScores } from './leader-scores.js';
import { type Scored, scoredDimensions, scoredItems } from './scored.js';

/** An edition as a shell holds it. */
export interface SealedLeaders extends ScoredColumns {
  readonly disclosure: EditionDisclosure;
  /** Keys of what the report prints (`exemptKeys`). */
  readonly exempt: ReadonlySet<string>;
  readonly source: RowSource;
  /** Who of the edition are the leaders, such as one strand of it. */
  readonly leaders: GroupDefinition;
}

/** The edition scorecards compare with, its dimensions scored: made once, respondents come and go. */
export interface ReferenceEdition extends SealedLeaders {
  readonly dimensions: readonly Scored[];
  readonly items: readonly Scored[];
  /** Of every value computed from its rows. */
  readonly provenance: Provenance;
}

export function referenceEdition(sealed: SealedLeaders): ReferenceEdition {
  return {
    ...sealed,
    ...withScores(sealed.codebook, sealed.columns),
    dimensions: scoredDimensions(sealed.codebook),
    items: scoredItems(sealed.codebook),
    provenance: unprinted(sealed.source),
  };
}
