import type { GroupDefinition } from '../disclosure/group.js';
import { benchmarkOf, NO_BENCHMARK } from './benchmark.js';
import { dimensionScore } from './dimension-score.js';
import { type GivenOptions, ownScore } from './own-scores.js';
import type { Position } from './position.js';
import type { ReferenceEdition } from './reference-edition.js';
import type { Scored } from './scored.js';
import { standingAmong } from './standing.js';

/**
 * Where a respondent stands among the leaders of a group.
 * @param comparable variables the respondent was asked in the same words and on the same scale; of
 *   any other the own score stands alone
 */
export function positionAmong(
  edition: ReferenceEdition,
  scored: Scored,
  group: GroupDefinition,
  given: GivenOptions,
  comparable: (variable: string) => boolean,
): Position {
  const own = dimensionScore(scored.items.map((item) => ownScore(given, item)));
  const { rankOf, ...shown } = scored.items.every(comparable)
    ? benchmarkOf(edition, scored, group)
    : NO_BENCHMARK;
  const rank = own === null ? null : rankOf(own);
  return {
    id: scored.id,
    label: scored.label,
    own,
    ...shown,
    rankLow: rank?.lower ?? null,
    rankHigh: rank?.upper ?? null,
    standing: standingAmong(own, shown.median, rank),
    provenance: edition.provenance,
  };
}
