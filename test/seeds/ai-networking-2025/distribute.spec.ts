import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { distribute } from '../../../seeds/ai-networking-2025/distribute.js';
import { seededRandom } from '../../../api/domain/simulation/seeded-random.js';

const choosers = (count: number, minimum: number, maximum: number) =>
  Array.from({ length: count }, (_, id) => ({ id, minimum, maximum }));

describe('distribute', () => {
  it('gives each option to as many as asked, each chooser exactly three', () => {
    // Counts of 30 choosers of three that sum to 90, none above 30.
    const counts = fc
      .array(fc.integer({ min: 0, max: 30 }), { minLength: 4, maxLength: 9 })
      .filter((each) => each.reduce((sum, count) => sum + count, 0) >= 90)
      .map((each) => {
        let left = 90;
        return each.map((count) => {
          const given = Math.min(count, left);
          left -= given;
          return given;
        });
      });
    fc.assert(
      fc.property(counts, fc.nat(), (each, seed) => {
        const asked = Object.fromEntries(each.map((count, index) => [`o${index}`, count]));
        const given = distribute(choosers(30, 3, 3), asked, seededRandom(seed));
        expect(given?.map(({ size }) => size)).toEqual(Array.from({ length: 30 }, () => 3));
        for (const [option, count] of Object.entries(asked)) {
          expect(given?.filter((options) => options.has(option))).toHaveLength(count);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('says when it cannot be done', () => {
    const random = seededRandom(1);
    expect(distribute(choosers(2, 0, 3), { tea: 3 }, random)).toBeNull();
    expect(distribute(choosers(2, 2, 3), { tea: 2, milk: 1 }, random)).toBeNull();
    expect(distribute(choosers(2, 0, 1), { tea: 2, milk: 1 }, random)).toBeNull();
  });
});
