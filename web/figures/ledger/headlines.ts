import type { Provenance } from '../figure';
import type { Claim } from './claim';

export interface Headline {
  readonly id: string;
  readonly statement: string;
  readonly printed: string;
  readonly count: number;
  readonly n: number;
  readonly provenance: Provenance;
}

/** The reproduced claims that are one printed percentage: each is a sentence with a base. */
export const headlines = (claims: readonly Claim[]): readonly Headline[] =>
  claims.flatMap(({ id, statement, kind, printed, count, n, verdict, parts: [first] }) =>
    kind === 'PRINTED' &&
    verdict === 'REPRODUCED' &&
    first?.measure === 'PROPORTION' &&
    printed !== null &&
    count !== null &&
    n !== null
      ? [{ id, statement, printed, count, n, provenance: first.computed.provenance }]
      : [],
  );
