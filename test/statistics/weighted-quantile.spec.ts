import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { median } from '../../api/statistics/median.js';
import {
  weightedQuantile,
  type WeightedQuantileRule,
} from '../../api/statistics/weighted-quantile.js';
import reference from '../reference/statistics.json' with { type: 'json' };
import { expectClose } from '../support/expect-close.js';
import { expectDefined } from '../support/expect-defined.js';

const respondents = fc.array(
  fc.record({ rating: fc.integer({ min: 1, max: 5 }), weight: fc.integer({ min: 1, max: 4 }) }),
  { minLength: 1, maxLength: 40 },
);

describe('weightedQuantile', () => {
  it.each([
    ...reference.weighted,
    ...reference.repeated.map((repeated) => ({ name: 'whole', ...repeated })),
  ])('agrees with R survey::svyquantile and quantile on $name weights', (expected) => {
    for (const { p, rule, value } of expected.quantiles) {
      const { values, weights } = expected;
      const actual = weightedQuantile(
        Object.freeze(values),
        Object.freeze(weights),
        p,
        rule as WeightedQuantileRule,
      );
      expectClose(expectDefined(actual).value, value, 1e-10);
    }
  });

  it('under the school rule and equal weights has the usual median', () => {
    fc.assert(
      fc.property(respondents, fc.double({ min: 0.01, max: 9, noNaN: true }), (rows, same) => {
        const values = rows.map(({ rating }) => rating);
        const weights = rows.map(() => same);
        expect(weightedQuantile(values, weights, 0.5, 'school')).toEqual(median(values));
      }),
    );
  });

  it('takes equal values one by one or together', () => {
    fc.assert(
      fc.property(
        respondents,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.constantFrom<WeightedQuantileRule>('math', 'school'),
        (rows, p, rule) => {
          const steps = [1, 2, 3, 4, 5];
          const weightOf = (step: number): number =>
            rows.reduce((sum, { rating, weight }) => sum + (rating === step ? weight : 0), 0);
          const apart = weightedQuantile(
            rows.map(({ rating }) => rating),
            rows.map(({ weight }) => weight),
            p,
            rule,
          );
          expect(weightedQuantile(steps, steps.map(weightOf), p, rule)).toEqual(apart);
        },
      ),
    );
  });

  it('passes over respondents without weight, even at the ends', () => {
    expect(weightedQuantile([1, 3, 9], [0, 1, 0], 0, 'math')).toEqual({ defined: true, value: 3 });
    expect(weightedQuantile([1, 3, 9], [0, 1, 0], 1, 'school')).toEqual({
      defined: true,
      value: 3,
    });
  });

  it('says why there is none', () => {
    expect(weightedQuantile([], [], 0.5, 'math')).toEqual({
      defined: false,
      because: 'no-observations',
    });
    expect(weightedQuantile([1, 2], [0, 0], 0.5, 'math')).toEqual({
      defined: false,
      because: 'no-weight',
    });
  });

  it('refuses negative weights, by name', () => {
    expect(() => weightedQuantile([1], [-1], 0.5, 'math')).toThrow(/^weights\[0\] must/);
  });
});
