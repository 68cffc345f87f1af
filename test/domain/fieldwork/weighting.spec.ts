import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type WeightingPlan, weightingOf } from '../../../api/domain/fieldwork/weighting.js';
import {
  people,
  type Row,
  sketchSingle,
  smallEdition,
  type SmallEdition,
} from '../../support/small-edition.js';

const VARIABLES = { region: sketchSingle('eu', 'us', 'ap'), size: sketchSingle('s', 'l') };
const edition = (...rows: Row[][]): SmallEdition => smallEdition(VARIABLES, rows.flat());
const margin = (variable: string, targets: Readonly<Record<string, number>>) => ({
  variable,
  targets: Object.entries(targets).map(([option, target]) => ({ option, target })),
});
const weigh = ({ codebook, columns }: SmallEdition, plan: WeightingPlan) =>
  weightingOf(codebook, columns, plan);
const codesOf = (outcome: ReturnType<typeof weightingOf>): string[] =>
  outcome.ok ? [] : outcome.problems.map(({ code }) => code);

const TWO_REGIONS = edition(
  people(30, { region: 'eu', size: 's' }),
  people(10, { region: 'us', size: 'l' }),
);

describe('weightingOf', () => {
  it('weights a region that is too small up, and reports what that costs', () => {
    const outcome = weigh(TWO_REGIONS, {
      margins: [margin('region', { eu: 50, us: 50 })],
      cap: null,
    });
    if (!outcome.ok) throw new Error('targets are refused');
    expect(outcome.weights?.[0]).toBeCloseTo(2 / 3, 9);
    expect(outcome.weights?.[39]).toBeCloseTo(2, 9);
    expect(outcome.report).toMatchObject({ because: null, trimmed: 0, iterations: 1 });
    expect(outcome.report.smallest).toBeCloseTo(2 / 3, 9);
    expect(outcome.report.largest).toBeCloseTo(2, 9);
    // Kish: 40 (30 (2/3)² + 10 · 2²) / 40².
    expect(outcome.report.designEffect).toBeCloseTo(4 / 3, 9);
    expect(outcome.report.effectiveSampleSize).toBeCloseTo(30, 9);
  });

  it('leaves the silent the share they have, under names like any other', () => {
    const { codebook, columns } = edition(
      people(20, { region: 'eu' }),
      people(10, { region: 'us' }),
      people(10, {}),
    );
    const outcome = weightingOf(codebook, columns, {
      margins: [margin('region', { eu: 1, us: 2 })],
      cap: null,
    });
    if (!outcome.ok || outcome.weights === null) throw new Error('there are no weights');
    const total = (from: number, to: number): number =>
      outcome.weights?.slice(from, to).reduce((sum, weight) => sum + weight, 0) ?? 0;
    expect(total(0, 20)).toBeCloseTo(10, 6);
    expect(total(20, 30)).toBeCloseTo(20, 6);
    expect(total(30, 40)).toBeCloseTo(10, 6);
  });

  it('has no weights, and says why, when bounds are too tight', () => {
    const outcome = weigh(TWO_REGIONS, {
      margins: [margin('region', { eu: 1, us: 9 })],
      cap: { lower: 0.9, upper: 1.1 },
    });
    expect(outcome).toMatchObject({
      ...{ ok: true, weights: null },
      report: { because: 'did-not-converge', largest: null, designEffect: null },
    });
  });

  it('names every wrong target', () => {
    const wrong = (plan: Partial<WeightingPlan>): string[] =>
      codesOf(weigh(TWO_REGIONS, { margins: [], cap: null, ...plan }));
    const region = margin('region', { eu: 1, us: 1 });
    expect(wrong({ margins: [region] })).toEqual([]);
    expect(wrong({ margins: [margin('planet', { mars: 1 })] })).toEqual(['unknown-variable']);
    expect(wrong({ margins: [region, region] })).toEqual(['repeated-variable']);
    expect(wrong({ margins: [margin('region', { eu: 1 })] })).toEqual(['target-missing']);
    expect(wrong({ margins: [margin('region', { eu: 1, us: 1, ap: 1 })] })).toEqual(['nobody']);
    expect(wrong({ margins: [margin('region', { eu: 1, us: 0 })] })).toEqual([
      'target-not-positive',
    ]);
    expect(wrong({ margins: [margin('region', { eu: 1, us: 1, xx: 1 })] })).toEqual([
      'unknown-option',
    ]);
    const twice = { variable: 'region', targets: [...region.targets, ...region.targets] };
    expect(wrong({ margins: [twice] })).toEqual(['repeated-option', 'repeated-option']);
    expect(wrong({ cap: { lower: 1, upper: 2 } })).toEqual(['cap-out-of-range']);
    expect(wrong({ cap: { lower: 0, upper: 1 } })).toEqual(['cap-out-of-range']);
  });

  it('meets every margin it accepts, keeps the mean at 1, and changes no column', () => {
    const cell = fc.integer({ min: 3, max: 12 });
    const target = fc.integer({ min: 20, max: 60 });
    fc.assert(
      fc.property(fc.tuple(cell, cell, cell, cell), target, target, (counts, eu, small) => {
        const [a, b, c, d] = counts;
        const { codebook, columns } = edition(
          people(a, { region: 'eu', size: 's' }),
          people(b, { region: 'eu', size: 'l' }),
          people(c, { region: 'us', size: 's' }),
          people(d, { region: 'us', size: 'l' }),
        );
        const outcome = weightingOf(Object.freeze(codebook), Object.freeze(columns), {
          margins: [
            margin('region', { eu, us: 100 - eu }),
            margin('size', { s: small, l: 100 - small }),
          ],
          cap: null,
        });
        if (!outcome.ok || outcome.weights === null) throw new Error('there are no weights');
        const weights = [...outcome.weights];
        const sum = (from: number, to: number): number =>
          weights.slice(from, to).reduce((all, weight) => all + weight, 0);
        expect(sum(0, columns.size) / columns.size).toBeCloseTo(1, 9);
        expect(sum(0, a + b) / columns.size).toBeCloseTo(eu / 100, 5);
        expect((sum(0, a) + sum(a + b, a + b + c)) / columns.size).toBeCloseTo(small / 100, 5);
        expect(columns.weights).toBeNull();
      }),
      { numRuns: 50 },
    );
  });
});
