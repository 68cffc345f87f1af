import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Model } from 'survey-core';
import { compileInstrument } from '../../../api/domain/instrument/compile-instrument.js';
import type { Codebook } from '../../../api/domain/instrument/codebook.js';
import type { InstrumentTranslation } from '../../../api/domain/instrument/instrument-translation.js';
import type { InstrumentDocument } from '../../../api/domain/instrument/instrument.js';
import { rewriteTexts } from '../../../api/domain/instrument/rewrite-texts.js';
import {
  translationProblems,
  withTranslations,
} from '../../../api/domain/instrument/with-translations.js';
import { arbitraryInstrument } from './arbitrary-instrument.js';
import { compiled } from './compiled.js';

const DOCUMENT = {
  title: 'Depth',
  dimensions: [{ value: 'reach', text: 'Reach' }],
  pages: [
    {
      name: 'first',
      title: 'First',
      elements: [
        {
          type: 'radiogroup',
          name: 'size',
          title: 'How large?',
          label: 'Size',
          choices: ['small', { value: '1000', text: '1,000' }, { value: 'big', text: 'Big' }],
          nets: [{ value: 'any', text: 'Any', choices: ['small', 'big'] }],
        },
        {
          type: 'rating',
          name: 'depth',
          title: 'How deep?',
          minRateDescription: 'Shallow',
          maxRateDescription: 'Deep',
        },
        {
          type: 'matrix',
          name: 'grid',
          title: 'How well?',
          description: 'Rate each.',
          columns: [1, { value: 2, text: '2 Well' }],
          rows: ['lan', { value: 'wan', text: 'Wide' }],
        },
        { type: 'comment', name: 'why', title: 'Why?', rows: 4 },
      ],
    },
  ],
} as unknown as InstrumentDocument;

const GERMAN: InstrumentTranslation = {
  title: 'Tiefe',
  dimensions: { reach: 'Reichweite' },
  pages: { first: { title: 'Erste' } },
  items: {
    size: {
      title: 'Wie groß?',
      label: 'Größe',
      choices: { small: 'klein', '1000': '1.000', big: 'groß' },
      nets: { any: 'Irgendeine' },
    },
    depth: { title: 'Wie tief?', minRateDescription: 'Flach', maxRateDescription: 'Tief' },
    grid: {
      title: 'Wie gut?',
      description: 'Bewerten Sie jede Zeile.',
      columns: { '2': '2 Gut' },
      rows: { lan: 'Lokal', wan: 'Weit' },
    },
    why: { title: 'Warum?' },
  },
};

const codebookIn = (document: unknown, locale: string): Codebook => {
  const compilation = compileInstrument(document, locale);
  if (!compilation.ok) throw new Error(compilation.problems.map(({ path }) => path).join(', '));
  return compilation.instrument.codebook;
};
const problems = (translation: unknown, document: InstrumentDocument = DOCUMENT): string[] =>
  translationProblems(document, { de: translation as InstrumentTranslation }).map(
    ({ locale, path, code }) => `${locale} ${path} ${code}`,
  );

/** A translation that puts a mark before every text of the document. */
function marked(document: InstrumentDocument, mark: string): InstrumentTranslation {
  const translation: Record<string, unknown> = {};
  rewriteTexts(document, (text, place) => {
    let owner = translation;
    for (const key of place.slice(0, -1)) {
      if (!Object.hasOwn(owner, key)) owner[key] = {};
      owner = owner[key] as Record<string, unknown>;
    }
    owner[place.at(-1) ?? ''] = `${mark}${typeof text === 'string' ? text : text.default}`;
    return text;
  });
  return translation;
}

describe('withTranslations', () => {
  const document = withTranslations(DOCUMENT, { de: GERMAN });

  it('gives every text in each language', () => {
    const codebook = codebookIn(document, 'de');
    expect(codebook.title).toBe('Tiefe');
    expect(codebook.dimensions.map(({ label }) => label)).toEqual(['Reichweite']);
    expect(codebook.sections.map(({ title }) => title)).toEqual(['Erste']);
    expect(
      codebook.variables.map(({ label, question, options, nets }) => [
        ...[label, question],
        [...options, ...nets].map((one) => one.label).join(', '),
      ]),
    ).toEqual([
      ['Größe', 'Wie groß?', 'klein, 1.000, groß, Irgendeine'],
      ['Wie tief?', 'Wie tief?', '1 Flach, 2, 3, 4, 5 Tief'],
      ['Lokal', 'Wie gut?', '1, 2 Gut'],
      ['Weit', 'Wie gut?', '1, 2 Gut'],
      ['Warum?', 'Warum?', ''],
    ]);
  });

  it('reads in the document’s own language as before', () => {
    expect(codebookIn(document, 'default')).toEqual(codebookIn(DOCUMENT, 'default'));
    expect(codebookIn(document, 'en')).toEqual(codebookIn(DOCUMENT, 'default'));
  });

  it('leaves the document it was given alone, and what is no text untouched', () => {
    const before = structuredClone<unknown>(DOCUMENT);
    withTranslations(Object.freeze(DOCUMENT), { de: GERMAN });
    expect(DOCUMENT).toEqual(before);
    const [size, , grid, why] = document.pages[0]?.elements ?? [];
    expect(size).toMatchObject({ name: 'size', nets: [{ choices: ['small', 'big'] }] });
    expect(grid).toMatchObject({
      columns: [1, { value: 2 }],
      description: { default: 'Rate each.', de: 'Bewerten Sie jede Zeile.' },
    });
    expect(why).toMatchObject({ rows: 4 });
  });

  it('shows in survey-core what the codebook says', () => {
    const model = new Model(document);
    model.locale = 'de';
    const titles = (): unknown[] => [
      model.title,
      model.pages[0]?.title,
      ...model.getAllQuestions().map(({ title }) => title),
    ];
    expect(titles()).toEqual([
      ...['Tiefe', 'Erste', 'Wie groß?', 'Wie tief?', 'Wie gut?', 'Warum?'],
    ]);
    model.locale = 'en';
    expect(titles()).toEqual(['Depth', 'First', 'How large?', 'How deep?', 'How well?', 'Why?']);
  });

  it('keeps the language of what is not translated, and leaves out what fits nowhere', () => {
    const half = withTranslations(DOCUMENT, {
      de: { title: 'Tiefe', items: { ghost: { title: 'Wer?' }, why: { title: ' ' } } },
    });
    expect(codebookIn(half, 'de').title).toBe('Tiefe');
    expect(codebookIn(half, 'de').variables).toEqual(codebookIn(DOCUMENT, 'default').variables);
    expect(JSON.stringify(half)).not.toContain('Wer?');
  });

  it('adds to the languages a document already has', () => {
    const french = { ...DOCUMENT, title: { default: 'Depth', fr: 'Profondeur' } };
    const both = withTranslations(french, { de: GERMAN });
    expect(both.title).toEqual({ default: 'Depth', fr: 'Profondeur', de: 'Tiefe' });
  });

  it('changes no meaning of any instrument', () => {
    fc.assert(
      fc.property(arbitraryInstrument, (instrument) => {
        const sv = marked(instrument, 'sv ');
        expect(translationProblems(instrument, { sv })).toEqual([]);
        const translated = withTranslations(instrument, { sv });
        expect(compiled(translated).codebook).toEqual(compiled(instrument).codebook);
        const swedish = codebookIn(translated, 'sv').variables;
        const own = compiled(instrument).codebook.variables;
        for (const [index, { type, options }] of swedish.entries()) {
          expect([type, options.map(({ code }) => code)]).toEqual([
            own[index]?.type,
            own[index]?.options.map(({ code }) => code),
          ]);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('translationProblems', () => {
  it('finds none in a complete translation', () => {
    expect(problems(GERMAN)).toEqual([]);
  });

  it('names what is not translated', () => {
    const { why, ...others } = GERMAN.items ?? {};
    const nets = { ...others, size: { ...others.size, nets: {} } };
    expect(why?.title).toBe('Warum?');
    expect(problems({ ...GERMAN, items: nets, dimensions: undefined })).toEqual([
      'de dimensions.reach untranslated',
      'de items.size.nets.any untranslated',
      'de items.why.title untranslated',
      'de dimensions unknown',
    ]);
  });

  it.each<[string, InstrumentTranslation, string]>([
    ['an item', { items: { ghost: { title: 'Wer?' } } }, 'items.ghost.title'],
    ['an option', { items: { size: { choices: { huge: 'Riesig' } } } }, 'items.size.choices.huge'],
    ['a page', { pages: { second: { title: 'Zweite' } } }, 'pages.second.title'],
    ['a dimension', { dimensions: { constructor: 'Bau' } }, 'dimensions.constructor'],
    ['a text', { description: 'Beschreibung' }, 'description'],
  ])('names %s the document does not have', (_, translation, path) => {
    expect(problems(translation).filter((one) => one.endsWith('unknown'))).toEqual([
      `de ${path} unknown`,
    ]);
  });

  it('names a text that says nothing', () => {
    expect(problems({ ...GERMAN, title: ' ' })).toEqual(['de title empty']);
    expect(problems({ ...GERMAN, title: null })).toEqual(['de title empty']);
  });

  it('asks for no words where a text has none, or is there already', () => {
    const translated = { ...DOCUMENT, title: { default: 'Depth', de: 'Tiefe' } };
    const { title, ...rest } = GERMAN;
    expect(title).toBe('Tiefe');
    expect(problems(rest, translated)).toEqual([]);
    expect(problems(rest)).toEqual(['de title untranslated']);
  });

  it('refuses the document’s own language', () => {
    for (const locale of ['en', 'default']) {
      expect(translationProblems(DOCUMENT, { [locale]: GERMAN })).toMatchObject([
        { locale, code: 'own-language' },
      ]);
    }
    expect(translationProblems({ ...DOCUMENT, locale: 'sv' }, { en: GERMAN })).toEqual([]);
  });
});
