import type { GroupDefinition } from '../disclosure/group.js';
import type { Variable } from '../instrument/codebook.js';
import { editionGate } from '../reporting/reported-rows.js';
import type { Estimate } from '../tabulation/estimate.js';
import { meanOf, proportionOf } from '../tabulation/measure.js';
import type { ReferenceEdition } from './reference-edition.js';
import { STANDING_LEVEL } from './standing.js';

/** The share of a group, in [0, 1], that gave any of the options, through the disclosure gate. */
export function releasedShare(
  edition: ReferenceEdition,
  { name }: Variable,
  options: readonly string[],
  filter: GroupDefinition,
): Estimate {
  const { columns, codebook, provenance } = edition;
  const asked = { variable: name, filter, weighted: false, level: STANDING_LEVEL, provenance };
  const measured = proportionOf(columns, codebook, { ...asked, options });
  return gateOf(edition)({ statistic: 'proportion', variable: name, options, filter }, measured);
}

/** A group's mean of a scale item, in scale points, through the disclosure gate. */
export function releasedMean(
  edition: ReferenceEdition,
  { name }: Variable,
  filter: GroupDefinition,
): Estimate {
  const { columns, codebook, provenance } = edition;
  const asked = { variable: name, filter, weighted: false, level: STANDING_LEVEL, provenance };
  const measured = meanOf(columns, codebook, asked);
  return gateOf(edition)({ statistic: 'mean', variable: name, options: null, filter }, measured);
}

const gateOf = ({
  codebook,
  disclosure,
  exempt,
}: ReferenceEdition): ReturnType<typeof editionGate> => editionGate(codebook, disclosure, exempt);
