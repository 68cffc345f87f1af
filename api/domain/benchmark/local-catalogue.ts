import type { LocalText } from '../instrument/instrument.js';
import type { LocalCatalogue, PlanCatalogue } from './plan-catalogue.js';

/** The catalogue in one language; what has no translation stays in the language it was written in. */
export const localCatalogue = (catalogue: PlanCatalogue, locale: string): LocalCatalogue => ({
  ...catalogue,
  actions: catalogue.actions.map((action) => ({
    ...action,
    title: textIn(action.title, locale),
    detail: textIn(action.detail, locale),
  })),
});

/** Of a locale such as `de-AT`, the language stands in; then the default, then English. */
function textIn(text: LocalText, locale: string): string {
  if (typeof text === 'string') return text;
  const [language = ''] = locale.split(/[-_]/);
  const wanted = [locale, language, 'default', 'en'].find((each) => Object.hasOwn(text, each));
  return text[wanted ?? ''] ?? Object.values(text)[0] ?? '';
}
