import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { localCatalogue } from '../../../api/domain/benchmark/local-catalogue.js';
import type { PlanCatalogue } from '../../../api/domain/benchmark/plan-catalogue.js';
import { type Scorecard, scorecardOf } from '../../../api/domain/benchmark/scorecard.js';
import { en } from '../../../api/domain/benchmark/texts/en.js';
import { TEXTS, textsIn } from '../../../api/domain/benchmark/texts/texts-in.js';
import { compileInstrument } from '../../../api/domain/instrument/compile-instrument.js';
import type { CompiledInstrument } from '../../../api/domain/instrument/compiled-instrument.js';
import type { InstrumentDocument } from '../../../api/domain/instrument/instrument.js';
import { withTranslations } from '../../../api/domain/instrument/with-translations.js';
import { readStudyTranslations } from '../../../seeds/ai-networking-2025/study-translations.js';
import { translatedPlan } from '../../../seeds/ai-networking-2025/translated-plan.js';
import { FOLDER } from '../../seeds/ai-networking-2025/study.js';
import { arbitraryPeers, arbitraryRespondent } from './arbitrary-respondent.js';
import { type StudyEdition, studyEdition } from './study-edition.js';

let study: StudyEdition;
let plan: PlanCatalogue;
let inLocale: Readonly<Record<string, CompiledInstrument>>;
beforeAll(async () => {
  study = await studyEdition();
  const translations = readStudyTranslations(FOLDER);
  plan = translatedPlan(study.catalogue, translations);
  const document = withTranslations(
    study.files.instrument as InstrumentDocument,
    Object.fromEntries(
      Object.entries(translations).map(([locale, { instrument }]) => [locale, instrument]),
    ),
  );
  inLocale = Object.fromEntries(
    Object.keys(TEXTS).map((locale) => {
      const compilation = compileInstrument(document, locale);
      if (!compilation.ok) throw new Error(compilation.problems.map(({ path }) => path).join(', '));
      return [locale, compilation.instrument];
    }),
  );
});

/** The places of texts, such as `rank.among`. */
const placesIn = (texts: object, path = ''): string[] =>
  Object.entries(texts).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null
      ? placesIn(value, `${path}${key}.`)
      : [`${path}${key}: ${typeof value}`],
  );

/** Every text of a scorecard but those that are codes. */
const CODES = ['id', 'standing', 'provenance', 'status', 'option', 'code', 'dimension', 'own'];
const LISTS = ['claims', 'items', 'request', 'group', 'groups'];
function wordsIn(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return CODES.includes(key) ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]: [string, unknown]) =>
    LISTS.includes(name) && !(name === 'items' && hasPositions(each)) ? [] : wordsIn(each, name),
  );
}
const hasPositions = (value: unknown): boolean =>
  Array.isArray(value) && value.some((each) => typeof each === 'object');

/** A scorecard without its words: numbers, codes and what is null. */
function withoutWords(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return CODES.includes(key) ? value : '';
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((each) => withoutWords(each, key));
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, withoutWords(each, name)]),
  );
}

/** The numbers a text states, lowest first: languages say them in orders of their own. */
function numbersSaid(locale: string, text: string): number[] {
  const plain =
    locale === 'de' ? text.replace(/(\d)\.(\d{3})/g, '$1$2').replace(/(\d),(\d)/g, '$1.$2') : text;
  const digits = plain.replaceAll('2分の1', '').replace(/(\d),(\d{3})/g, '$1$2');
  return (digits.match(/\d+(?:\.\d+)?/g) ?? []).map(Number).sort((one, other) => one - other);
}

/** Texts whose numbers are written out in one language and as digits in another are left aside. */
const saying = (card: Scorecard): readonly string[] => [
  card.verdict,
  card.limits.statement,
  ...[...card.dimensions, ...card.items].map(({ rankStatement }) => rankStatement),
];

describe('the texts of a scorecard', () => {
  it.each(Object.keys(TEXTS))('are all there in %s', (locale) => {
    expect(placesIn(textsIn(locale))).toEqual(placesIn(en));
  });

  it('are English where there is no other language, and those of the language for a region', () => {
    expect([textsIn('fr'), textsIn('constructor'), textsIn('')]).toEqual([en, en, en]);
    expect([textsIn('de-AT'), textsIn('ja_JP')]).toEqual([TEXTS.de, TEXTS.ja]);
  });

  it('write numbers as the language does', () => {
    const practice = {
      ...{ label: 'x', own: 3.2, illustrative: false },
      leaders: { median: 4.5, n: 1250 },
    };
    expect(textsIn('en').because.practice(practice)).toContain('median is 4.5 (n = 1,250)');
    expect(textsIn('de').because.practice(practice)).toContain(
      'mit 3,2; der Median der Vorreiter liegt bei 4,5 (n = 1.250)',
    );
    expect(textsIn('ja').because.practice(practice)).toContain('中央値は4.5です（n = 1,250）');
  });

  it('say the same numbers in every language, and nothing in English but in English', () => {
    const english = new Set<string>();
    const repeated: string[] = [];
    fc.assert(
      fc.property(arbitraryRespondent(study.instrument), arbitraryPeers, (answers, asked) => {
        const cards = Object.entries(inLocale).map(([locale, instrument]) => {
          const respondent = { instrument, answers, comparable: null, locale };
          return [locale, scorecardOf(study.edition, respondent, asked, plan)] as const;
        });
        const [, original] = cards[0] ?? [];
        if (original === undefined) throw new Error('no English');
        for (const text of wordsIn(original)) if (/[a-z]{3}/.test(text)) english.add(text);
        const numbers = JSON.stringify(withoutWords(original));
        const said = saying(original).map((text) => numbersSaid('en', text));
        for (const [locale, card] of cards.slice(1)) {
          if (JSON.stringify(withoutWords(card)) !== numbers)
            repeated.push(`${locale}: its numbers`);
          for (const [at, text] of saying(card).entries()) {
            if (numbersSaid(locale, text).join() !== said[at]?.join()) repeated.push(text);
          }
          for (const text of wordsIn(card)) {
            if (english.has(text) || isEnglish(text)) repeated.push(`${locale}: ${text}`);
          }
        }
        expect(repeated.filter((text) => !SAME_IN_GERMAN.has(text))).toEqual([]);
      }),
      { numRuns: 200 },
    );
    expect(english.size).toBeGreaterThan(100);
  });
});

describe('localCatalogue', () => {
  it('takes the language, else the default', () => {
    const [action] = plan.actions;
    const title = (locale: string): string | undefined =>
      localCatalogue(plan, locale).actions[0]?.title;
    expect(action).toBeDefined();
    expect(title('fr')).toBe(title('en'));
    expect(title('de-CH')).toBe(title('de'));
    expect(new Set([title('en'), title('de'), title('ja')]).size).toBe(3);
  });
});

/** Words that only English has; German borrows two phrases whole. */
const isEnglish = (text: string): boolean =>
  /\b(the|of|and|you|your|leaders|with|which|is|are|score)\b/i.test(
    text.replaceAll(/Proof of Concept|Points of Failure/g, ''),
  );

const SAME_IN_GERMAN = new Set<string>(['de: 1 Ad hoc']);
