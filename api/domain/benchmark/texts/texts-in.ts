import { de } from './de.js';
import { en } from './en.js';
import { ja } from './ja.js';
import type { Texts } from './texts.js';

/** The languages scorecards are written in. */
export const TEXTS: Readonly<Record<string, Texts>> = { en, de, ja };

/** The texts of a locale such as `de` or `de-AT`; English where there are none. */
export function textsIn(locale: string): Texts {
  const [language = ''] = locale.toLowerCase().split(/[-_]/);
  return (Object.hasOwn(TEXTS, language) ? TEXTS[language] : undefined) ?? en;
}
