import type { Codebook, Provenance } from '../instrument/codebook.js';
import type { Estimate } from '../tabulation/estimate.js';
import type { GivenOptions } from './own-scores.js';
import type { PlanCatalogue } from './plan-catalogue.js';
import { perEdition } from './per-edition.js';
import type { ReferenceEdition } from './reference-edition.js';
import { releasedShare } from './released.js';

/** One thing leaders may need next. */
export interface LeadersNeed {
  readonly option: string;
  readonly label: string;
  /** The share of all leaders who call it critical, in [0, 1]. */
  readonly leaders: Estimate;
  /** Whether the respondent calls it critical too. */
  readonly own: boolean;
  /** Of the label. */
  readonly provenance: Provenance;
}

/** Every option of the catalogue's needs, in the order asked, with the share of all leaders. */
export function leadersNeeds(
  edition: ReferenceEdition,
  { needs }: Pick<PlanCatalogue, 'needs'>,
  given: GivenOptions,
  own: Codebook,
): readonly LeadersNeed[] {
  const variable = edition.codebook.variables.find(({ name }) => name === needs);
  if (variable === undefined) return [];
  const labels = new Map(
    own.variables
      .filter(({ name }) => name === needs)
      .flatMap(({ options }) => options.map(({ code, label }) => [code, label])),
  );
  return variable.options.map(({ code, label, provenance }) => ({
    option: code,
    label: labels.get(code) ?? label,
    leaders: once(edition, JSON.stringify([needs, code]), () =>
      releasedShare(edition, variable, [code], edition.leaders),
    ),
    own: given.get(needs)?.includes(code) ?? false,
    provenance,
  }));
}

const once = perEdition<Estimate>();
