import { describe, expect, it } from '@jest/globals';
import {
  apportion,
  ratingCounts,
  sumOfRatings,
} from '../../../seeds/ai-networking-2025/rating-counts.js';

describe('ratingCounts', () => {
  it('keeps a shape that meets the targets', () => {
    const shape = [1, 2, 3, 4, 0] as const;
    expect(ratingCounts(shape, { base: 10, top2: 4, sum: 30 })).toEqual(shape);
  });

  it('meets the targets as near to the shape as it can', () => {
    const counts = ratingCounts([1, 2, 3, 3, 1], { base: 20, top2: 10, sum: 66 });
    expect(counts && sumOfRatings(counts)).toBe(66);
    expect((counts?.[3] ?? 0) + (counts?.[4] ?? 0)).toBe(10);
    expect(ratingCounts([1, 2, 3, 3, 1], { base: 20, top2: null, sum: null })).toEqual([
      ...[2, 4, 6, 6, 2],
    ]);
  });

  it('never gives a rating the shape lacks, and says when nothing is left', () => {
    expect(ratingCounts([1, 1, 1, 1, 0], { base: 10, top2: null, sum: 41 })).toBeNull();
    expect(ratingCounts([1, 1, 1, 1, 0], { base: 10, top2: null, sum: 40 })).toEqual([
      ...[0, 0, 0, 10, 0],
    ]);
    expect(ratingCounts([1, 1, 1, 1, 1], { base: 10, top2: 11, sum: null })).toBeNull();
  });
});

describe('apportion', () => {
  it('shares out all of it, the largest remainders first', () => {
    expect(apportion(6, { cloud: 8, hosted: 4, edge: 2 })).toEqual({
      cloud: 3,
      hosted: 2,
      edge: 1,
    });
    expect(apportion(0, { cloud: 1, edge: 1 })).toEqual({ cloud: 0, edge: 0 });
    expect(apportion(15, { moderate: 8, significant: 7 })).toEqual({ moderate: 8, significant: 7 });
  });
});
