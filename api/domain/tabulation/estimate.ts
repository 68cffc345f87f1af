import type { Provenance } from '../instrument/codebook.js';

/** A number with all that makes it honest. A suppressed one carries no number and no base. */
export type Estimate =
  | {
      readonly status: 'published';
      readonly value: number;
      /** Respondents counted, where the value is a proportion or a count. */
      readonly count: number | null;
      /** Valid n: unweighted respondents with a valid answer. */
      readonly n: number;
      /** Confidence interval of the value; null where none is defined. */
      readonly low: number | null;
      readonly high: number | null;
      readonly provenance: Provenance;
    }
  | { readonly status: 'suppressed'; readonly provenance: Provenance }
  | { readonly status: 'empty'; readonly n: 0; readonly provenance: Provenance };

export type CellStatus = Estimate['status'];
