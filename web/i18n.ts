import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import en from './locales/en.json';

/**
 * Every text of the interface is in the catalogue; the study's own texts come from the API. Other
 * languages are added by language/catalogues.ts; what one lacks is said in English.
 */
void i18next.use(initReactI18next).init({
  lng: 'en',
  fallbackLng: 'en',
  resources: { en: { translation: en } },
  initAsync: false,
  interpolation: { escapeValue: false }, // React escapes
});

export { i18next };
