import { describe, expect, it } from '@jest/globals';
import { askedAlike, changeOverTime } from '../../../api/domain/benchmark/own-change.js';
import type { Answers } from '../../../api/domain/instrument/answers.js';
import { compileInstrument } from '../../../api/domain/instrument/compile-instrument.js';
import type { CompiledInstrument } from '../../../api/domain/instrument/compiled-instrument.js';
import { studyFiles } from '../../seeds/ai-networking-2025/study.js';

const document = JSON.stringify(studyFiles().instrument);
const compiled = (json = document): CompiledInstrument => {
  const compilation = compileInstrument(JSON.parse(json) as object);
  if (!compilation.ok) throw new Error(compilation.problems.map(({ path }) => path).join(', '));
  return compilation.instrument;
};

const before: Answers = {
  maturity: 2,
  environment: 'hybrid',
  challenges: ['skills', 'security'],
  effectiveness: { latency: 4, bandwidth: 3 },
};
const after: Answers = {
  maturity: 4,
  environment: 'edge',
  challenges: ['security'],
  effectiveness: { latency: 2, availability: 5 },
};

describe('changeOverTime', () => {
  it('gives the change of every item answered twice', () => {
    const instrument = compiled();
    const { items, notCompared } = changeOverTime(
      { instrument, answers: Object.freeze(before) },
      { instrument, answers: Object.freeze(after) },
      { codebook: instrument.codebook, locale: 'en' },
    );
    expect(items.map(({ id, change }) => [id, change])).toEqual([
      ['challenges', null],
      ['maturity', 2],
      ['environment', null],
      ['effectiveness.latency', -2],
    ]);
    expect(items[0]).toMatchObject({
      before: ['Skills and staffing', 'Security and privacy'],
      after: ['Security and privacy'],
    });
    expect(notCompared).toEqual([]);
  });

  it('compares no item that was asked in other words or on another scale, and says why', () => {
    const reworded = document
      .replace('How mature is your process', 'How ripe is your process')
      .replace('"value":"edge"', '"value":"at-the-edge"');
    const { items, notCompared } = changeOverTime(
      { instrument: compiled(), answers: before },
      { instrument: compiled(reworded), answers: { ...after, environment: 'hosted' } },
      { codebook: compiled().codebook, locale: 'en' },
    );
    expect(items.map(({ id }) => id)).toEqual(['challenges', 'effectiveness.latency']);
    expect(notCompared).toEqual([
      {
        ...{ id: 'maturity', label: 'Maturity of AI deployment' },
        because: 'It was asked in other words.',
      },
      {
        ...{ id: 'environment', label: 'Infrastructure environment' },
        because: 'It was asked with other answers to choose from.',
      },
    ]);
    const alike = askedAlike(compiled(), compiled(reworded));
    expect(['maturity', 'environment', 'challenges'].map((name) => alike.has(name))).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('compares in the language of the wording, and tells in the reader’s', () => {
    const instrument = compiled();
    const german = compiled(document.replace('"Maturity of AI deployment"', '"KI-Reife"'));
    const { items } = changeOverTime(
      { instrument, answers: before },
      { instrument, answers: after },
      { codebook: german.codebook, locale: 'de' },
    );
    expect(items.find(({ id }) => id === 'maturity')).toEqual({
      ...{ id: 'maturity', label: 'KI-Reife', before: ['2'], after: ['4'], change: 2 },
    });
  });
});
