import { isObject, type JsonObject, type JsonPath, listOf, wordOf } from './json-path';

export interface PlacedItem {
  readonly element: JsonObject;
  readonly name: string;
  readonly type: string;
  /** Index of its section, and its own within. */
  readonly section: number;
  readonly index: number;
  readonly path: JsonPath;
}

export interface PlacedSection {
  readonly page: JsonObject;
  readonly name: string;
  readonly path: JsonPath;
  readonly items: readonly PlacedItem[];
}

/** The sections of a document and their items, in the order asked. */
export const sectionsOf = (document: unknown): readonly PlacedSection[] =>
  listOf(isObject(document) ? document.pages : []).map((entry, section) => {
    const page = isObject(entry) ? entry : {};
    const path = ['pages', section] as const;
    const items = listOf(page.elements).map((value, index): PlacedItem => {
      const element = isObject(value) ? value : {};
      return {
        ...{ element, name: wordOf(element.name), type: wordOf(element.type), section, index },
        path: [...path, 'elements', index],
      };
    });
    return { page, name: wordOf(page.name), path, items };
  });

export const itemsOf = (document: unknown): readonly PlacedItem[] =>
  sectionsOf(document).flatMap(({ items }) => items);

/** The property of a closed item that holds its options; null where it has none of its own. */
export function optionsKey({ type, rateValues }: JsonObject): string | null {
  if (type === 'radiogroup' || type === 'dropdown' || type === 'checkbox') return 'choices';
  if (type === 'matrix') return 'columns';
  return type === 'rating' && rateValues !== undefined ? 'rateValues' : null;
}

/** Code of an option, row, net or dimension, which may be only a value; empty when it has none. */
export function codeOf(entry: unknown): string {
  const value = isObject(entry) ? entry.value : entry;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** Codes an answer to the item may hold; null where they are numbers, texts or unknown. */
export function codesOf(element: JsonObject): readonly string[] | null {
  const key = optionsKey(element);
  if (key !== null) return listOf(element[key]).map(codeOf);
  if (element.type !== 'rating') return null;
  const [low, high] = [element.rateMin ?? 1, element.rateMax ?? 5];
  if (typeof low !== 'number' || typeof high !== 'number' || high - low > 254) return [];
  return Array.from({ length: Math.max(0, high - low + 1) }, (_, index) => String(low + index));
}

export const rowsOf = (element: JsonObject): readonly string[] =>
  element.type === 'matrix' ? listOf(element.rows).map(codeOf) : [];
