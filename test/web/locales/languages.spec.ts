import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '../../../web/language/languages';

const FOLDER = new URL('../../../web/locales/', import.meta.url);
const PLURAL = /_(zero|one|two|few|many|other)$/;
const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

type Texts = ReadonlyMap<string, string>;

function textsOf(branch: unknown, prefix = ''): (readonly [key: string, text: string])[] {
  if (typeof branch === 'string') return [[prefix.slice(0, -1), branch]];
  return Object.entries(branch as object).flatMap(([name, value]: [string, unknown]) =>
    textsOf(value, `${prefix}${name}.`),
  );
}

const read = (language: string): Texts =>
  new Map(textsOf(JSON.parse(readFileSync(new URL(`${language}.json`, FOLDER), 'utf8'))));
const english = read('en');
const stem = (key: string): string => key.replace(PLURAL, '');
const stems = (texts: Texts): readonly string[] => [...new Set([...texts.keys()].map(stem))].sort();
const plurals = (texts: Texts): ReadonlySet<string> =>
  new Set([...texts.keys()].filter((key) => PLURAL.test(key)).map(stem));

/** What a text is filled with and marked up by: `{{count}}`, `$t(key)`, `<link>`, `</0>`. */
const parts = (text: string): readonly string[] =>
  (text.match(/\{\{[^}]*\}\}|\$t\([^)]*\)|<\/?\w+\s*\/?>/g) ?? []).map((part) =>
    part.replace(/\s/g, ''),
  );
const inOrder = (text: string): readonly string[] => [...parts(text)].sort();

/** The English text of the same key; of the same or else the last form, where it has plurals. */
const englishOf = (key: string): string =>
  english.get(key) ?? english.get(`${stem(key)}_other`) ?? '';

const translated = LANGUAGES.map(({ tag }) => tag).filter((tag) => tag !== 'en');

it('has a catalogue for every language offered, and no other', () => {
  const files = readdirSync(FOLDER).map((name) => name.replace('.json', ''));
  expect(files.sort()).toEqual(LANGUAGES.map(({ tag }) => tag).sort());
});

describe.each(translated)('the catalogue in %s', (language) => {
  const texts = read(language);

  it('has the keys of English, no more and no fewer', () => {
    expect(stems(texts)).toEqual(stems(english));
  });

  it('has the plural forms of its language, and only where English has them', () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const expected = [...plurals(english)].flatMap((key) => forms.map((form) => `${key}_${form}`));
    expect([...texts.keys()].filter((key) => PLURAL.test(key)).sort()).toEqual(expected.sort());
  });

  it('says something everywhere', () => {
    expect([...texts].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('is filled with the same values, between the same tags', () => {
    const own = [...texts].map(([key, text]) => [key, inOrder(text)]);
    expect(own).toEqual([...texts].map(([key]) => [key, inOrder(englishOf(key))]));
  });

  it('closes every tag it opens, in turn', () => {
    for (const [key, text] of texts) {
      const open: string[] = [];
      for (const [, closing, name = '', empty] of text.matchAll(/<(\/?)(\w+)\s*(\/?)>/g)) {
        if (closing === '/') expect([key, open.pop()]).toEqual([key, name]);
        else if (empty !== '/') open.push(name);
      }
      expect([key, open]).toEqual([key, []]);
    }
  });

  it('leaves no sentence in English', () => {
    const words = (text: string): number => text.match(/\p{L}{2,}/gu)?.length ?? 0;
    const bare = (text: string): string => text.replace(/\{\{[^}]*\}\}|<[^>]*>/g, ' ');
    const same = [...texts].filter(
      ([key, text]) => text === englishOf(key) && words(bare(text)) > 1,
    );
    expect(same).toEqual([]);
  });
});

it('is Japanese in Japanese, but for names, numbers and signs', () => {
  const words = (text: string): string =>
    text.replace(/\{\{[^}]*\}\}|<[^>]*>|Leadline|JSON|CSV|PDF|PNG|\bn\b/g, '');
  const foreign = [...read('ja')].filter(
    ([, text]) => /\p{L}/u.test(words(text)) && !JAPANESE.test(text),
  );
  expect(foreign).toEqual([]);
});
