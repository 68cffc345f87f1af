import type { Value } from '../../statistics/outcome.js';

/** What conclusions the codes bear; `unknown` where agreement has no value. */
export type AgreementReading = 'reliable' | 'tentative' | 'unreliable' | 'unknown';

const RELIABLE = 0.8;
const TENTATIVE = 2 / 3;

/**
 * Reads Krippendorff’s alpha as he advises: from 0.8 rely on the codes, from 2/3 draw tentative
 * conclusions, and below none.
 * @see Krippendorff (2004), Human Communication Research 30:411-433.
 */
export function agreementReading(alpha: Value): AgreementReading {
  if (!alpha.defined) return 'unknown';
  if (alpha.value >= RELIABLE) return 'reliable';
  return alpha.value >= TENTATIVE ? 'tentative' : 'unreliable';
}
