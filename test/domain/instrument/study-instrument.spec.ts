import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Model, Serializer } from 'survey-core';
import { checkAnswers } from '../../../api/domain/instrument/check-answers.js';
import { encodeAnswers } from '../../../api/domain/instrument/encode-answers.js';
import { compiled } from './compiled.js';

const document = JSON.parse(
  readFileSync('seeds/ai-networking-2025/instrument.json', 'utf8'),
) as Readonly<Record<string, unknown>>;
const instrument = compiled(document);
const { codebook } = instrument;
const variable = (name: string) => codebook.variables.find((one) => one.name === name);
const rowsOf = (item: string) => codebook.variables.filter((one) => one.item === item);

/** The properties that are ours and not SurveyJS's, by the class that carries them. */
const OURS = [
  ['survey', 'dimensions'],
  ...['dimension', 'label', 'nets', 'provenance'].map((name) => ['question', name]),
  ...['dimension', 'provenance'].map((name) => ['itemvalue', name]),
] as const;

describe('the study’s instrument', () => {
  it('scores four insights and maturity', () => {
    expect(codebook.dimensions.map(({ code, insight }) => [code, insight])).toEqual([
      ['maturity', null],
      ['plan-ahead', 1],
      ['diverse-venues', 2],
      ['performance-first', 3],
      ['segmentation', 4],
    ]);
    const practices = rowsOf('effectiveness');
    expect(practices).toHaveLength(10);
    const insights = new Set(practices.map(({ dimension }) => dimension));
    expect(insights).toEqual(
      new Set(['plan-ahead', 'diverse-venues', 'performance-first', 'segmentation']),
    );
    expect(variable('maturity')?.dimension).toBe('maturity');
  });

  it('rates from 1 to 5', () => {
    for (const { type, options } of [
      ...rowsOf('effectiveness'),
      ...rowsOf('importance'),
      ...rowsOf('maturity'),
    ]) {
      expect([type, options.map(({ code }) => code).join('')]).toEqual(['scale', '12345']);
    }
  });

  it('asks for exactly three functional areas and up to three challenges', () => {
    const limits = ['functional_areas', 'challenges', 'emerging_needs'].map((name) => {
      const item = instrument.byName.get(name);
      return item?.shape === 'many' && [item.minimumSelected, item.maximumSelected];
    });
    expect(limits).toEqual([
      [3, 3],
      [0, 3],
      [0, variable('emerging_needs')?.options.length],
    ]);
  });

  it('says of every label whether the report prints it', () => {
    for (const { name, provenance, options, nets } of codebook.variables) {
      for (const one of [provenance, ...[...options, ...nets].map((each) => each.provenance)]) {
        expect([name, one]).not.toEqual([name, 'measured']);
      }
    }
  });

  it('holds nothing survey-core does not know but what is ours', () => {
    const errors = (json: unknown): unknown =>
      (new Model(json).jsonErrors as { message: string }[] | null)?.map(({ message }) => message);
    for (const [owner, name] of OURS) Serializer.addProperty(owner, { name });
    try {
      expect(errors(document) ?? []).toEqual([]);
      expect(errors({ ...document, surprise: 1 })).toHaveLength(1);
    } finally {
      for (const [owner, name] of OURS) Serializer.removeProperty(owner, name);
    }
  });

  it('shows in survey-core what the codebook counts', () => {
    const model = new Model(document);
    expect(model.getAllQuestions().map(({ name }) => name)).toEqual(
      instrument.items.map(({ name }) => name),
    );
    expect(instrument.items.map(({ name }) => model.getQuestionByName(name).title)).toEqual(
      instrument.items.map(({ firstVariable }) => codebook.variables[firstVariable]?.question),
    );
  });

  it('takes an answer to everything', () => {
    const answers: Record<string, unknown> = {};
    for (const item of instrument.items) {
      if (item.shape === 'one') answers[item.name] = item.options[0];
      else if (item.shape === 'many') answers[item.name] = item.options.slice(0, 3);
      else if (item.shape !== 'rows') answers[item.name] = 'text';
      else answers[item.name] = Object.fromEntries(item.rows.map((row) => [row, 5]));
    }
    const check = checkAnswers(instrument, answers, { complete: true });
    expect(check).toEqual({ ok: true, answers });
    const encoded = encodeAnswers(instrument, check.ok ? check.answers : {}, null);
    expect(encoded.filter((value) => value.kind === 'code' && value.code > 253)).toEqual([]);
  });
});
