import type { CompiledInstrument } from '../../domain/instrument/compiled-instrument.js';

/** Items that are answered in own words. */
export const openItemsOf = ({ items }: CompiledInstrument): readonly string[] =>
  items.filter(({ itemType }) => itemType === 'open').map(({ name }) => name);
