import type { Codebook } from '../instrument/codebook.js';

/** The lowest and the highest point of the items' scales, in scale points. */
export function scaleEnds(
  { variables }: Codebook,
  items: readonly string[],
): { readonly scaleLow: number; readonly scaleHigh: number } {
  const points = variables
    .filter(({ name }) => items.includes(name))
    .flatMap(({ options }) => options.map(({ code }) => Number(code)));
  return { scaleLow: Math.min(...points), scaleHigh: Math.max(...points) };
}
