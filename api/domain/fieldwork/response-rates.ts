import { undefinedBecause, type Value } from '../../statistics/outcome.js';

/** Everybody invited, by how it ended: AAPOR's final disposition groups, as counts. */
export interface Dispositions {
  /** I. */
  readonly complete: number;
  /** P: enough answered to be used, not all. */
  readonly partial: number;
  /** R: refused, opted out or broke off. */
  readonly refusal: number;
  /** NC: known to be eligible, never reached. */
  readonly nonContact: number;
  /** O: eligible, reached, did not answer for another reason. */
  readonly other: number;
  /** UH: not known whether the address is anybody's. */
  readonly unknownAddress: number;
  /** UO: not known whether who is there is eligible. */
  readonly unknownOther: number;
  /** Known not to be eligible; in no rate, but says how many of the unknown are. */
  readonly notEligible: number;
}

export type ResponseRate = 'RR1' | 'RR2' | 'RR3' | 'RR4' | 'RR5' | 'RR6';

export interface ResponseRates {
  /** Each in [0, 1], or 'no-observations' where nobody is eligible. */
  readonly rates: Readonly<Record<ResponseRate, Value>>;
  /** e: the share of the unknown taken to be eligible, in [0, 1]. */
  readonly eligibility: Value;
}

/**
 * AAPOR's response rates. RR1, RR3 and RR5 count complete responses, RR2, RR4 and RR6 partial ones
 * too. RR1 and RR2 take every unknown case as eligible and are the lowest; RR3 and RR4 the share e;
 * RR5 and RR6 none.
 * @param e in [0, 1]; null: the share of the eligible among cases whose eligibility is known
 * @throws RangeError for a count that is not a whole number of 0 or more, or e out of range
 * @see AAPOR (2023), Standard Definitions, 10th edition, "Calculating outcome rates".
 */
export function responseRates(cases: Dispositions, e: number | null = null): ResponseRates {
  for (const [name, count] of Object.entries(cases) as [string, number][]) {
    if (!Number.isSafeInteger(count) || count < 0) {
      throw new RangeError(`${name} must be a whole number, 0 or more, not ${count}`);
    }
  }
  if (e !== null && !(e >= 0 && e <= 1)) throw new RangeError(`e must lie in [0, 1], not ${e}`);
  const { complete, partial, refusal, nonContact, other } = cases;
  const eligible = complete + partial + refusal + nonContact + other;
  const unknown = cases.unknownAddress + cases.unknownOther;
  const share: Value =
    e === null ? ratio(eligible, eligible + cases.notEligible) : { defined: true, value: e };
  const partly = unknown === 0 ? eligible : share.defined ? eligible + share.value * unknown : 0;
  return {
    rates: {
      RR1: ratio(complete, eligible + unknown),
      RR2: ratio(complete + partial, eligible + unknown),
      RR3: ratio(complete, partly),
      RR4: ratio(complete + partial, partly),
      RR5: ratio(complete, eligible),
      RR6: ratio(complete + partial, eligible),
    },
    eligibility: share,
  };
}

const ratio = (part: number, whole: number): Value =>
  whole === 0 ? undefinedBecause('no-observations') : { defined: true, value: part / whole };
