import type { Verdict } from './claim';

/** Which claims are listed; null is all of them. */
export type VerdictFilter = Verdict | null;

const VERDICTS: readonly Verdict[] = ['REPRODUCED', 'CONTRADICTED', 'NOT_TESTABLE'];

export const parseVerdict = (query: URLSearchParams): VerdictFilter =>
  VERDICTS.find((verdict) => verdict === query.get('verdict')) ?? null;

/** The same address with another filter; whatever else it says stays. */
export function withVerdict(query: URLSearchParams, verdict: VerdictFilter): URLSearchParams {
  const changed = new URLSearchParams(query);
  if (verdict === null) changed.delete('verdict');
  else changed.set('verdict', verdict);
  return changed;
}
