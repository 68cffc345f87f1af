import type { Codebook, Variable } from '../instrument/codebook.js';

/** What a position is of: a dimension, or one item of one. */
export interface Scored {
  /** The dimension's code or the item's variable. */
  readonly id: string;
  readonly label: string;
  /** Of an item, the dimension it belongs to; null for a dimension. */
  readonly dimension: string | null;
  /** What its scores are tabulated as. */
  readonly variable: string;
  /** The scale items it is the score of; itself, for an item. */
  readonly items: readonly string[];
}

/** Derived: the scores of a dimension of several items, which no instrument can name so. */
export const scoreVariable = (dimension: string): string => `score:${dimension}`;

/** The items that are scored: scales that belong to a dimension, in the order asked. */
export const scoredItems = (codebook: Codebook): readonly Scored[] =>
  scoredVariables(codebook).map(({ name, label, dimension }) => ({
    id: name,
    label,
    dimension,
    variable: name,
    items: [name],
  }));

/** The dimensions that have a scored item. One of a single item is that item's score. */
export const scoredDimensions = (codebook: Codebook): readonly Scored[] =>
  codebook.dimensions.flatMap(({ code, label }): Scored[] => {
    const items = scoredVariables(codebook)
      .filter(({ dimension }) => dimension === code)
      .map(({ name }) => name);
    const [first] = items;
    if (first === undefined) return [];
    return [
      {
        ...{ id: code, label, dimension: null, items },
        variable: items.length === 1 ? first : scoreVariable(code),
      },
    ];
  });

const scoredVariables = ({ dimensions, variables }: Codebook): readonly Variable[] =>
  variables.filter(
    ({ type, dimension }) => type === 'scale' && dimensions.some(({ code }) => code === dimension),
  );
