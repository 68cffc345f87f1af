import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { searchQuery } from '../../../api/domain/search/search-query.js';

describe('searchQuery', () => {
  it.each([
    ['Ada Lovelace', `'ada':* & 'lovelace':*`],
    ['  MÜLLER-Lüdenscheidt ', `'muller':* & 'ludenscheidt':*`],
    ["o'brien@example.org", `'o':* & 'brien':* & 'example':* & 'org':*`],
    ['佐々木　太郎', `'佐々木':* & '太郎':*`],
    ['２０２５', `'2025':*`],
  ])('asks for words that begin as in %s', (typed, query) => {
    expect(searchQuery(typed)).toBe(query);
  });

  it.each(['', 'a', ' . ', '()|&!'])('%j is too short to look for', (typed) => {
    expect(searchQuery(typed)).toBeNull();
  });

  it('whatever is typed, each word is quoted and holds no sign of the query language', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (typed) => {
        const query = searchQuery(typed);
        if (query === null) return;
        const words = query.split(' & ');
        expect(words.length).toBeLessThanOrEqual(8);
        for (const word of words) {
          expect(word).toMatch(/^'[^'\\\s\0:*&|!<>()]{1,200}':\*$/u);
          expect(word).not.toMatch(/\p{Surrogate}/u);
        }
      }),
    );
  });
});
