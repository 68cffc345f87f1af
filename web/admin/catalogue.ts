import { i18next } from '../i18n';
import audit from './locales/en/audit.json';
import coding from './locales/en/coding.json';
import console from './locales/en/console.json';
import editions from './locales/en/editions.json';
import imports from './locales/en/import.json';
import instruments from './locales/en/instruments.json';
import invitations from './locales/en/invitations.json';
import people from './locales/en/people.json';
import publishing from './locales/en/publishing.json';
import responses from './locales/en/responses.json';
import sample from './locales/en/sample.json';
import views from './locales/en/views.json';
import waves from './locales/en/waves.json';

const NAMESPACES = {
  audit,
  coding,
  console,
  editions,
  import: imports,
  instruments,
  invitations,
  people,
  publishing,
  responses,
  sample,
  views,
  waves,
};

/** The console’s texts, one namespace a folder. They come with its chunk, which no executive loads. */
export type ConsoleTexts = typeof NAMESPACES;

for (const [name, texts] of Object.entries(NAMESPACES)) {
  i18next.addResourceBundle('en', name, texts);
}
