import { lazy, type ReactNode, use, useLayoutEffect } from 'react';
import { useSearchParams } from 'react-router-dom';
import { i18next } from '../i18n';
import { loadCatalogue } from './catalogues';
import { LanguageContext } from './language-context';
import { chooseLanguage, DEFAULT_LANGUAGE, directionOf, wordsOf } from './languages';
import { useIsTranslated } from './use-is-translated';

const RightToLeft = lazy(() =>
  import('./RightToLeft').then(({ RightToLeft }) => ({ default: RightToLeft })),
);

/**
 * Gives the page its language, once the texts have come: the address's or the browser's on
 * translated routes, English on all others, whose words are the study's own.
 */
export function LanguageBoundary({ children }: { readonly children: ReactNode }) {
  const tag = useAskedLanguage();
  const words = wordsOf(tag);
  const direction = directionOf(tag);
  use(loadCatalogue(words));
  useLayoutEffect(() => {
    if (i18next.language !== words) void i18next.changeLanguage(words);
    document.documentElement.lang = words;
    document.documentElement.dir = direction;
  }, [words, direction]);
  return (
    <LanguageContext value={tag}>
      {direction === 'rtl' ? <RightToLeft>{children}</RightToLeft> : children}
    </LanguageContext>
  );
}

function useAskedLanguage(): string {
  const [query] = useSearchParams();
  const isTranslated = useIsTranslated();
  return isTranslated ? chooseLanguage(query.get('lang'), navigator.languages) : DEFAULT_LANGUAGE;
}
