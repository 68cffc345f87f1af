import { useMatches } from 'react-router-dom';

/** What a route says of itself when its pages are translated. */
export const TRANSLATED = { isTranslated: true };

export const useIsTranslated = (): boolean =>
  useMatches().some(({ handle }) => handle === TRANSLATED);
