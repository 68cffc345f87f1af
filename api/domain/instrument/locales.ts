import type { InstrumentDocument, LocalText } from './instrument.js';

const DEFAULT_LOCALE = 'en';

/** The languages an instrument is written in, its own first: those its title has. */
export function localesOf({ locale = DEFAULT_LOCALE, title }: InstrumentDocument): string[] {
  const translated = typeof title === 'object' ? Object.keys(title) : [];
  return [locale, ...translated.filter((each) => each !== 'default' && each !== locale)];
}

/** The language wanted or else its plain form (`de` for `de-AT`) where there is one; else the first. */
export function nearestLocale(wanted: string, locales: readonly string[]): string {
  const lower = wanted.toLowerCase();
  const plain = lower.split('-')[0];
  const found = [lower, plain].flatMap(
    (each) => locales.find((locale) => locale.toLowerCase() === each) ?? [],
  );
  return found[0] ?? locales[0] ?? DEFAULT_LOCALE;
}

/** A text in a language; the instrument's own where it has no translation. */
export const textIn = (text: LocalText | undefined, locale: string): string =>
  (typeof text === 'object' ? (text[locale] ?? text.default) : text) ?? '';
