import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Model } from 'survey-core';
import type { Answers } from '../../../api/domain/instrument/answers.js';
import { checkAnswers } from '../../../api/domain/instrument/check-answers.js';
import { encodeAnswers } from '../../../api/domain/instrument/encode-answers.js';
import { parseRouting } from '../../../api/domain/instrument/parse-routing.js';
import { holds } from '../../../api/domain/instrument/routing.js';
import { arbitraryAnswers } from './arbitrary-answers.js';
import { arbitraryInstrument } from './arbitrary-instrument.js';
import { compiled } from './compiled.js';

/** ms; survey-core is slow enough for a counterexample to take minutes to shrink. */
const LONGEST = 20_000;

/** Of the realm survey-core runs in: it tells objects by `instanceof`. */
const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

const isShown = (model: Model, name: string): boolean => {
  const question = model.getQuestionByName(name);
  return question.isVisible && question.page.isVisible;
};

/** survey-core keeps choices in the order made; both sides are put in one order to compare. */
const sorted = (answers: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(answers).map(([name, value]) => [
      name,
      Array.isArray(value) ? [...(value as unknown[])].sort() : value,
    ]),
  );

const evaluate = (rule: string, answers: Answers): boolean => {
  const parse = parseRouting(rule);
  if (!parse.ok) throw new Error(parse.message);
  return holds(parse.routing, answers);
};

describe('routing, with survey-core as oracle', () => {
  const generated = arbitraryInstrument.chain((document) => {
    const instrument = compiled(document);
    return fc.record({
      document: fc.constant(document),
      instrument: fc.constant(instrument),
      first: arbitraryAnswers(instrument),
      second: arbitraryAnswers(instrument),
    });
  });

  it('asks exactly the items survey-core shows', () => {
    fc.assert(
      fc.property(generated, ({ document, instrument, first }) => {
        const check = checkAnswers(instrument, first, { complete: false });
        if (!check.ok) throw new Error(JSON.stringify(check.problems));
        const model = new Model(copy(document));
        model.data = copy(check.answers);
        const encoded = encodeAnswers(instrument, check.answers, null);
        for (const { name, routing, firstVariable } of instrument.items) {
          const asked = routing === null || holds(routing, check.answers);
          expect([name, asked]).toEqual([name, isShown(model, name)]);
          const value = encoded[firstVariable];
          if (value?.kind === 'code') expect(value.code === 254).toBe(!asked);
        }
      }),
      { numRuns: 100, interruptAfterTimeLimit: LONGEST },
    );
  });

  it('keeps what survey-core keeps of a respondent who changes their mind', () => {
    fc.assert(
      fc.property(generated, ({ document, instrument, first, second }) => {
        const model = new Model({ ...copy(document), clearInvisibleValues: 'onHiddenContainer' });
        // As the questionnaire does: survey-core does not follow a chain of cleared answers by itself.
        model.onValueChanged.add(() => {
          model.runExpressions();
        });
        for (const answers of [first, second]) {
          for (const { name } of instrument.items) {
            const answered = isShown(model, name) && answers[name] !== undefined;
            if (answered) model.setValue(name, copy(answers[name]));
          }
        }
        const sent = copy(model.data as Record<string, unknown>);
        const check = checkAnswers(instrument, sent, { complete: false });
        expect(check.ok && sorted(check.answers)).toEqual(sorted(sent));
      }),
      { numRuns: 40, interruptAfterTimeLimit: LONGEST },
    );
  });
});

describe('holds', () => {
  const answers = { region: 'asia', needs: ['a', 'b'], works: { lan: 4 }, sites: 3 };

  it.each([
    ["{region} = 'asia'", true],
    ["{region} anyof ['europe', 'asia']", true],
    ["{region} noneof ['europe']", true],
    ["{needs} contains 'a'", true],
    ["{needs} allof ['a', 'c']", false],
    ["{needs} notcontains 'c'", true],
    ['{works.lan} >= 4', true],
    ['{works.wan} empty', true],
    ['{works.wan} < 3 or {works.wan} >= 3', false],
    ['{sites} > 2 and {sites} < 4', true],
    ["{missing} = 'x'", false],
    ["{missing} != 'x'", true],
    ["{missing} noneof ['x']", true],
    ["{missing} contains 'x'", false],
    ['{missing} notempty', false],
  ])('%s is %s', (rule, expected) => {
    expect(evaluate(rule, answers)).toBe(expected);
  });

  it('binds `and` before `or`, and `!` before both', () => {
    expect(evaluate('{region} empty and {region} empty or {sites} notempty', answers)).toBe(true);
    expect(evaluate('{region} empty and ({region} empty or {sites} notempty)', answers)).toBe(
      false,
    );
    expect(evaluate('!{region} empty or {region} empty', answers)).toBe(true);
    expect(evaluate('!({region} notempty and {sites} empty)', answers)).toBe(true);
  });
});

describe('parseRouting', () => {
  it.each([
    ['', 0],
    ['{a}', 3],
    ["{a} <> 'x'", 5],
    ["not ({a} = 'x')", 0],
    ["'x' = {a}", 0],
    ['{a} = {b}', 5],
    ['{a} = x', 5],
    ['{a} = true', 5],
    ["{a} anyof 'x'", 9],
    ["{a} = ['x']", 7],
    ["{a} anyof ['x'", 14],
    ['{a} anyof []', 11],
    ["({a} = 'x'", 10],
    ["{a} = 'x')", 9],
    ["{a} = 'x' {b} = 'y'", 9],
    ["!{a} = 'x'", 4],
    ['{a} + 1 > 2', 3],
    ["iif({a} = 1, 'x', 'y') = 'x'", 0],
    ['{a} = 01', 5],
    ["{a} = 'it's'", 11],
    ["{a} = '", 5],
  ])('refuses %s and says where', (rule, at) => {
    expect(parseRouting(rule)).toMatchObject({ ok: false, at });
  });

  it('refuses a rule of thousands of parentheses without exhausting the stack', () => {
    expect(parseRouting(`${'('.repeat(5000)}{a} empty`)).toMatchObject({ ok: false, at: 2000 });
    expect(parseRouting(`${'('.repeat(900)}{a} empty${')'.repeat(900)}`).ok).toBe(true);
  });

  it('reads escaped quotes and negative and decimal numbers', () => {
    expect(parseRouting("{a} = 'it\\'s' or {b.c} > -0.5")).toEqual({
      ok: true,
      routing: {
        test: 'or',
        of: [
          { test: 'equal', item: 'a', row: null, values: ["it's"] },
          { test: 'greater', item: 'b', row: 'c', values: [-0.5] },
        ],
      },
    });
  });

  it('never throws', () => {
    const piece = fc.constantFrom(
      '{a}',
      "'x'",
      '(',
      ')',
      '!',
      '[',
      ']',
      ',',
      ' and ',
      ' = ',
      '4',
      '"',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece).map((all) => all.join('')),
        ),
        (rule) => {
          expect(typeof parseRouting(rule).ok).toBe('boolean');
        },
      ),
    );
  });
});
