import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { rake } from '../../api/statistics/rake.js';
import reference from '../reference/statistics.json' with { type: 'json' };
import { expectClose } from '../support/expect-close.js';
import { expectDefined } from '../support/expect-defined.js';

const options = { maxIterations: 500, tolerance: 1e-13 };
const sum = (numbers: ArrayLike<number>): number =>
  Array.from(numbers).reduce((total, number) => total + number, 0);

describe('rake', () => {
  it.each(reference.raked)(
    'agrees with R survey::rake, design effect $designEffect',
    ({ designWeights, margins, weights, designEffect }) => {
      const raking = expectDefined(rake(Object.freeze(designWeights), margins, options));
      for (const [row, weight] of raking.weights.entries()) {
        expectClose(weight, weights[row] ?? NaN, 1e-10);
      }
      expectClose(raking.designEffect, designEffect, 1e-10);
      expect(raking.trimmed).toBe(0);
    },
  );

  it('meets every margin, keeps the sum of weights and leaves the design weights alone', () => {
    const row = fc.record({
      weight: fc.double({ min: 0.5, max: 2, noNaN: true }),
      region: fc.nat({ max: 2 }),
      size: fc.nat({ max: 1 }),
    });
    const share = fc.integer({ min: 1, max: 5 });
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 40 }),
        fc.tuple(share, share, share),
        fc.tuple(share, share),
        (drawn, regions, sizes) => {
          // One respondent in each combination, so that the margins can be met.
          const rows = [
            ...[0, 1, 2].flatMap((region) => [0, 1].map((size) => ({ weight: 1, region, size }))),
            ...drawn,
          ];
          const design = Float64Array.from(rows, ({ weight }) => weight);
          const before = [...design];
          const margins = [
            { categories: rows.map(({ region }) => region), targets: regions },
            { categories: rows.map(({ size }) => size), targets: sizes },
          ];
          const raking = expectDefined(
            rake(design, margins, { maxIterations: 500, tolerance: 1e-9 }),
          );
          expectClose(sum(raking.weights), sum(before), 1e-7);
          for (const { categories, targets } of margins) {
            for (const [category, target] of targets.entries()) {
              const reached = sum(
                raking.weights.filter((_, index) => categories[index] === category),
              );
              expect(Math.abs(reached / sum(raking.weights) - target / sum(targets))).toBeLessThan(
                2e-9,
              );
            }
          }
          expect([...design]).toEqual(before);
          expect(raking.designEffect).toBeGreaterThanOrEqual(1 - 1e-12);
        },
      ),
    );
  });

  it('keeps capped weights within the cap, meets the margins and counts the trimmed', () => {
    // Uncapped, the two loners of region 1 would weigh 2.5 and 5 times the mean.
    const margins = [
      { categories: [0, 0, 0, 0, 0, 0, 0, 0, 1, 1], targets: [1, 1] },
      { categories: [0, 0, 0, 0, 1, 1, 1, 1, 0, 1], targets: [2, 3] },
    ];
    const equal = Array.from({ length: 10 }, () => 3);
    const free = expectDefined(rake(equal, margins, options));
    expect(Math.max(...free.weights) / 3).toBeGreaterThan(2.6);
    const capped = expectDefined(
      rake(equal, margins, {
        maxIterations: 5000,
        tolerance: 1e-9,
        cap: { lower: 0.2, upper: 2.6 },
      }),
    );
    expect(Math.max(...capped.weights)).toBeLessThanOrEqual(3 * 2.6);
    expect(capped.trimmed).toBe(1);
    expect(capped.marginError).toBeLessThanOrEqual(1e-9);
    expect(capped.designEffect).toBeLessThan(free.designEffect);
  });

  it('says with how large an error it gave up', () => {
    const cap = { lower: 0.5, upper: 1.2 };
    const margins = [{ categories: [0, 0, 0, 1], targets: [1, 1] }];
    const outcome = rake([1, 1, 1, 1], margins, { maxIterations: 50, tolerance: 1e-9, cap });
    expect(outcome).toMatchObject({ defined: false, because: 'did-not-converge', iterations: 50 });
    expect(outcome.marginError).toBeGreaterThan(0.1);
  });

  it('gives up when margins contradict each other, however long it tries', () => {
    const margins = [
      { categories: [0, 0, 1], targets: [9, 1] },
      { categories: [0, 0, 1], targets: [1, 9] },
    ];
    const outcome = rake([1, 1, 1], margins, { maxIterations: 20000, tolerance: 1e-9 });
    expect(outcome).toMatchObject({ defined: false, because: 'did-not-converge' });
    expect(outcome.marginError).toBeGreaterThan(0.5);
  });

  it('gives up with a number where contradictory margins starve a category to nothing', () => {
    const margins = [
      { categories: [0, 1, 0], targets: [1, 1e-200] },
      { categories: [0, 1, 1], targets: [1, 1e-200] },
      { categories: [0, 0, 1], targets: [1, 1] },
    ];
    const outcome = rake([1, 1, 1], margins, { maxIterations: 50, tolerance: 1e-9 });
    expect(outcome).toMatchObject({ defined: false, because: 'did-not-converge' });
    expect(Number.isFinite(outcome.marginError)).toBe(true);
  });

  it('says why there are no weights', () => {
    const because = (design: number[], categories: number[], targets: number[]): unknown =>
      rake(design, [{ categories, targets }], options);
    const none = { defined: false, iterations: 0 };
    expect(because([], [], [1])).toMatchObject({ ...none, because: 'no-observations' });
    expect(because([0, 0], [0, 0], [1])).toMatchObject({ ...none, because: 'no-weight' });
    expect(because([1, 1], [0, 1], [1, 0])).toMatchObject({ ...none, because: 'zero-margin' });
    expect(because([1, 1], [0, 1], [0, 0])).toMatchObject({ ...none, because: 'zero-margin' });
    const unreachable = { ...none, because: 'unreachable-target' };
    expect(because([1, 1], [0, 0], [1, 1])).toMatchObject(unreachable);
    expect(because([1, 0], [0, 1], [1, 1])).toMatchObject(unreachable);
  });

  it('lets a respondent without weight stay so', () => {
    const margins = [{ categories: [0, 1, 1], targets: [1, 1] }];
    const raking = expectDefined(rake([1, 2, 0], margins, options));
    expect([...raking.weights]).toEqual([1.5, 1.5, 0]);
    expectClose(raking.designEffect, 1, 1e-12);
  });

  it('refuses margins and options that make no sense, by name', () => {
    const margin = { categories: [0, 1], targets: [1, 1] };
    const attempt = (margins: (typeof margin)[], more: object) => () =>
      rake([1, 1], margins, { ...options, ...more });
    expect(attempt([{ ...margin, categories: [0, 2] }], {})).toThrow(/^margins\[0\].categories/);
    expect(attempt([{ ...margin, categories: [0] }], {})).toThrow(/^margins\[0\].categories/);
    expect(attempt([{ ...margin, targets: [1, -1] }], {})).toThrow(/^margins\[0\].targets\[1\]/);
    expect(attempt([margin], { maxIterations: 0 })).toThrow(/^maxIterations must/);
    expect(attempt([margin], { tolerance: 0 })).toThrow(/^tolerance must/);
    expect(attempt([margin], { cap: { lower: 1.1, upper: 2 } })).toThrow(/^cap must/);
    expect(() => rake([-1, 1], [margin], options)).toThrow(/^designWeights\[0\] must/);
  });
});
