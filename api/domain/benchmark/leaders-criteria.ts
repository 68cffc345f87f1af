import type { Codebook, Provenance, Variable } from '../instrument/codebook.js';
import type { Estimate } from '../tabulation/estimate.js';
import { type GivenOptions, ownScore } from './own-scores.js';
import { perEdition } from './per-edition.js';
import type { PlanCatalogue } from './plan-catalogue.js';
import type { ReferenceEdition } from './reference-edition.js';
import { releasedMean, releasedShare } from './released.js';
import { topTwo } from './top-two.js';

/** What leaders may expect of a partner. */
export interface LeadersCriterion {
  /** The scale item's variable. */
  readonly id: string;
  readonly label: string;
  /** The respondent's rating; null: none. */
  readonly own: number | null;
  /** The share of all leaders who rate it in one of the top two boxes, in [0, 1]. */
  readonly topTwo: Estimate;
  /** Of all leaders, in scale points. */
  readonly mean: Estimate;
  /** Of the label. */
  readonly provenance: Provenance;
}

/**
 * The partner criteria, in the order asked: what the catalogue's actions call criteria, and the
 * other rows of the same matrix.
 */
export function leadersCriteria(
  edition: ReferenceEdition,
  catalogue: PlanCatalogue,
  given: GivenOptions,
  own: Codebook,
): readonly LeadersCriterion[] {
  const labels = new Map(own.variables.map(({ name, label }) => [name, label]));
  return criteriaIn(edition.codebook, catalogue).map((variable) => ({
    id: variable.name,
    label: labels.get(variable.name) ?? variable.label,
    own: ownScore(given, variable.name),
    ...once(edition, variable.name, () => ({
      topTwo: releasedShare(edition, variable, topTwo(variable), edition.leaders),
      mean: releasedMean(edition, variable, edition.leaders),
    })),
    provenance: variable.provenance,
  }));
}

const once = perEdition<Pick<LeadersCriterion, 'topTwo' | 'mean'>>();

function criteriaIn({ variables }: Codebook, { actions }: PlanCatalogue): readonly Variable[] {
  const named = new Set(actions.flatMap(({ criteria }) => criteria));
  const matrices = new Set(
    variables.flatMap(({ name, item, row }) => (row !== null && named.has(name) ? [item] : [])),
  );
  return variables.filter(
    ({ name, item, type }) => type === 'scale' && (named.has(name) || matrices.has(item)),
  );
}
