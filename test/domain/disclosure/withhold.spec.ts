import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { solver } from '../../../api/domain/disclosure/linear-program.js';
import {
  withholdFewest,
  withholdInTurn,
  type Item,
} from '../../../api/domain/disclosure/withhold.js';

const item = (id: number, contributors: number, rank = 0): Item => ({
  id,
  contributors,
  rank,
  needs: null,
});
const lost = (items: readonly Item[], ids: ReadonlySet<number>): number =>
  items.filter(({ id }) => ids.has(id)).reduce((sum, { contributors }) => sum + contributors, 0);

describe('withholdFewest', () => {
  it('loses one group of eight where taking turns loses two of five', async () => {
    const items = [item(0, 8), item(1, 5), item(2, 5)];
    const conflicts = [
      [0, 1],
      [0, 2],
    ];
    expect(withholdFewest(await solver(), items, conflicts)).toEqual(new Set([0]));
    expect(withholdInTurn(items, conflicts, new Set())).toEqual(new Set([1, 2]));
  });

  it('keeps a lower rank at the cost of any number of higher ones', async () => {
    const items = [item(0, 1, 0), item(1, 50, 1), item(2, 50, 1)];
    const conflicts = [
      [0, 1],
      [0, 2],
    ];
    expect(withholdFewest(await solver(), items, conflicts)).toEqual(new Set([1, 2]));
  });

  it('withholds what needs a withheld item', async () => {
    const items = [item(0, 5), { ...item(1, 5, 1), needs: 0 }];
    expect(withholdFewest(await solver(), items, [[0]])).toEqual(new Set([0, 1]));
    expect(withholdInTurn(items, [[0]], new Set())).toEqual(new Set([0, 1]));
  });

  it('resolves every conflict and never loses more than taking turns', async () => {
    const highs = await solver();
    const id = fc.nat(7);
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 5, max: 30 }), { minLength: 8, maxLength: 8 }),
        fc.array(fc.uniqueArray(id, { minLength: 1, maxLength: 4 }), {
          minLength: 1,
          maxLength: 8,
        }),
        (contributors, conflicts) => {
          const items = contributors.map((n, i) => item(i, n));
          const best = withholdFewest(highs, items, conflicts);
          const inTurn = withholdInTurn(items, conflicts, new Set());
          for (const conflict of conflicts) {
            expect(conflict.some((one) => best.has(one))).toBe(true);
            expect(conflict.some((one) => inTurn.has(one))).toBe(true);
          }
          expect(lost(items, best)).toBeLessThanOrEqual(lost(items, inTurn));
        },
      ),
      { numRuns: 50 },
    );
  });
});
