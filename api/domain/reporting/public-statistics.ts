import type { ExemptStatistic } from '../disclosure/exempt.js';
import type { ClaimDefinition } from './claim-definition.js';

/** The numbers of the report's own claims: public, and so exempt from the disclosure rules. */
export const publicStatistics = (claims: readonly ClaimDefinition[]): readonly ExemptStatistic[] =>
  claims.flatMap(({ population, parts }) =>
    parts.map(({ query: { statistic, variable, options, filter } }) => ({
      statistic,
      variable,
      options,
      filter: [...population, ...filter],
    })),
  );

/**
 * What is public of one edition: the report's numbers where its rows were made to agree with the
 * report. Of other respondents the report says nothing, so nothing of theirs is exempt.
 */
export const publicIn = (
  { reconstructed }: { readonly reconstructed: boolean },
  claims: readonly ClaimDefinition[],
): readonly ExemptStatistic[] => (reconstructed ? publicStatistics(claims) : []);
