import { describe, expect, it } from '@jest/globals';
import { localesOf, nearestLocale, textIn } from '../../../api/domain/instrument/locales.js';

const pages = [] as const;

describe('the languages of an instrument', () => {
  it('are its own, then those its title is translated to', () => {
    expect(localesOf({ title: 'Depth', pages })).toEqual(['en']);
    expect(localesOf({ title: { default: 'Depth', de: 'Tiefe', ja: '深さ' }, pages })).toEqual([
      ...['en', 'de', 'ja'],
    ]);
    expect(
      localesOf({ locale: 'de', title: { default: 'Tiefe', de: 'Tiefe', en: 'Depth' }, pages }),
    ).toEqual(['de', 'en']);
    expect(localesOf({ pages })).toEqual(['en']);
  });

  it.each([
    ['de', 'de'],
    ['DE', 'de'],
    ['de-AT', 'de'],
    ['pt-BR', 'pt-BR'],
    ['pt-br', 'pt-BR'],
    ['pt', 'en'],
    ['fr', 'en'],
    ['', 'en'],
    ['default', 'en'],
    ['__proto__', 'en'],
  ])('answer a wish for “%s” with %s', (wanted, locale) => {
    expect(nearestLocale(wanted, ['en', 'de', 'pt-BR'])).toBe(locale);
  });

  it('give a text in one of them, else as it was written', () => {
    expect(textIn({ default: 'Depth', de: 'Tiefe' }, 'de')).toBe('Tiefe');
    expect(textIn({ default: 'Depth', de: 'Tiefe' }, 'ja')).toBe('Depth');
    expect(textIn('Depth', 'de')).toBe('Depth');
    expect(textIn(undefined, 'de')).toBe('');
  });
});
