import type { ParseKeys } from 'i18next';
import type { Provenance } from './figures/figure';

/** One word for where a value comes from. */
export const PROVENANCE_NAME = {
  PRINTED: 'provenance.printed',
  DERIVED: 'provenance.derived',
  ILLUSTRATIVE: 'provenance.illustrative',
  MEASURED: 'provenance.measured',
} as const satisfies Record<Provenance, ParseKeys>;

/** What the word means, in a sentence. */
export const PROVENANCE_MEANING = {
  PRINTED: 'provenance.printedMeaning',
  DERIVED: 'provenance.derivedMeaning',
  ILLUSTRATIVE: 'provenance.illustrativeMeaning',
  MEASURED: 'provenance.measuredMeaning',
} as const satisfies Record<Provenance, ParseKeys>;
