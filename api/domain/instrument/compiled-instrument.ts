import type { Codebook } from './codebook.js';
import type { OptionValue } from './instrument.js';
import type { Routing } from './routing.js';

interface ItemBase {
  readonly name: string;
  readonly section: string;
  readonly required: boolean;
  /** When the item is asked; null: always. A page's rule is part of its items'. */
  readonly routing: Routing | null;
  /** Index in the codebook of the item's variable, or of its first row's. */
  readonly firstVariable: number;
}

interface Closed {
  /** In the order of the variable's options: what an answer holds for each. */
  readonly options: readonly OptionValue[];
  readonly indexOf: ReadonlyMap<unknown, number>;
}

export interface SingleItem extends ItemBase, Closed {
  readonly shape: 'one';
  readonly itemType: 'single' | 'scale';
}

export interface MultipleItem extends ItemBase, Closed {
  readonly shape: 'many';
  readonly itemType: 'multiple';
  readonly minimumSelected: number;
  readonly maximumSelected: number;
}

/** A matrix with one choice a row. */
export interface GridItem extends ItemBase, Closed {
  readonly shape: 'rows';
  readonly itemType: 'single' | 'scale';
  readonly rows: readonly string[];
  readonly everyRowRequired: boolean;
}

export interface NumericItem extends ItemBase {
  readonly shape: 'number';
  readonly itemType: 'numeric';
  readonly minimum: number | null;
  readonly maximum: number | null;
}

export interface OpenItem extends ItemBase {
  readonly shape: 'text';
  readonly itemType: 'open';
  /** In UTF-16 units, as the browser counts. */
  readonly maximumLength: number;
}

export type Item = SingleItem | MultipleItem | GridItem | NumericItem | OpenItem;

/** An instrument ready to check, encode and decode answers; immutable, safe to share. */
export interface CompiledInstrument {
  readonly codebook: Codebook;
  /** In the order asked. */
  readonly items: readonly Item[];
  readonly byName: ReadonlyMap<string, Item>;
}
