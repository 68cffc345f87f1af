import { i18next } from '../i18n';
import { DEFAULT_LANGUAGE } from './languages';

/** Each a chunk of its own; English is in the first load. */
const catalogues = import.meta.glob<Record<string, unknown>>(
  ['../locales/*.json', '!../locales/en.json'],
  { import: 'default' },
);
const NOTHING_TO_LOAD = Promise.resolve();
const loading = new Map<string, Promise<void>>();

/** Resolves when the language's texts are there; what it lacks, or fails to load, is English. */
export function loadCatalogue(language: string): Promise<void> {
  const load = catalogues[`../locales/${language}.json`];
  if (language === DEFAULT_LANGUAGE || load === undefined) return NOTHING_TO_LOAD;
  const started = loading.get(language);
  if (started !== undefined) return started;
  const coming = load().then(
    (texts) => {
      i18next.addResourceBundle(language, 'translation', texts);
    },
    () => undefined,
  );
  loading.set(language, coming);
  return coming;
}
