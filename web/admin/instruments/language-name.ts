const names = new Intl.DisplayNames('en', { type: 'language' });

/** What a language is called in English; its code where it has no name. */
export function languageName(locale: string): string {
  try {
    return names.of(locale) ?? locale;
  } catch {
    return locale;
  }
}
