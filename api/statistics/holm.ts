import { requireProportion } from './arguments.js';

/**
 * Holm adjusted p-values, in input order: calling those below alpha significant keeps the
 * probability of any false one below alpha. In [0, 1], never below the raw ones.
 * @see Holm (1979), Scandinavian Journal of Statistics 6:65-70. Agrees with R `p.adjust(method = 'holm')`.
 */
export function holm(pValues: ArrayLike<number>): number[] {
  const raw = Array.from(pValues, (p, index) => requireProportion(`pValues[${index}]`, p));
  const adjusted = [...raw];
  let largest = 0;
  const ascending = [...raw.entries()].sort(([, one], [, other]) => one - other);
  for (const [position, [index, p]] of ascending.entries()) {
    largest = Math.min(1, Math.max(largest, p * (raw.length - position)));
    adjusted[index] = largest;
  }
  return adjusted;
}
