import { isObject, type JsonPath, listOf, valueAt, withValue } from './json-path';

/** Language of what stands under `default`. */
export const ownLocaleOf = (document: unknown): string =>
  isObject(document) && typeof document.locale === 'string' ? document.locale : 'en';

/** The document’s own language, then those that any of its texts has. */
export function localesOf(document: unknown): readonly string[] {
  const own = ownLocaleOf(document);
  const found = new Set<string>();
  collect(document, found);
  return [own, ...[...found].filter((locale) => locale !== own).sort()];
}

/** Texts are the only objects whose keys are languages and whose values are all texts. */
function collect(value: unknown, found: Set<string>): void {
  if (Array.isArray(value)) for (const entry of value) collect(entry, found);
  else if (isText(value)) {
    for (const locale of Object.keys(value)) if (locale !== 'default') found.add(locale);
  } else if (isObject(value)) for (const inner of Object.values(value)) collect(inner, found);
}

const LOCALE = /^(default|[a-z]{2,3}(-[A-Za-z0-9]{2,8})*)$/;

function isText(value: unknown): value is Readonly<Record<string, string>> {
  if (!isObject(value)) return false;
  const entries = Object.entries(value);
  return (
    entries.length > 0 &&
    entries.every(([key, text]) => LOCALE.test(key) && typeof text === 'string')
  );
}

/** A text in one language; empty when it has none in it. */
export function textIn(value: unknown, locale: string, own: string): string {
  if (typeof value === 'string' || typeof value === 'number') {
    return locale === own ? String(value) : '';
  }
  if (!isObject(value)) return '';
  const found = Object.hasOwn(value, locale)
    ? value[locale]
    : locale === own
      ? value.default
      : undefined;
  return typeof found === 'string' ? found : '';
}

/** The text with one language set, or, when empty, taken away; undefined when none is left. */
export function withText(value: unknown, locale: string, own: string, text: string): unknown {
  const texts = isObject(value)
    ? value
    : { default: typeof value === 'string' || typeof value === 'number' ? String(value) : '' };
  const key = locale === own && !Object.hasOwn(texts, locale) ? 'default' : locale;
  const kept = Object.entries({ ...texts, [key]: text }).filter(([, one]) => one !== '');
  const [only, ...further] = kept;
  if (only === undefined) return undefined;
  return further.length === 0 && only[0] === 'default' ? only[1] : Object.fromEntries(kept);
}

/** Sets the text at a place; an option that was only a value becomes one with a text. */
export function setText<Tree>(document: Tree, path: JsonPath, locale: string, text: string): Tree {
  const own = ownLocaleOf(document);
  const parent = path.slice(0, -1);
  const entry = valueAt(document, parent);
  if (typeof entry === 'string' || typeof entry === 'number') {
    const written = withText(String(entry), locale, own, text);
    return withValue(document, parent, {
      value: entry,
      ...(written === undefined ? {} : { text: written }),
    });
  }
  return withValue(document, path, withText(valueAt(document, path), locale, own, text));
}

/** Takes a language out of every text; the document’s own stays. */
export const withoutLocale = <Tree>(document: Tree, locale: string): Tree =>
  locale === ownLocaleOf(document) ? document : (stripped(document, locale) as Tree);

function stripped(value: unknown, locale: string): unknown {
  if (Array.isArray(value)) return listOf(value).map((entry) => stripped(entry, locale));
  if (!isObject(value)) return value;
  const entries = Object.entries(value);
  if (!isText(value))
    return Object.fromEntries(entries.map(([key, one]) => [key, stripped(one, locale)]));
  const kept = entries.filter(([key]) => key !== locale);
  return kept.length === 1 && kept[0]?.[0] === 'default' ? kept[0][1] : Object.fromEntries(kept);
}
