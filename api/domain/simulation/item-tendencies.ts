import type { CompiledInstrument, Item } from '../instrument/compiled-instrument.js';
import { deviate, type Random } from './seeded-random.js';

/** What respondents incline to in one item, before anybody's own answers. */
export interface ItemTendency {
  readonly item: Item;
  /** Of each option, relative to the others; a grid's scale leans by row instead. */
  readonly appeal: readonly number[];
  /** How each option's appeal changes with how advanced an organisation is. */
  readonly slope: readonly number[];
  /** By row of a grid, one otherwise: where on the scale answers gather, in standard deviations. */
  readonly leaning: readonly number[];
}

/** Some options are liked by many, and some more by the advanced: drawn once for a whole wave. */
export const itemTendencies = (
  { items }: CompiledInstrument,
  random: Random,
): readonly ItemTendency[] =>
  items.map((item) => {
    const options = 'options' in item ? item.options.length : 0;
    const rows = item.shape === 'rows' ? item.rows.length : 1;
    const draw = (count: number, spread: number): number[] =>
      Array.from({ length: count }, () => spread * deviate(random));
    return {
      item,
      appeal: draw(options, 0.6),
      slope: draw(options, 0.4),
      leaning: draw(rows, 0.5),
    };
  });
