import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Position } from '../../../api/domain/benchmark/position.js';
import { strengthsAndGaps } from '../../../api/domain/benchmark/strengths-and-gaps.js';
import { madePosition } from './made-position.js';

const at = (id: string, own: number, median: number | null, mean = median): Position =>
  madePosition({ id, own, median, mean });
const ids = (positions: readonly Position[]): string[] => positions.map(({ id }) => id);

describe('strengthsAndGaps', () => {
  it('names three of each, furthest from the median first', () => {
    const { strengths, gaps } = strengthsAndGaps([
      at('a', 4, 3),
      at('b', 5, 2),
      at('c', 2, 4),
      at('d', 5, 3),
      at('e', 1, 5),
      at('f', 4, 3.5),
      at('g', 2, 3),
      at('h', 2, 2.5),
    ]);
    expect(ids(strengths)).toEqual(['b', 'd', 'a']);
    expect(ids(gaps)).toEqual(['e', 'c', 'g']);
  });

  it('tells ties apart by the mean, then keeps the order asked', () => {
    const { strengths, gaps } = strengthsAndGaps([
      at('first', 4, 3, 3.2),
      at('second', 4, 3, 3.2),
      at('third', 4, 3, 2.9),
      at('low', 3, 4, 3.8),
      at('lower', 3, 4, 4.1),
    ]);
    expect(ids(strengths)).toEqual(['third', 'first', 'second']);
    expect(ids(gaps)).toEqual(['lower', 'low']);
  });

  it('calls nothing a strength that is not above the median, nor a gap that is not below', () => {
    const score = fc.integer({ min: 1, max: 5 });
    const shown = fc.option(score, { nil: null });
    fc.assert(
      fc.property(fc.array(fc.tuple(score, shown), { maxLength: 12 }), (pairs) => {
        const items = pairs.map(([own, median], index) => at(`${index}`, own, median));
        const { strengths, gaps } = strengthsAndGaps(Object.freeze(items));
        const side = (sign: number): number =>
          pairs.filter(([own, median]) => median && sign * (own - median) > 0).length;
        expect(strengths).toHaveLength(Math.min(3, side(1)));
        expect(gaps).toHaveLength(Math.min(3, side(-1)));
        for (const { own, median } of strengths) expect(own).toBeGreaterThan(median ?? NaN);
        for (const { own, median } of gaps) expect(own).toBeLessThan(median ?? NaN);
      }),
    );
  });
});
