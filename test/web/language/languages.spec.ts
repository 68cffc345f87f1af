import { describe, expect, it } from '@jest/globals';
import { chooseLanguage, directionOf, wordsOf } from '../../../web/language/languages';
import { withLanguage } from '../../../web/language/use-local-path';

describe('the language of a page', () => {
  it.each([
    [null, ['fr-FR', 'de-CH', 'en'], 'de'],
    [null, ['fr', 'es'], 'en'],
    [null, [], 'en'],
    ['ja', ['de'], 'ja'],
    ['JA-jp', ['de'], 'ja'],
    ['xx', ['de'], 'de'],
    ['not a tag', ['ja'], 'ja'],
    ['ar-XB', ['de'], 'ar-XB'],
    [null, ['ar-XB'], 'en'],
  ])('asked %s by a reader of %j is %s', (asked, preferred, language) => {
    expect(chooseLanguage(asked, preferred)).toBe(language);
  });

  it.each([
    ['en', 'ltr'],
    ['ja', 'ltr'],
    ['ar', 'rtl'],
    ['ar-XB', 'rtl'],
    ['he', 'rtl'],
    ['fa-IR', 'rtl'],
    ['az-Arab', 'rtl'],
    ['az', 'ltr'],
  ])('%s reads %s', (tag, direction) => {
    expect(directionOf(tag)).toBe(direction);
  });

  it('shows English words in the mirrored page', () => {
    expect([wordsOf('ar-XB'), wordsOf('de')]).toEqual(['en', 'de']);
  });

  it('is kept in an address, beside what else it says', () => {
    expect(withLanguage('/respond', 'de')).toBe('/respond?lang=de');
    expect(withLanguage('/results/x?region=europe', 'ja')).toBe('/results/x?region=europe&lang=ja');
  });
});
