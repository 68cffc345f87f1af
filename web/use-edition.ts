import { useSearchParams } from 'react-router-dom';

/** The edition the address asks for; null is the reference edition. */
export function useEdition(): string | null {
  const [query] = useSearchParams();
  return query.get('edition');
}
