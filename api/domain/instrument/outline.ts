import { isObject, listOf } from './loose-document.js';
import { ownLocale, ownText } from './texts-of.js';

export interface OutlinedItem {
  readonly path: string;
  readonly name: string;
  readonly type: string;
  readonly title: string;
}

export interface OutlinedSection {
  readonly path: string;
  readonly name: string;
  readonly title: string;
  readonly items: readonly OutlinedItem[];
}

/** What a document asks, in its own language, however much of it is still wrong. */
export function outlineOf(document: unknown): readonly OutlinedSection[] {
  if (!isObject(document)) return [];
  const locale = ownLocale(document);
  return listOf(document.pages).flatMap((page, index) => {
    if (!isObject(page)) return [];
    const path = `pages[${index}]`;
    const items = listOf(page.elements).flatMap((element, at): OutlinedItem[] =>
      isObject(element)
        ? [
            {
              path: `${path}.elements[${at}]`,
              name: word(element.name),
              type: word(element.type),
              title: ownText(element.title, locale) || word(element.name),
            },
          ]
        : [],
    );
    const name = word(page.name);
    return [{ path, name, title: ownText(page.title, locale) || name, items }];
  });
}

const word = (value: unknown): string => (typeof value === 'string' ? value : '');
