export interface Language {
  /** BCP 47; the name of its catalogue. */
  readonly tag: string;
  /** In the language itself, for whoever reads no other. */
  readonly name: string;
}

export const LANGUAGES: readonly Language[] = [
  { tag: 'en', name: 'English' },
  { tag: 'de', name: 'Deutsch' },
  { tag: 'ja', name: '日本語' },
];

export const DEFAULT_LANGUAGE = 'en';

/** Of what a study says of itself, which comes in one language only. */
export const STUDY_LANGUAGE = 'en';

/**
 * CLDR's pseudo-locale for checking a right-to-left layout: English words, mirrored page. Only an
 * address asks for it; the menu does not offer it and no browser prefers it.
 */
export const MIRRORED_ENGLISH = 'ar-XB';

const RIGHT_TO_LEFT_SCRIPTS = new Set(['Adlm', 'Arab', 'Hebr', 'Nkoo', 'Rohg', 'Syrc', 'Thaa']);

/** By the script the language is usually written in. */
export const directionOf = (tag: string): 'ltr' | 'rtl' =>
  RIGHT_TO_LEFT_SCRIPTS.has(new Intl.Locale(tag).maximize().script ?? '') ? 'rtl' : 'ltr';

/** The language whose words are shown. */
export const wordsOf = (tag: string): string => (tag === MIRRORED_ENGLISH ? 'en' : tag);

/**
 * What the address asks for when we have it, else the first of the reader's languages we have
 * (`de-CH` reads German), else English.
 */
export function chooseLanguage(asked: string | null, preferred: readonly string[]): string {
  if (asked === MIRRORED_ENGLISH) return asked;
  const tags = [asked ?? '', ...preferred].map((tag) => tag.toLowerCase().split('-')[0]);
  return tags.find((tag) => LANGUAGES.some((one) => one.tag === tag)) ?? DEFAULT_LANGUAGE;
}
