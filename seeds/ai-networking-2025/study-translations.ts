import { readFileSync } from 'node:fs';
import type { InstrumentTranslation } from '../../api/domain/instrument/instrument-translation.js';

/** The study's texts in one language, one file a language in `translations/`. */
export interface StudyTranslation {
  readonly instrument: InstrumentTranslation;
  /** By the action's id. */
  readonly plan: Readonly<Record<string, { readonly title: string; readonly detail: string }>>;
}

/** The languages the study can be answered in, beside the one it is written in. */
export const TRANSLATED_LOCALES = ['de', 'ja'] as const;

/** @param folder of the study; ends with a slash */
export function readStudyTranslations(folder: URL): Readonly<Record<string, StudyTranslation>> {
  return Object.fromEntries(
    TRANSLATED_LOCALES.map((locale) => [
      locale,
      JSON.parse(
        readFileSync(new URL(`translations/${locale}.json`, folder), 'utf8'),
      ) as StudyTranslation,
    ]),
  );
}
