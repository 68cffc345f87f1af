import type { QualityFlag } from './quality-flag.js';
import { repeatedKeys } from './repeated-keys.js';
import { speederLimit } from './speeder-limit.js';

/** What the flags of one complete response depend on: small enough to hold for a whole wave. */
export interface ResponseTraits {
  readonly organisation: string;
  /** Null: not known. */
  readonly minutes: number | null;
  readonly straightLined: boolean;
  /** See `answersFingerprint`. */
  readonly fingerprint: string | null;
  readonly excluded: boolean;
}

/**
 * The flags of every complete response of a wave; they depend on one another.
 * @returns in the order given, each list in the order of QUALITY_FLAGS
 */
export function qualityFlags(responses: readonly ResponseTraits[]): QualityFlag[][] {
  const limit = speederLimit(responses.flatMap(({ minutes }) => minutes ?? []));
  const sameOrganisation = repeatedKeys(
    responses.map(({ organisation, excluded }) => ({ key: organisation, excluded })),
  );
  const sameAnswers = repeatedKeys(
    responses.map(({ fingerprint, excluded }) => ({ key: fingerprint, excluded })),
  );
  return responses.map(({ minutes, straightLined }, at) => {
    const flags: QualityFlag[] = [];
    if (limit !== null && minutes !== null && minutes < limit) flags.push('speeder');
    if (straightLined) flags.push('straight-lining');
    if (sameOrganisation[at] === true) flags.push('same-organisation');
    if (sameAnswers[at] === true) flags.push('same-answers');
    return flags;
  });
}
