import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dimensionScore } from '../../../api/domain/benchmark/dimension-score.js';

const rating = fc.option(fc.integer({ min: 1, max: 5 }), { nil: null });

describe('dimensionScore', () => {
  it.each([
    ['the mean of all items', [4, 5, 3], 4],
    ['the mean of the answered ones', [4, null, 3], 3.5],
    ['a score from just half of them', [2, null], 2],
    ['no score from fewer than half', [2, null, null], null],
    ['no score from none', [null], null],
    ['no score of no items', [], null],
  ] as const)('gives %s', (_, answers, score) => {
    expect(dimensionScore(answers)).toBe(score);
  });

  it('is as if blanks were answered like the mean of the others', () => {
    fc.assert(
      fc.property(fc.array(rating, { minLength: 1, maxLength: 8 }), (answers) => {
        const score = dimensionScore(Object.freeze([...answers]));
        const given = answers.filter((answer) => answer !== null);
        expect(score === null).toBe(given.length === 0 || 2 * given.length < answers.length);
        if (score === null) return;
        expect(dimensionScore(answers.map((answer) => answer ?? score))).toBeCloseTo(score, 12);
        expect(score).toBeGreaterThanOrEqual(Math.min(...given));
        expect(score).toBeLessThanOrEqual(Math.max(...given));
      }),
    );
  });
});
