import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { rateTable } from '../../../api/domain/fieldwork/rate-table.js';
import { invitedByCell } from '../../../api/domain/fieldwork/invited-by-cell.js';
import type { Dispositions } from '../../../api/domain/fieldwork/response-rates.js';

const cases: Dispositions = {
  ...{ complete: 30, partial: 6, refusal: 10, nonContact: 4, other: 0 },
  ...{ unknownAddress: 5, unknownOther: 15, notEligible: 50 },
};

describe('the response rates with what they are made of', () => {
  it('are those of the standard, worked by hand', () => {
    // 50 are eligible, 50 are known not to be: e = 0.5, and 20 are unknown.
    expect(
      rateTable(cases).map(({ name, numerator, denominator }) => [name, numerator, denominator]),
    ).toEqual([
      ['RR1', 30, 70],
      ['RR2', 36, 70],
      ['RR3', 30, 60],
      ['RR4', 36, 60],
      ['RR5', 30, 50],
      ['RR6', 36, 50],
    ]);
  });

  it('each is its numerator over its denominator, or has no value', () => {
    const count = fc.nat(1000);
    const some = fc.record({
      ...{ complete: count, partial: count, refusal: count, nonContact: count, other: count },
      ...{ unknownAddress: count, unknownOther: count, notEligible: count },
    });
    fc.assert(
      fc.property(some, (any) => {
        for (const { value, numerator, denominator } of rateTable(any)) {
          if (value.defined) expect(value.value).toBeCloseTo(numerator / denominator, 12);
          else expect(denominator).toBe(0);
        }
      }),
    );
  });
});

describe('people invited, by region and industry', () => {
  const regions = [
    { code: 'europe', label: 'Europe' },
    { code: 'asia-pacific', label: 'Asia-Pacific' },
  ];
  const industries = [{ code: 'financial', label: 'Financial services' }];

  it('are found by code or label in any case; others are in no cell', () => {
    expect(
      invitedByCell(
        [
          { region: 'europe', industry: 'FINANCIAL SERVICES', invited: 3 },
          { region: 'Europe', industry: 'financial', invited: 2 },
          { region: 'Asia-Pacific ', industry: 'financial', invited: 1 },
          { region: 'Mars', industry: 'financial', invited: 7 },
          { region: null, industry: null, invited: 9 },
        ],
        regions,
        industries,
      ),
    ).toEqual([
      { region: 'europe', industry: 'financial', invited: 5 },
      { region: 'asia-pacific', industry: 'financial', invited: 1 },
    ]);
  });
});
