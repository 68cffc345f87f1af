import type { GroupDefinition } from '../disclosure/group.js';
import { STRAND } from '../fieldwork/strand.js';
import type { Codebook } from '../instrument/codebook.js';

/**
 * The leaders of one edition. A study names them once, such as the board's strand; an edition that
 * has no such strand compares with everybody in it. Everybody of a single strand is that strand:
 * groups are cut within it.
 */
export function leadersIn(codebook: Codebook, leaders: GroupDefinition): GroupDefinition {
  const strands = codebook.variables.find(({ name }) => name === STRAND)?.options ?? [];
  const [only, second] = strands;
  const named = leaders.find(({ variable }) => variable === STRAND);
  const isHere = strands.some(({ code }) => named?.options.includes(code));
  if (named === undefined || isHere) return leaders;
  const others = leaders.filter(({ variable }) => variable !== STRAND);
  return only !== undefined && second === undefined
    ? [{ variable: STRAND, options: [only.code] }, ...others]
    : others;
}
