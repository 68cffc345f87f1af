import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Model } from 'survey-core';
import { checkAnswers } from '../../../api/domain/instrument/check-answers.js';
import type { AnswerCheck } from '../../../api/domain/instrument/check-answers.js';
import type { CompiledInstrument } from '../../../api/domain/instrument/compiled-instrument.js';
import { arbitraryAnswers } from './arbitrary-answers.js';
import { arbitraryInstrument } from './arbitrary-instrument.js';
import { arbitraryMutation } from './arbitrary-mutation.js';
import { compiled, onOnePage } from './compiled.js';

const instrument = compiled(
  onOnePage(
    { type: 'radiogroup', name: 'region', choices: ['europe', 'asia'], isRequired: true },
    { type: 'checkbox', name: 'areas', choices: ['a', 'b', 'c', 'd'], maxSelectedChoices: 3 },
    { type: 'matrix', name: 'works', columns: [1, 2, 3, 4, 5], rows: ['lan', 'wan'] },
    { type: 'rating', name: 'maturity' },
    { type: 'text', inputType: 'number', name: 'sites', min: 1, max: 9 },
    { type: 'comment', name: 'mistake', maxLength: 10 },
    { type: 'comment', name: 'asia_only', visibleIf: "{region} = 'asia'", isRequired: true },
  ),
);
const draft = (answers: unknown): AnswerCheck =>
  checkAnswers(instrument, answers, { complete: false });
const problems = (check: AnswerCheck): unknown[] =>
  check.ok
    ? []
    : check.problems.map(({ code, item, row }) => [
        code,
        item,
        ...(row === undefined ? [] : [row]),
      ]);

describe('checkAnswers', () => {
  it('reports every problem at once, in the order asked', () => {
    const check = checkAnswers(
      instrument,
      {
        nonsense: 1,
        mistake: 'far too long',
        sites: 10,
        maturity: '4',
        works: { lan: 6, wan: '4', man: 1 },
        areas: ['a', 'b', 'c', 'd', 'a', 'x'],
        region: 'mars',
      },
      { complete: true },
    );
    expect(problems(check)).toEqual([
      ['unknown-option', 'region'],
      ['too-many', 'areas'],
      ['duplicate-option', 'areas'],
      ['unknown-option', 'areas'],
      ['out-of-range', 'works', 'lan'],
      ['wrong-type', 'works', 'wan'],
      ['unknown-row', 'works', 'man'],
      ['wrong-type', 'maturity'],
      ['out-of-range', 'sites'],
      ['too-long', 'mistake'],
      ['unknown-item', 'nonsense'],
    ]);
  });

  it('carries what a form needs to say it in another language', () => {
    const check = draft({ works: { lan: 6 }, areas: ['a', 'b', 'c', 'd'], mistake: '12345678901' });
    expect(check).toMatchObject({
      problems: [
        { code: 'too-many', maximum: 3, count: 4 },
        { code: 'out-of-range', row: 'lan', minimum: 1, maximum: 5 },
        { code: 'too-long', maximum: 10, length: 11 },
      ],
    });
  });

  it('normalises: order asked, codebook order of options, nothing blank', () => {
    const check = draft({
      mistake: ' ',
      works: { wan: 2, lan: null },
      areas: ['c', 'a'],
      sites: -0 + 1,
      region: '',
    });
    expect(JSON.stringify(check)).toBe(
      '{"ok":true,"answers":{"areas":["a","c"],"works":{"wan":2},"sites":1}}',
    );
    expect(draft({ areas: [], works: {}, maturity: null })).toEqual({ ok: true, answers: {} });
  });

  it('clears what was routed past, and demands only what was asked', () => {
    const europe = { region: 'europe', asia_only: 'text' };
    expect(checkAnswers(instrument, europe, { complete: true })).toEqual({
      ok: true,
      answers: { region: 'europe' },
    });
    const asia = checkAnswers(instrument, { region: 'asia' }, { complete: true });
    expect(problems(asia)).toEqual([['unanswered', 'asia_only']]);
    expect(draft({ region: 'asia' }).ok).toBe(true);
  });

  it('refuses an answer to an item the strand is not asked, blank ones apart', () => {
    const options = { complete: true, asked: new Set(['maturity']) };
    expect(problems(checkAnswers(instrument, { region: 'asia', sites: null }, options))).toEqual([
      ['not-asked', 'region'],
    ]);
    expect(checkAnswers(instrument, { maturity: 4 }, options).ok).toBe(true);
  });

  it('demands a minimum even of an item left blank, as SurveyJS does', () => {
    const three = compiled(
      onOnePage({ type: 'checkbox', name: 'q', choices: ['a', 'b', 'c'], minSelectedChoices: 3 }),
    );
    for (const answers of [{}, { q: ['a'] }]) {
      expect(problems(checkAnswers(three, answers, { complete: true }))).toEqual([
        ['too-few', 'q'],
      ]);
      expect(checkAnswers(three, answers, { complete: false }).ok).toBe(true);
    }
  });

  it('demands a matrix as a whole or row by row', () => {
    const rows = (more: object): CompiledInstrument =>
      compiled(
        onOnePage({ type: 'matrix', name: 'q', columns: [1, 2], rows: ['a', 'b'], ...more }),
      );
    const complete = { complete: true };
    expect(problems(checkAnswers(rows({ isRequired: true }), {}, complete))).toEqual([
      ['unanswered', 'q'],
    ]);
    expect(checkAnswers(rows({ isRequired: true }), { q: { a: 1 } }, complete).ok).toBe(true);
    expect(
      problems(checkAnswers(rows({ eachRowRequired: true }), { q: { a: 1 } }, complete)),
    ).toEqual([['unanswered', 'q', 'b']]);
  });

  it.each([[null], [[]], ['text'], [4], [undefined]])(
    'refuses %j in place of answers',
    (answers) => {
      expect(problems(draft(answers))).toEqual([['wrong-type', '']]);
    },
  );

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'knows no item or row %s',
    (key) => {
      const item = JSON.parse(`{"${key}": {"lan": 1}}`) as unknown;
      expect(problems(draft(item))).toEqual([['unknown-item', key]]);
      const row = JSON.parse(`{"works": {"${key}": 1}}`) as unknown;
      expect(problems(draft(row))).toEqual([['unknown-row', 'works', key]]);
      expect(problems(draft({ region: key }))).toEqual([['unknown-option', 'region']]);
    },
  );

  it.each(['\0', 'a\ud800', '\udc00a'])('refuses text PostgreSQL cannot store: %j', (text) => {
    expect(problems(draft({ mistake: text }))).toEqual([['bad-character', 'mistake']]);
    expect(draft({ mistake: 'tab\t \u{1F600}' }).ok).toBe(true);
  });

  it('reads a hostile body in bounded work', () => {
    const many = Object.fromEntries(
      Array.from({ length: 100_000 }, (_, index) => [`k${index}`, 1]),
    );
    for (const answers of [many, { works: many }, { areas: Object.keys(many) }]) {
      const check = draft(answers);
      expect(problems(check).length).toBeGreaterThan(0);
      expect(problems(check).length).toBeLessThanOrEqual(1000);
    }
    const check = draft({ region: 'x'.repeat(1_000_000) });
    expect(JSON.stringify(check).length).toBeLessThan(300);
  });

  const generated = arbitraryInstrument.chain((document) => {
    const made = compiled(document);
    const of = fc.constant(made);
    return fc.record({
      document: fc.constant(document),
      made: of,
      answers: arbitraryAnswers(made),
    });
  });

  it('accepts what the instrument offers, leaves it as it was, and is settled after one pass', () => {
    fc.assert(
      fc.property(generated, ({ made, answers }) => {
        const before = JSON.stringify(answers);
        const check = checkAnswers(made, answers, { complete: false });
        expect(JSON.stringify(answers)).toBe(before);
        if (!check.ok) throw new Error(JSON.stringify(check.problems));
        const again = checkAnswers(made, check.answers, { complete: false });
        expect(JSON.stringify(again)).toBe(JSON.stringify(check));
      }),
    );
  });

  it('refuses every way out of range with its code and place, and all of them together', () => {
    fc.assert(
      fc.property(
        generated.chain(({ made, answers }) =>
          fc.record({
            made: fc.constant(made),
            answers: fc.constant(answers),
            mutations: fc
              .subarray([...made.items], { minLength: 1 })
              .chain((items) => fc.tuple(...items.map(arbitraryMutation))),
          }),
        ),
        ({ made, answers, mutations }) => {
          const bad = { ...answers };
          for (const { item, value } of mutations) bad[item] = value;
          const check = checkAnswers(made, bad, { complete: false });
          const found = check.ok ? [] : check.problems;
          for (const { item, row, code } of mutations) {
            expect(found).toContainEqual(
              expect.objectContaining(row === undefined ? { item, code } : { item, row, code }),
            );
          }
          expect(new Set(found.map(({ item }) => item)).size).toBe(mutations.length);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('lets complete exactly what survey-core lets complete', () => {
    fc.assert(
      fc.property(generated, ({ document, made, answers }) => {
        const check = checkAnswers(made, answers, { complete: false });
        if (!check.ok) throw new Error(JSON.stringify(check.problems));
        const model = new Model(JSON.parse(JSON.stringify(document)));
        model.data = JSON.parse(JSON.stringify(check.answers)) as object;
        const valid = model.validate(false, false);
        expect(checkAnswers(made, check.answers, { complete: true }).ok).toBe(valid);
      }),
      { numRuns: 80, interruptAfterTimeLimit: 20_000 },
    );
  });
});
