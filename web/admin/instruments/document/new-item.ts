import type { JsonObject } from './json-path';
import { itemsOf, sectionsOf } from './places';

export const ITEM_TYPES = [
  ...(['radiogroup', 'dropdown', 'checkbox', 'matrix', 'rating', 'text', 'comment'] as const),
] as const;
export type ItemType = (typeof ITEM_TYPES)[number];

const CHOICES = [
  { value: 'option-1', text: 'First option' },
  { value: 'option-2', text: 'Second option' },
];

/** What an item of the type has at least; texts in the document’s own language. */
const SHAPES: Readonly<Record<ItemType, JsonObject>> = {
  radiogroup: { choices: CHOICES },
  dropdown: { choices: CHOICES },
  checkbox: { choices: CHOICES },
  matrix: {
    columns: [1, 2, 3, 4, 5],
    rows: [{ value: 'row-1', text: 'First row' }],
  },
  rating: { rateMin: 1, rateMax: 5 },
  text: { inputType: 'number' },
  comment: {},
};

export const newItem = (document: unknown, type: ItemType): JsonObject => ({
  ...{ type, name: freeName('item', itemNames(document)), title: 'New question' },
  ...SHAPES[type],
});

export const newSection = (document: unknown): JsonObject => {
  const names = sectionsOf(document).map(({ name }) => name);
  return {
    ...{ name: freeName('section', names), title: 'New section' },
    elements: [newItem(document, 'radiogroup')],
  };
};

export const itemNames = (document: unknown): readonly string[] =>
  itemsOf(document).map(({ name }) => name);

/** `item`, `item-2`, `item-3` …: the first that nobody has, small and capital letters apart. */
export function freeName(wanted: string, taken: readonly string[]): string {
  const known = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : `${wanted}-${number}`;
    if (!known.has(name.toLowerCase())) return name;
  }
}

const SHARED = ['name', 'title', 'label', 'description', 'isRequired', 'visibleIf', 'dimension'];
const OPTIONS = ['choices', 'nets'];

/** An item as another type, with all of it that the type can have. */
export function asType(element: JsonObject, type: ItemType): JsonObject {
  const isChoice = (one: unknown) =>
    one === 'radiogroup' || one === 'dropdown' || one === 'checkbox';
  const keeps = isChoice(element.type) && isChoice(type) ? [...SHARED, ...OPTIONS] : SHARED;
  const kept = Object.entries(element).filter(([key]) => [...keeps, 'provenance'].includes(key));
  return { type, ...SHAPES[type], ...Object.fromEntries(kept) };
}
