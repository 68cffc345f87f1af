import { createContext, use } from 'react';
import { DEFAULT_LANGUAGE, directionOf, wordsOf } from './languages';
import { type Formats, formatsIn } from './formats';

/** The language of the page on screen; English outside the translated pages. */
export const LanguageContext = createContext(DEFAULT_LANGUAGE);

export interface LanguageInUse {
  /** As in the address: `de`, or the mirrored pseudo-locale. */
  readonly tag: string;
  /** What to ask the API for. */
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  readonly formats: Formats;
}

export function useLanguage(): LanguageInUse {
  const tag = use(LanguageContext);
  const locale = wordsOf(tag);
  return { tag, locale, direction: directionOf(tag), formats: formatsIn(locale) };
}
