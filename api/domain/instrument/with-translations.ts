import type { InstrumentTranslation, TranslationProblem } from './instrument-translation.js';
import type { InstrumentDocument, LocalText } from './instrument.js';
import { rewriteTexts } from './rewrite-texts.js';
import type { TextPlace } from './rewrite-texts.js';

type Translations = Readonly<Record<string, InstrumentTranslation>>;

/**
 * The document with its texts in several languages, as SurveyJS and the compiler read them: what
 * was one text becomes `{ default, de, ja ... }`. Names, codes, scales and routing are untouched.
 * What a translation lacks stays in the document's language, what it has too much is left out:
 * translationProblems tells both.
 * @param translations by locale
 */
export function withTranslations(
  document: InstrumentDocument,
  translations: Translations,
): InstrumentDocument {
  return rewriteTexts(document, (text, place) => {
    const translated = Object.entries(translations).flatMap(([locale, translation]) => {
      const own = textAt(translation, place);
      return own === null ? [] : [[locale, own] as const];
    });
    if (translated.length === 0) return text;
    const written = typeof text === 'string' ? { default: text } : text;
    return { ...written, ...Object.fromEntries(translated) };
  });
}

/**
 * What keeps translations from fitting a document: texts that are missing or empty, texts for what
 * the document does not have, and a translation into the document's own language.
 */
export function translationProblems(
  document: InstrumentDocument,
  translations: Translations,
): readonly TranslationProblem[] {
  const places: (readonly [TextPlace, LocalText])[] = [];
  rewriteTexts(document, (text, place) => {
    places.push([place, text]);
    return text;
  });
  return Object.entries(translations).flatMap(([locale, translation]) => {
    const problem = (
      path: string,
      code: TranslationProblem['code'],
      message: string,
    ): TranslationProblem => ({ locale, path, code, message });
    if (locale === 'default' || locale === (document.locale ?? 'en')) {
      return [problem('', 'own-language', `"${locale}" is the document's own language`)];
    }
    const known = new Set(places.map(([place]) => JSON.stringify(place)));
    return [
      ...places.flatMap(([place, text]) => {
        const value = valueAt(translation, place);
        const path = place.join('.');
        if (value === undefined && needsWords(text, locale)) {
          return [problem(path, 'untranslated', 'there is no translation')];
        }
        if (value === undefined || asText(value) !== null) return [];
        return [problem(path, 'empty', 'a text is expected')];
      }),
      ...leavesOf(translation, [])
        .filter((place) => !known.has(JSON.stringify(place)))
        .map((place) => problem(place.join('.'), 'unknown', 'the document has no such text')),
    ];
  });
}

/** Numbers and signs read the same in every language; so does what the document already says. */
function needsWords(text: LocalText, locale: string): boolean {
  if (typeof text === 'string') return /\p{L}/u.test(text);
  return !Object.hasOwn(text, locale) && Object.values(text).some((one) => /\p{L}/u.test(one));
}

const textAt = (translation: InstrumentTranslation, place: TextPlace): string | null =>
  asText(valueAt(translation, place));

const asText = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value : null;

function valueAt(translation: InstrumentTranslation, place: TextPlace): unknown {
  return place.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Readonly<Record<string, unknown>>)[key]
        : undefined,
    translation,
  );
}

/** The places of all values that are no objects; an empty object holds none. */
function leavesOf(value: unknown, place: TextPlace): TextPlace[] {
  if (typeof value !== 'object' || value === null) return [place];
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...place, key]));
}
