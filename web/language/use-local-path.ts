import { useSearchParams } from 'react-router-dom';

/** Writes the address of another translated page, which keeps the language this address names. */
export function useLocalPath(): (path: string) => string {
  const [query] = useSearchParams();
  const language = query.get('lang');
  return (path) => (language === null ? path : withLanguage(path, language));
}

/** @param path may carry a query of its own */
export const withLanguage = (path: string, language: string): string =>
  `${path}${path.includes('?') ? '&' : '?'}${new URLSearchParams({ lang: language }).toString()}`;
