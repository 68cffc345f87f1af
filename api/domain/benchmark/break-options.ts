import type { Codebook } from '../instrument/codebook.js';
import type { PeerBreak } from './peer-request.js';

/** An option or net of a break, with the label a respondent reads. */
export interface PeerOption {
  readonly code: string;
  readonly label: string;
}

/**
 * The options and nets peers may be asked by, in the edition's order; none where it does not know
 * the break.
 * @param own whose labels are used where it has the option: the respondent's
 */
export function breakOptions(name: PeerBreak, edition: Codebook, own: Codebook): PeerOption[] {
  const labels = new Map(optionsIn(name, own).map(({ code, label }) => [code, label]));
  return optionsIn(name, edition).map(({ code, label }) => ({
    code,
    label: labels.get(code) ?? label,
  }));
}

function optionsIn(name: PeerBreak, { variables }: Codebook): readonly PeerOption[] {
  const variable = variables.find((each) => each.name === name);
  return variable === undefined ? [] : [...variable.options, ...variable.nets];
}
