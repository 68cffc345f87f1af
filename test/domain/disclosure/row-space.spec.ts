import { describe, expect, it } from '@jest/globals';
import {
  afterShowing,
  allUnknown,
  isKnown,
  isolatedSets,
  rowsIsolating,
  witnesses,
} from '../../../api/domain/disclosure/row-space.js';

const shown = (
  columns: number,
  rows: readonly (readonly number[])[],
): ReturnType<typeof allUnknown> =>
  rows.reduce((unknowns, row) => afterShowing(row, unknowns), allUnknown(columns, rows.length));

describe('what sums over groups make known', () => {
  const all = [0, 1, 2, 3];

  it('knows a difference of two groups shown, and no part of either', () => {
    const unknowns = shown(4, [all, [0, 1]]);
    expect(isKnown([2, 3], unknowns)).toBe(true);
    expect(isKnown([2], unknowns)).toBe(false);
    expect(isKnown([0, 2], unknowns)).toBe(false);
  });

  it('knows what three overlapping groups give together', () => {
    // (ab) + (bc) - (ac) = 2b
    const unknowns = shown(4, [
      [0, 1],
      [1, 2],
      [0, 2],
    ]);
    expect(isKnown([1], unknowns)).toBe(true);
    expect(isKnown([3], unknowns)).toBe(false);
  });

  it('finds the sets a combination rests on, within the budget', () => {
    const unknowns = witnesses(shown(4, [all, [0, 1]]));
    const cost = [1, 1, 2, 4];
    expect(isolatedSets(unknowns, all, 2, { cost, budget: 4 })).toEqual([[0, 1]]);
    expect(isolatedSets(unknowns, all, 2, { cost, budget: 6 })).toEqual([
      [0, 1],
      [2, 3],
    ]);
    expect(isolatedSets(unknowns, all, 1, { cost, budget: 6 })).toEqual([]);
  });

  it('finds sets of four', () => {
    const unknowns = witnesses(shown(6, [[0, 1, 2, 3]]));
    const within = { cost: [1, 1, 1, 1, 1, 1], budget: 4 };
    expect(isolatedSets(unknowns, [0, 1, 2, 3, 4, 5], 4, within)).toEqual([[0, 1, 2, 3]]);
    expect(isolatedSets(unknowns, [0, 1, 2, 3, 4, 5], 3, within)).toEqual([]);
  });

  it('names the rows that isolate a set, and none where nothing does', () => {
    const rows = [all, [0, 1], [1, 2]];
    expect(rowsIsolating(rows, [2, 3], 4)).toEqual([0, 1]);
    expect(rowsIsolating(rows, [3], 4)).toBeNull();
  });
});
