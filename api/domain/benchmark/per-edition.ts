import type { ReferenceEdition } from './reference-edition.js';

/**
 * Keeps what is computed of an edition by key, for as long as the edition is held: a sealed one
 * never changes, and every respondent is compared with the same leaders.
 */
export function perEdition<T>(): (edition: ReferenceEdition, key: string, compute: () => T) => T {
  const known = new WeakMap<ReferenceEdition, Map<string, T>>();
  return (edition, key, compute) => {
    const ofEdition = known.get(edition) ?? new Map<string, T>();
    known.set(edition, ofEdition);
    const value = ofEdition.get(key) ?? compute();
    ofEdition.set(key, value);
    return value;
  };
}
