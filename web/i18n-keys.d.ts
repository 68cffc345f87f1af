import type { ConsoleTexts } from './admin/catalogue';
import type en from './locales/en.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en } & ConsoleTexts;
    enableSelector: false;
  }
}
