import { requireProportion } from './arguments.js';

/**
 * Benjamini-Hochberg adjusted p-values, in input order: calling those below alpha significant keeps
 * the expected share of false ones among them below alpha. In [0, 1], never below the raw ones.
 * @see Benjamini & Hochberg (1995), JRSS B 57:289-300. Agrees with R `p.adjust(method = 'BH')`.
 */
export function benjaminiHochberg(pValues: ArrayLike<number>): number[] {
  const raw = Array.from(pValues, (p, index) => requireProportion(`pValues[${index}]`, p));
  const adjusted = [...raw];
  let smallest = 1;
  const descending = [...raw.entries()].sort(([, one], [, other]) => other - one);
  for (const [position, [index, p]] of descending.entries()) {
    smallest = Math.min(smallest, p * (raw.length / (raw.length - position)));
    adjusted[index] = smallest;
  }
  return adjusted;
}
