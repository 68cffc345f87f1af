import type { Value } from '../../statistics/outcome.js';
import { type Dispositions, type ResponseRate, responseRates } from './response-rates.js';

/** A response rate with what it is made of. */
export interface DescribedRate {
  readonly name: ResponseRate;
  readonly value: Value;
  /** Responses that count. */
  readonly numerator: number;
  /** Cases they are counted of; not whole where a share of the unknown cases is taken. */
  readonly denominator: number;
  readonly definition: string;
}

const COMPLETE = 'Complete responses of';
const PARTLY = 'Complete and partial responses of';
const ALL = 'all cases, those of unknown eligibility included: the lowest rate.';
const SHARE = 'the eligible cases and the share e of those of unknown eligibility.';
const NONE = 'the cases known to be eligible, none of the unknown: the highest rate.';

const DEFINITIONS: Readonly<Record<ResponseRate, string>> = {
  RR1: `${COMPLETE} ${ALL}`,
  RR2: `${PARTLY} ${ALL}`,
  RR3: `${COMPLETE} ${SHARE}`,
  RR4: `${PARTLY} ${SHARE}`,
  RR5: `${COMPLETE} ${NONE}`,
  RR6: `${PARTLY} ${NONE}`,
};

/**
 * AAPOR's six response rates, each with its counts and in words.
 * @see AAPOR (2023), Standard Definitions, 10th edition, "Calculating outcome rates".
 */
export function rateTable(cases: Dispositions): readonly DescribedRate[] {
  const { rates, eligibility } = responseRates(cases);
  const { complete, partial, refusal, nonContact, other } = cases;
  const eligible = complete + partial + refusal + nonContact + other;
  const unknown = cases.unknownAddress + cases.unknownOther;
  const share = eligibility.defined ? eligibility.value : 0;
  const denominators = [eligible + unknown, eligible + share * unknown, eligible];
  return (Object.keys(DEFINITIONS) as ResponseRate[]).map((name, i) => ({
    name,
    value: rates[name],
    numerator: i % 2 === 0 ? complete : complete + partial,
    denominator: denominators[Math.floor(i / 2)] ?? 0,
    definition: DEFINITIONS[name],
  }));
}
