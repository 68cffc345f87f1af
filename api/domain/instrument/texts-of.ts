import { isObject, listOf } from './loose-document.js';
import { ITEM_LISTS, ITEM_TEXTS, PAGE_TEXTS, SURVEY_TEXTS } from './rewrite-texts.js';

/** A text that respondents or readers see, and where it stands: `pages[0].elements[2].title`. */
export interface PlacedText {
  readonly path: string;
  readonly texts: Readonly<Record<string, string>>;
}

/** Texts that a language lacks. */
export interface Untranslated {
  readonly locale: string;
  readonly paths: readonly string[];
}

/**
 * Every text of a document by language, what stands under `default` under the document's own. An
 * option that is only a value is its own text. Reads documents that are still wrong too.
 */
export function textsOf(document: unknown): readonly PlacedText[] {
  if (!isObject(document)) return [];
  const own = ownLocale(document);
  const found: PlacedText[] = [];
  const take = (value: unknown, path: string): void => {
    const texts = byLocale(value, own);
    if (Object.keys(texts).length > 0) found.push({ path, texts });
  };
  const takeTexts = (owner: unknown, names: readonly string[], path: string): void => {
    if (!isObject(owner)) return;
    for (const name of names) take(owner[name], path === '' ? name : `${path}.${name}`);
  };
  const takeEntries = (entries: unknown, path: string): void => {
    for (const [index, entry] of listOf(entries).entries()) {
      if (isObject(entry)) take(entry.text ?? entry.value, `${path}[${index}].text`);
      else take(entry, `${path}[${index}]`);
    }
  };
  takeTexts(document, SURVEY_TEXTS, '');
  takeEntries(document.dimensions, 'dimensions');
  for (const [at, page] of listOf(document.pages).entries()) {
    takeTexts(page, PAGE_TEXTS, `pages[${at}]`);
    for (const [index, element] of listOf(isObject(page) ? page.elements : []).entries()) {
      const path = `pages[${at}].elements[${index}]`;
      takeTexts(element, ITEM_TEXTS, path);
      if (!isObject(element)) continue;
      for (const name of ITEM_LISTS) takeEntries(element[name], `${path}.${name}`);
    }
  }
  return found;
}

/**
 * For each further language of a document the texts that it lacks. Numbers and signs read the same
 * in all of them.
 */
export function untranslatedOf(document: unknown): readonly Untranslated[] {
  const own = ownLocale(document);
  const found = textsOf(document);
  const locales = new Set(found.flatMap(({ texts }) => Object.keys(texts)));
  locales.delete(own);
  return [...locales].sort().map((locale) => ({
    locale,
    paths: found.flatMap(({ path, texts }) =>
      !Object.hasOwn(texts, locale) && Object.values(texts).some((text) => /\p{L}/u.test(text))
        ? [path]
        : [],
    ),
  }));
}

/** The languages that respondents can choose, as localesOf has them, of any document. */
export function localesIn(document: unknown): readonly string[] {
  const own = ownLocale(document);
  const texts = isObject(document) ? byLocale(document.title, own) : {};
  return [own, ...Object.keys(texts).filter((locale) => locale !== own)];
}

export const ownLocale = (document: unknown): string =>
  isObject(document) && typeof document.locale === 'string' ? document.locale : 'en';

/** The text in the document's own language, or in any; empty when there is none. */
export function ownText(value: unknown, locale: string): string {
  const texts = byLocale(value, locale);
  return texts[locale] ?? Object.values(texts)[0] ?? '';
}

function byLocale(value: unknown, own: string): Record<string, string> {
  if (typeof value === 'string' || typeof value === 'number') {
    return String(value).trim() === '' ? {} : { [own]: String(value) };
  }
  if (!isObject(value)) return {};
  const written = Object.entries(value).flatMap(([locale, text]) =>
    typeof text === 'string' && text.trim() !== ''
      ? [[locale === 'default' ? own : locale, text] as const]
      : [],
  );
  return Object.fromEntries(written);
}
