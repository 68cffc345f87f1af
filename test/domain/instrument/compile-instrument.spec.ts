import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compileInstrument } from '../../../api/domain/instrument/compile-instrument.js';
import { arbitraryInstrument } from './arbitrary-instrument.js';
import { compiled, onOnePage } from './compiled.js';

const refusals = (document: unknown): string[] => {
  const compilation = compileInstrument(document);
  return compilation.ok ? [] : compilation.problems.map(({ path, code }) => `${path} ${code}`);
};
const at = 'pages[0].elements[0]';
const single = { type: 'radiogroup', name: 'q', choices: ['a', 'b'] };
const matrix = { type: 'matrix', name: 'q', columns: [1, 2], rows: ['r'] };

describe('compileInstrument', () => {
  it('makes one variable an item, and one a row of a matrix', () => {
    const { codebook, items } = compiled({
      title: { default: 'Survey', de: 'Umfrage' },
      dimensions: [{ value: 'speed', text: 'Speed', insight: 3 }, { value: 'cost' }],
      pages: [
        {
          name: 'about',
          title: 'About you',
          elements: [
            {
              ...{ type: 'dropdown', name: 'size', label: 'Size', title: 'How many people?' },
              ...{ provenance: 'printed', dimension: 'cost' },
              choices: [{ value: 'few', text: 'A few', provenance: 'derived' }, 7],
              nets: [{ value: 'any', text: 'Any', choices: ['few', 7], provenance: 'printed' }],
            },
            { type: 'checkbox', name: 'areas', choices: ['a'] },
            {
              ...{ type: 'matrix', name: 'works', title: 'Works?', columns: [2, 1] },
              rows: [
                { value: 'lan', text: 'LAN', dimension: 'speed', provenance: 'printed' },
                'wan',
              ],
            },
            { type: 'matrix', name: 'where', columns: ['on', 'off'], rows: ['lan'] },
            {
              ...{ type: 'rating', name: 'maturity', rateMax: 3 },
              ...{ minRateDescription: 'Ad hoc', maxRateDescription: 'Optimised' },
            },
            { type: 'text', inputType: 'number', name: 'sites' },
            { type: 'comment', name: 'mistake' },
          ],
        },
      ],
    });
    expect(codebook).toMatchObject({
      title: 'Survey',
      sections: [{ name: 'about', title: 'About you' }],
      dimensions: [
        { code: 'speed', label: 'Speed', insight: 3 },
        { code: 'cost', label: 'cost', insight: null },
      ],
    });
    expect(codebook.variables[0]).toEqual({
      ...{ name: 'size', label: 'Size', question: 'How many people?', type: 'single' },
      ...{ section: 'about', item: 'size', row: null, dimension: 'cost', provenance: 'printed' },
      options: [
        { code: 'few', label: 'A few', provenance: 'derived' },
        { code: '7', label: '7', provenance: 'measured' },
      ],
      nets: [{ code: 'any', label: 'Any', options: ['few', '7'], provenance: 'printed' }],
    });
    expect(
      codebook.variables.map(({ name, type, label, options }) => [
        ...[name, type, label],
        options.map((option) => option.label).join(),
      ]),
    ).toEqual([
      ['size', 'single', 'Size', 'A few,7'],
      ['areas', 'multiple', 'areas', 'a'],
      ['works.lan', 'scale', 'LAN', '1,2'],
      ['works.wan', 'scale', 'wan', '1,2'],
      ['where.lan', 'single', 'lan', 'on,off'],
      ['maturity', 'scale', 'maturity', '1 Ad hoc,2,3 Optimised'],
      ['sites', 'numeric', 'sites', ''],
      ['mistake', 'open', 'mistake', ''],
    ]);
    expect(codebook.variables[2]).toMatchObject({
      ...{ question: 'Works?', item: 'works', row: 'lan', dimension: 'speed' },
      provenance: 'printed',
    });
    expect(items.map(({ firstVariable }) => firstVariable)).toEqual([0, 1, 2, 4, 5, 6, 7]);
  });

  it('takes texts of the locale asked for, else the document’s own', () => {
    const document = {
      locale: 'ja',
      pages: [
        {
          name: 'p',
          title: { ja: '一', de: 'Eins' },
          elements: [{ ...single, title: { default: 'Which?', de: 'Welche?' } }],
        },
      ],
    };
    const texts = (locale?: string): unknown => {
      const compilation = compileInstrument(document, locale);
      if (!compilation.ok) return compilation.problems;
      const { sections, variables } = compilation.instrument.codebook;
      return [sections[0]?.title, variables[0]?.question];
    };
    expect(texts()).toEqual(['一', 'Which?']);
    expect(texts('de')).toEqual(['Eins', 'Welche?']);
    expect(texts('fr')).toEqual(['一', 'Which?']);
    expect(refusals(onOnePage({ ...single, title: { fr: 'Quel ?' } }))).toEqual([
      `${at}.title missing`,
    ]);
  });

  it.each<[string, unknown, string]>([
    ['a type not tabulated', { type: 'file', name: 'q' }, 'type unsupported-type'],
    ['a panel', { type: 'panel', name: 'q', elements: [] }, 'type unsupported-type'],
    ['no type', { name: 'q' }, 'type missing'],
    ['free text as text', { type: 'text', name: 'q' }, 'inputType unsupported-type'],
    ['hasOther', { ...single, hasOther: true }, 'hasOther unsupported-property'],
    ['choicesByUrl', { ...single, choicesByUrl: {} }, 'choicesByUrl unsupported-property'],
    ['a default', { ...single, defaultValue: 'a' }, 'defaultValue unsupported-property'],
    ['validators', { ...single, validators: [] }, 'validators unsupported-property'],
    ['a property of another type', { ...single, rateMax: 5 }, 'rateMax unsupported-property'],
    [
      'a choice shown at times',
      { ...single, choices: [{ value: 'a', visibleIf: '{x} empty' }] },
      'choices[0].visibleIf unsupported-property',
    ],
    ['no choices', { type: 'radiogroup', name: 'q' }, 'choices missing'],
    ['empty choices', { ...single, choices: [] }, 'choices no-options'],
    ['choices of no kind', { ...single, choices: [true] }, 'choices[0] wrong-type'],
    ['an empty code', { ...single, choices: [''] }, 'choices[0] bad-value'],
    [
      'a code survey-core reads as blank',
      { ...single, choices: ['undefined'] },
      'choices[0] bad-value',
    ],
    ['a padded code', { ...single, choices: ['a '] }, 'choices[0] bad-value'],
    ['the same code', { ...single, choices: ['a', 'A'] }, 'choices[1] duplicate-option'],
    ['the same number', { ...single, choices: [1, '01'] }, 'choices[1] duplicate-option'],
    [
      '255 choices',
      { ...single, choices: Array.from({ length: 255 }, (_, index) => index) },
      'choices too-many-options',
    ],
    ['a dot in a name', { ...single, name: 'a.b' }, 'name bad-name'],
    ['a prototype key', { ...single, name: 'constructor' }, 'name bad-name'],
    ['no name', { type: 'comment' }, 'name missing'],
    ['a bad row name', { ...matrix, rows: ['a b'] }, 'rows[0] bad-name'],
    ['the same row', { ...matrix, rows: ['a', { value: 'A' }] }, 'rows[1] duplicate-row'],
    ['no rows', { ...matrix, rows: [] }, 'rows no-options'],
    ['cells of other types', { ...matrix, cellType: 'checkbox' }, 'cellType unsupported-property'],
    ['an unknown dimension', { ...single, dimension: 'x' }, 'dimension unknown-dimension'],
    [
      'an unknown dimension of a row',
      { ...matrix, rows: [{ value: 'r', dimension: 'x' }] },
      'rows[0].dimension unknown-dimension',
    ],
    [
      'a net of no option',
      { ...single, nets: [{ value: 'n', choices: ['a', 'z'] }] },
      'nets[0].choices[1] unknown-option',
    ],
    [
      'a net with an option’s code',
      { ...single, nets: [{ value: 'a', choices: ['a'] }] },
      'nets[0].value duplicate-option',
    ],
    ['an empty scale', { type: 'rating', name: 'q', rateMin: 5 }, 'rateMin bad-range'],
    [
      'a scale of words',
      { type: 'rating', name: 'q', rateValues: ['low', 'high'] },
      'rateValues bad-value',
    ],
    [
      'a minimum over the maximum',
      { ...single, type: 'checkbox', minSelectedChoices: 2, maxSelectedChoices: 1 },
      'minSelectedChoices bad-range',
    ],
    [
      'a maximum over the options',
      { ...single, type: 'checkbox', maxSelectedChoices: 3 },
      'maxSelectedChoices bad-range',
    ],
    [
      'an empty interval',
      { type: 'text', inputType: 'number', name: 'q', min: 2, max: 1 },
      'min bad-range',
    ],
    [
      'a bound to compute',
      { type: 'text', inputType: 'number', name: 'q', min: '=1' },
      'min wrong-type',
    ],
    ['a length of 0', { type: 'comment', name: 'q', maxLength: 0 }, 'maxLength bad-value'],
    ['an unknown provenance', { ...single, provenance: 'mine' }, 'provenance bad-value'],
    ['isRequired in words', { ...single, isRequired: 'yes' }, 'isRequired wrong-type'],
    ['a title of a number', { ...single, title: 4 }, 'title wrong-type'],
    ['a title with NUL', { ...single, title: 'a\0' }, 'title bad-value'],
    ['a rule that does not parse', { ...single, visibleIf: '{a' }, 'visibleIf bad-expression'],
    ['a rule on nothing', { ...single, visibleIf: '{z} empty' }, 'visibleIf unknown-item'],
    ['a rule on itself', { ...single, visibleIf: '{q} empty' }, 'visibleIf cycle'],
  ])('refuses %s', (_, element, expected) => {
    expect(refusals(onOnePage(element))).toEqual([`${at}.${expected}`]);
  });

  it.each<[string, unknown, string[]]>([
    ['what is no object', [], [' wrong-type']],
    ['no pages', {}, ['pages missing']],
    ['an empty page', { pages: [{ name: 'p', elements: [] }] }, ['pages[0].elements missing']],
    ['triggers', { pages: [], triggers: [] }, ['triggers unsupported-property']],
    [
      'elements outside pages',
      { elements: [single] },
      ['elements unsupported-property', 'pages missing'],
    ],
    [
      'hidden answers kept',
      { clearInvisibleValues: 'none', pages: [{ name: 'p', elements: [single] }] },
      ['clearInvisibleValues bad-value'],
    ],
    [
      'pages of the same name',
      {
        pages: [
          { name: 'p', elements: [single] },
          { name: 'P', elements: [{ ...single, name: 'r' }] },
        ],
      },
      ['pages[1].name duplicate-name'],
    ],
    [
      'dimensions of the same code',
      { dimensions: [{ value: 'd' }, { value: 'd' }], pages: [{ name: 'p', elements: [single] }] },
      ['dimensions[1].value duplicate-name'],
    ],
  ])('refuses %s', (_, document, expected) => {
    expect(refusals(document)).toEqual(expected);
  });

  it('refuses items whose names differ in case only', () => {
    expect(refusals(onOnePage(single, { ...single, name: 'Q' }))).toEqual([
      'pages[0].elements[1].name duplicate-name',
    ]);
  });

  it('reports every problem at once', () => {
    const document = {
      title: 4,
      pages: [
        { name: '1', elements: [{ ...single, choices: [], isRequired: 1 }, { type: 'html' }] },
        { name: 'p', elements: [{ ...single, visibleIf: '{z} empty' }] },
      ],
    };
    expect(refusals(document).sort()).toEqual([
      'pages[0].elements[0].choices no-options',
      'pages[0].elements[0].isRequired wrong-type',
      'pages[0].elements[1].name missing',
      'pages[0].elements[1].type unsupported-type',
      'pages[0].name bad-name',
      'pages[1].elements[0].name duplicate-name',
      'title wrong-type',
    ]);
  });

  it('never throws, whatever the JSON', () => {
    const keys = fc.constantFrom(
      'pages',
      'elements',
      'type',
      'name',
      'choices',
      'rows',
      'nets',
      'value',
    );
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.oneof(
          fc.jsonValue(),
          fc.constantFrom('radiogroup', 'matrix', 'rating', 'p', '__proto__'),
        ),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(keys, tie('value')),
      ),
    }));
    fc.assert(
      fc.property(value, value, (page, element) => {
        const pages = [page, { name: 'p', elements: [element, { type: 'matrix', rows: element }] }];
        for (const document of [page, { pages: page }, { pages }]) {
          expect(compileInstrument(document).ok).toBe(false);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('refuses any further property, wherever it stands', () => {
    fc.assert(
      fc.property(arbitraryInstrument, fc.nat(), (document, draw) => {
        const copy = JSON.parse(JSON.stringify(document)) as object;
        const objects = objectsIn(copy);
        const target = objects[draw % objects.length] as Record<string, unknown>;
        target.surprise = true;
        const compilation = compileInstrument(copy);
        expect(compilation.ok || compilation.problems.map(({ code }) => code)).toEqual([
          isText(target) ? 'wrong-type' : 'unsupported-property',
        ]);
      }),
    );
  });
});

/** A text by locale takes any key, but only with a text. */
const isText = (target: object): boolean => 'default' in target;

const objectsIn = (value: unknown): object[] => {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(objectsIn);
  return Array.isArray(value) ? inner : [value, ...inner];
};
