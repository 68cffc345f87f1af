/** Longer searches are cut: no name is found by its ninth word. */
const MOST_WORDS = 8;
const LONGEST = 200;
/** Below this, nearly everything would be found. */
const SHORTEST = 2;

/** All that parts words: white space, ASCII and Latin-1 signs, and the punctuation of Chinese and Japanese. */
const SEPARATORS = new RegExp(
  String.raw`[\s\u0000-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f\u3000-\u3002\u3008-\u3011]+`,
  'u',
);
/** Half characters, which no text in UTF-8 holds. */
const LONE_SURROGATES = /\p{Surrogate}/gu;
const ACCENTS = /[\u0300-\u036f]/gu;

/**
 * What somebody types to find a thing by its name, as a PostgreSQL `tsquery` over `search_words`:
 * each word typed must begin a word of the name, whatever the order, case and accents.
 * @returns null when it is too short to look for
 */
export function searchQuery(typed: string): string | null {
  const words = typed
    .slice(0, LONGEST)
    .replace(LONE_SURROGATES, ' ')
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .normalize('NFC')
    .toLowerCase()
    .split(SEPARATORS)
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS);
  if (words.join('').length < SHORTEST) return null;
  return words.map((word) => `'${word.slice(0, LONGEST)}':*`).join(' & ');
}
