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
    const { changes, notCompared } = changeOverTime(
      { instrument, answers: Object.freeze(before) },
      { instrument, answers: Object.freeze(after) },
    );
    expect(changes.map(({ variable, change }) => [variable, change])).toEqual([
      ['challenges', null],
      ['maturity', 2],
      ['environment', null],
      ['effectiveness.latency', -2],
    ]);
    expect(changes[0]).toMatchObject({ before: ['skills', 'security'], after: ['security'] });
    expect(notCompared).toEqual([]);
  });

  it('compares no item that was asked in other words or on another scale, and says why', () => {
    const reworded = document
      .replace('How mature is your process', 'How ripe is your process')
      .replace('"value":"edge"', '"value":"at-the-edge"');
    const { changes, notCompared } = changeOverTime(
      { instrument: compiled(), answers: before },
      { instrument: compiled(reworded), answers: { ...after, environment: 'hosted' } },
    );
    expect(changes.map(({ variable }) => variable)).toEqual([
      'challenges',
      'effectiveness.latency',
    ]);
    expect(notCompared).toEqual([
      { variable: 'maturity', label: 'Maturity of AI deployment', because: 'wording-changed' },
      { variable: 'environment', label: 'Infrastructure environment', because: 'scale-changed' },
    ]);
    const alike = askedAlike(compiled(), compiled(reworded));
    expect(['maturity', 'environment', 'challenges'].map((name) => alike.has(name))).toEqual([
      false,
      false,
      true,
    ]);
  });
});
