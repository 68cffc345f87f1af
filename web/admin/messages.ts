import polyglot from 'ra-i18n-polyglot';
import english from 'ra-language-english';

/** react-admin’s own texts; ours are in locales/, where i18next reads them. */
export const messages = polyglot(() => english, 'en', [{ locale: 'en', name: 'English' }], {
  allowMissing: true,
});
