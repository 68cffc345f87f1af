import { readFileSync } from 'node:fs';
import i18next, { type TFunction } from 'i18next';

/** The catalogue as the browser has it. */
export const catalogue: unknown = JSON.parse(
  readFileSync(new URL('../../web/locales/en.json', import.meta.url), 'utf8'),
);

const english = i18next.createInstance();
await english.init({
  lng: 'en',
  resources: { en: { translation: catalogue as Record<string, string> } },
  interpolation: { escapeValue: false },
});

export const t: TFunction = english.t;
