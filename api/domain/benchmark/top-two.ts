import type { Variable } from '../instrument/codebook.js';

/** The codes of a scale's top two boxes; its options are in the codebook lowest first. */
export const topTwo = ({ options }: Pick<Variable, 'options'>): readonly string[] =>
  options.slice(-2).map(({ code }) => code);
