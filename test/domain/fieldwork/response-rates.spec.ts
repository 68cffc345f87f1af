import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  type Dispositions,
  type ResponseRate,
  responseRates,
} from '../../../api/domain/fieldwork/response-rates.js';

const NOBODY: Dispositions = {
  ...{ complete: 0, partial: 0, refusal: 0, nonContact: 0, other: 0 },
  ...{ unknownAddress: 0, unknownOther: 0, notEligible: 0 },
};

const values = (cases: Dispositions, e?: number): Partial<Record<ResponseRate, number>> =>
  Object.fromEntries(
    Object.entries(responseRates(cases, e ?? null).rates).map(([name, rate]) => [
      name,
      rate.defined ? rate.value : NaN,
    ]),
  );

describe('responseRates', () => {
  it('follows the formulas of AAPOR’s Standard Definitions', () => {
    const cases = {
      ...{ complete: 400, partial: 50, refusal: 200, nonContact: 100, other: 50 },
      ...{ unknownAddress: 150, unknownOther: 50, notEligible: 200 },
    };
    const { eligibility } = responseRates(cases);
    // 800 eligible of 1,000 whose eligibility is known; 200 unknown.
    expect(eligibility).toEqual({ defined: true, value: 0.8 });
    expect(values(cases)).toEqual({
      RR1: 400 / 1000,
      RR2: 450 / 1000,
      RR3: 400 / 960,
      RR4: 450 / 960,
      RR5: 400 / 800,
      RR6: 450 / 800,
    });
    expect(values(cases, 0.5)).toMatchObject({ RR3: 400 / 900, RR4: 450 / 900 });
  });

  it('has no rate where nobody is eligible, and says so', () => {
    const none = { defined: false, because: 'no-observations' };
    expect(Object.values(responseRates(NOBODY).rates)).toEqual(Array(6).fill(none));
    const unknown = responseRates({ ...NOBODY, unknownAddress: 10 });
    expect(unknown.eligibility).toEqual(none);
    expect(unknown.rates).toMatchObject({ RR1: { value: 0 }, RR3: none, RR5: none });
  });

  it.each([-1, 0.5, NaN])('refuses a count of %d', (complete) => {
    expect(() => responseRates({ ...NOBODY, complete })).toThrow(RangeError);
  });

  it('refuses an e that is no share', () => {
    expect(() => responseRates(NOBODY, 1.5)).toThrow(RangeError);
  });

  it('orders the rates: by how many of the unknown count, and by partial responses', () => {
    const count = fc.nat(1000);
    const cases = fc.record({
      ...{ complete: count, partial: count, refusal: count, nonContact: count, other: count },
      ...{ unknownAddress: count, unknownOther: count, notEligible: count },
    });
    fc.assert(
      fc.property(cases, fc.double({ min: 0, max: 1, noNaN: true }), (given, e) => {
        fc.pre(given.complete + given.partial + given.refusal + given.nonContact > 0);
        const { RR1 = 0, RR2 = 0, RR3 = 0, RR4 = 0, RR5 = 0, RR6 = 0 } = values(given, e);
        for (const [low, high] of [
          ...[[0, RR1] as const, [RR1, RR3] as const, [RR3, RR5] as const, [RR5, RR6] as const],
          ...[[RR1, RR2] as const, [RR2, RR4] as const, [RR4, RR6] as const, [RR6, 1] as const],
        ]) {
          expect(low).toBeLessThanOrEqual(high);
        }
      }),
    );
  });
});
