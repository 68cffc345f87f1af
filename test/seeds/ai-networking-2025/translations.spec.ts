import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { PlanCatalogue } from '../../../api/domain/benchmark/plan-catalogue.js';
import { compareInstruments } from '../../../api/domain/instrument/compare-instruments.js';
import { compileInstrument } from '../../../api/domain/instrument/compile-instrument.js';
import type { CompiledInstrument } from '../../../api/domain/instrument/compiled-instrument.js';
import type { InstrumentDocument } from '../../../api/domain/instrument/instrument.js';
import { rewriteTexts } from '../../../api/domain/instrument/rewrite-texts.js';
import {
  translationProblems,
  withTranslations,
} from '../../../api/domain/instrument/with-translations.js';
import { readStudyTranslations } from '../../../seeds/ai-networking-2025/study-translations.js';
import { translatedPlan } from '../../../seeds/ai-networking-2025/translated-plan.js';
import { FOLDER } from './study.js';

const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'));
const document = read('instrument.json') as InstrumentDocument;
const plan = read('plan.json') as PlanCatalogue;
const catalogues = readStudyTranslations(FOLDER);
const locales = Object.keys(catalogues);
const instruments = Object.fromEntries(
  Object.entries(catalogues).map(([locale, { instrument }]) => [locale, instrument]),
);
const translated = withTranslations(document, instruments);

const compiledIn = (source: unknown, locale: string): CompiledInstrument => {
  const compilation = compileInstrument(source, locale);
  if (!compilation.ok) throw new Error(compilation.problems.map(({ path }) => path).join(', '));
  return compilation.instrument;
};

/** Every text of the instrument in a language, with what it translates. */
function textsIn(locale: string): readonly (readonly [path: string, own: string, en: string])[] {
  const texts: (readonly [string, string, string])[] = [];
  rewriteTexts(translated, (text, place) => {
    if (typeof text === 'object') {
      texts.push([place.join('.'), text[locale] ?? '', text.default ?? '']);
    }
    return text;
  });
  return texts;
}

/** Words German has in common with English. */
const SAME_IN_GERMAN = ['Region', 'Japan', 'Ad hoc'];

describe('the study’s translations', () => {
  it('are German and Japanese, complete, of nothing else', () => {
    expect(locales).toEqual(['de', 'ja']);
    expect(translationProblems(document, instruments)).toEqual([]);
    expect(textsIn('de').length).toBeGreaterThan(130);
  });

  it('change nothing in the language the study was asked in', () => {
    const before = compiledIn(document, 'default');
    const after = compiledIn(translated, 'default');
    expect(after.codebook).toEqual(before.codebook);
    const changes = compareInstruments(before, after);
    expect(changes).toHaveLength(before.codebook.variables.length);
    expect(new Set(changes.map(({ change }) => change))).toEqual(new Set(['identical']));
  });

  it.each(locales)('count every answer the same in %s', (locale) => {
    const own = compiledIn(translated, locale);
    const english = compiledIn(document, 'default');
    const codes = ({ codebook }: CompiledInstrument): unknown =>
      codebook.variables.map(({ name, type, row, dimension, options, nets }) => ({
        ...{ name, type, row, dimension },
        options: options.map(({ code, provenance }) => [code, provenance]),
        nets: nets.map(({ code, options: members }) => [code, members]),
      }));
    expect(codes(own)).toEqual(codes(english));
    expect(own.items).toEqual(english.items);
  });

  it('leave no text in English', () => {
    for (const [path, own, english] of textsIn('de')) {
      if (!SAME_IN_GERMAN.includes(english)) expect([path, own]).not.toEqual([path, english]);
    }
    for (const [path, own] of textsIn('ja')) {
      const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;
      expect([path, own]).toEqual([path, expect.stringMatching(japanese)]);
    }
  });

  it.each(locales)('keep numbers and the points of scales in %s', (locale) => {
    const digits = (text: string): readonly string[] =>
      (text.match(/\d[\d.,]*/g) ?? []).map((number) => number.replace(/[.,]/g, ''));
    for (const [path, own, english] of textsIn(locale)) {
      if (digits(english).length > 0) expect([path, digits(own)]).toEqual([path, digits(english)]);
    }
  });

  it.each(locales)('name a practice alike wherever it is asked about, in %s', (locale) => {
    const { variables } = compiledIn(translated, locale).codebook;
    const options = variables.find(({ name }) => name === 'keep_investing')?.options ?? [];
    const rows = variables.filter(({ item }) => item === 'effectiveness');
    expect(options.map(({ code, label }) => [code, label])).toEqual(
      rows.map(({ row, label }) => [row, label]),
    );
  });

  it.each(locales)('tell no two options of an item by the same words in %s', (locale) => {
    for (const { name, options, nets } of compiledIn(translated, locale).codebook.variables) {
      const labels = [...options, ...nets].map(({ label }) => label);
      expect([name, new Set(labels).size]).toEqual([name, labels.length]);
    }
  });

  it.each(locales)('cover every action of the plan in %s', (locale) => {
    const texts = catalogues[locale]?.plan ?? {};
    expect(Object.keys(texts)).toEqual(plan.actions.map(({ id }) => id));
    for (const { id, title, detail } of plan.actions) {
      const own = texts[id];
      expect(Object.keys(own ?? {})).toEqual(['title', 'detail']);
      for (const text of [own?.title, own?.detail]) {
        expect([id, text]).toEqual([id, expect.stringMatching(/\S/)]);
        expect([title, detail]).not.toContain(text);
      }
    }
  });

  it('put every language into the plan, and nothing else', () => {
    const whole = translatedPlan(plan, catalogues);
    const withoutTexts = ({ actions, ...rest }: PlanCatalogue): unknown => ({
      ...rest,
      actions: actions.map((action) => ({ ...action, title: '', detail: '' })),
    });
    expect(withoutTexts(whole)).toEqual(withoutTexts(plan));
    for (const [index, { id, title, detail }] of whole.actions.entries()) {
      const { title: englishTitle, detail: englishDetail } = plan.actions[index] ?? {};
      const texts = (text: 'title' | 'detail'): unknown =>
        Object.fromEntries(locales.map((locale) => [locale, catalogues[locale]?.plan[id]?.[text]]));
      expect(title).toEqual({ default: englishTitle, ...(texts('title') as object) });
      expect(detail).toEqual({ default: englishDetail, ...(texts('detail') as object) });
    }
  });

  it('refuse a plan whose action they do not have', () => {
    const [first] = plan.actions;
    const actions = [{ ...first, id: 'unheard-of' }] as PlanCatalogue['actions'];
    expect(() => translatedPlan({ ...plan, actions }, catalogues)).toThrow(
      'translations/de.json: no title of unheard-of',
    );
  });
});
