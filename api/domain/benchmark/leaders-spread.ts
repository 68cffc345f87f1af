import { type GroupDefinition, groupKey } from '../disclosure/group.js';
import type { Codebook } from '../instrument/codebook.js';
import { variableNamed } from '../tabulation/check-spec.js';
import type { Estimate } from '../tabulation/estimate.js';
import type { GivenOptions } from './own-scores.js';
import { perEdition } from './per-edition.js';
import type { ReferenceEdition } from './reference-edition.js';
import { releasedShare } from './released.js';

/** How the leaders' answers to one scored item are spread over its scale. */
export interface LeadersSpread {
  readonly id: string;
  readonly label: string;
  readonly dimension: string | null;
  /** The code of the respondent's own answer; null: none. */
  readonly own: string | null;
  /** Lowest first. */
  readonly shares: readonly OptionShare[];
}

export interface OptionShare {
  readonly option: string;
  readonly label: string;
  /** Share of the peer group, in [0, 1]. */
  readonly leaders: Estimate;
}

/**
 * The spread of the peer group, item by item; of a group of 5 to 9 the gate withholds it.
 * @param comparable only of these items: the others were asked of the leaders differently
 */
export function leadersSpread(
  edition: ReferenceEdition,
  group: GroupDefinition,
  given: GivenOptions,
  own: Codebook,
  comparable: (variable: string) => boolean,
): readonly LeadersSpread[] {
  const ofRespondent = new Map(own.variables.map((variable) => [variable.name, variable]));
  return edition.items
    .filter(({ variable }) => comparable(variable))
    .map(({ id, label, dimension, variable: name }) => {
      const variable = variableNamed(edition.codebook, name);
      const asked = ofRespondent.get(name);
      const labels = new Map(asked?.options.map((option) => [option.code, option.label]));
      return {
        id,
        label: asked?.label ?? label,
        dimension,
        own: given.get(name)?.[0] ?? null,
        shares: variable.options.map(({ code, label: written }) => ({
          option: code,
          label: labels.get(code) ?? written,
          leaders: once(
            edition,
            JSON.stringify([name, code, groupKey(group, edition.disclosure.breaks)]),
            () => releasedShare(edition, variable, [code], group),
          ),
        })),
      };
    });
}

const once = perEdition<Estimate>();
