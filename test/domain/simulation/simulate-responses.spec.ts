import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkAnswers } from '../../../api/domain/instrument/check-answers.js';
import { compileInstrument } from '../../../api/domain/instrument/compile-instrument.js';
import { simulateResponses } from '../../../api/domain/simulation/simulate-responses.js';
import { arbitraryInstrument } from '../instrument/arbitrary-instrument.js';
import { studyInstrument } from './study-instrument.js';

const STRANDS = [{ code: 'survey', label: 'Survey', asks: null }];

describe('simulated responses', () => {
  it('are complete answers to whatever instrument, the same for the same seed', () => {
    fc.assert(
      fc.property(arbitraryInstrument, fc.integer(), (document, seed) => {
        const compilation = compileInstrument(document);
        if (!compilation.ok) throw new Error('arbitrary instruments compile');
        const { instrument } = compilation;
        const made = simulateResponses(instrument, STRANDS, 8, seed);
        for (const { answers } of made) {
          expect(checkAnswers(instrument, answers, { complete: true })).toEqual({
            ok: true,
            answers,
          });
        }
        expect(simulateResponses(instrument, STRANDS, 8, seed)).toEqual(made);
      }),
      { numRuns: 60 },
    );
  });

  it('answer only what their strand asks', () => {
    const asks = ['region', 'maturity', 'industry', 'size'];
    const made = simulateResponses(
      studyInstrument,
      [{ ...STRANDS[0], code: 's', label: 'S', asks }],
      50,
      1,
    );
    expect(new Set(made.flatMap(({ answers }) => Object.keys(answers)))).toEqual(new Set(asks));
  });

  it('hang together: who is advanced in one practice is in others, and groups are large enough', () => {
    const made = simulateResponses(studyInstrument, STRANDS, 400, 11);
    const pairs = made.flatMap(({ answers }) => {
      const practice = answers.effectiveness as Record<string, number> | undefined;
      const { maturity } = answers;
      return typeof maturity === 'number' && practice?.latency !== undefined
        ? [[maturity, practice.latency] as const]
        : [];
    });
    expect(pairs.length).toBeGreaterThan(250);
    const correlation = pearson(pairs);
    expect(correlation).toBeGreaterThan(0.25);
    expect(correlation).toBeLessThan(0.9);
    expect(made.filter(({ answers }) => answers.country === undefined).length).toBeGreaterThan(5);
    for (const region of ['north-america', 'europe', 'asia-pacific']) {
      expect(made.filter(({ answers }) => answers.region === region).length).toBeGreaterThan(40);
    }
    const organisations = new Set(made.map(({ organisation }) => organisation)).size;
    expect(organisations).toBeGreaterThan(340);
    expect(organisations).toBeLessThan(400);
  });
});

function pearson(pairs: readonly (readonly [number, number])[]): number {
  const mean = (of: (pair: readonly [number, number]) => number): number =>
    pairs.reduce((sum, pair) => sum + of(pair), 0) / pairs.length;
  const [x, y] = [mean((pair) => pair[0]), mean((pair) => pair[1])];
  const covariance = mean((pair) => (pair[0] - x) * (pair[1] - y));
  return covariance / Math.sqrt(mean((p) => (p[0] - x) ** 2) * mean((p) => (p[1] - y) ** 2));
}
