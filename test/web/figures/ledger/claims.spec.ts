import { describe, expect, it } from '@jest/globals';
import type { Claim } from '../../../../web/figures/ledger/claim';
import {
  claimCountText,
  feasibleText,
  recomputedText,
} from '../../../../web/figures/ledger/claim-text';
import { headlines } from '../../../../web/figures/ledger/headlines';
import { parseVerdict, withVerdict } from '../../../../web/figures/ledger/ledger-view';
import { t } from '../../english';
import { estimate } from '../../figure-builder';

const part = (change: Partial<Claim['parts'][number]> = {}): Claim['parts'][number] => ({
  label: 'Availability rated 4 or 5',
  printed: '92 %',
  measure: 'PROPORTION',
  verdict: 'REPRODUCED',
  computed: estimate({ provenance: 'PRINTED' }),
  ...change,
});

const claim = (change: Partial<Claim> = {}): Claim => ({
  id: 'availability-top2',
  statement: '92 % rate availability 4 or 5.',
  kind: 'PRINTED',
  printed: '92 %',
  computed: 0.92,
  count: 23,
  n: 25,
  verdict: 'REPRODUCED',
  feasible: [
    { count: 11, base: 12 },
    { count: 23, base: 25 },
  ],
  figure: 6,
  table: null,
  parts: [part()],
  ...change,
});

const mean = (value: number) =>
  part({ measure: 'MEAN', computed: estimate({ value, count: null }) });

describe('what the ledger writes', () => {
  it('gives the recomputed value with its count and base', () => {
    expect(recomputedText(claim(), t)).toBe('92\u00a0%');
    expect(claimCountText(claim(), t)).toBe('23 of 25');
  });

  it('gives a few values side by side, and no count that is only the first one’s', () => {
    const regions = claim({ parts: [mean(3), mean(2.1), mean(2.2)] });
    expect(recomputedText(regions, t)).toBe('3.0, 2.1, 2.2');
    expect(claimCountText(regions, t)).toBeNull();
  });

  it('counts the numbers where there are many', () => {
    expect(recomputedText(claim({ parts: Array.from({ length: 20 }, () => part()) }), t)).toBe(
      '20 numbers',
    );
  });

  it('names the other bases that would do, or says that there is none', () => {
    expect(feasibleText(claim(), t)).toBe('Would fit the printed percentage as well: 11/12.');
    const only = claim({ count: 19, n: 21, feasible: [{ count: 19, base: 21 }] });
    expect(feasibleText(only, t)).toContain('No other count and base');
    expect(feasibleText(claim({ feasible: [] }), t)).toBeNull();
  });
});

describe('the headline findings', () => {
  it('are printed percentages that came back, with count and base', () => {
    expect(headlines([claim()])).toEqual([
      {
        id: 'availability-top2',
        statement: '92 % rate availability 4 or 5.',
        printed: '92 %',
        count: 23,
        n: 25,
        provenance: 'PRINTED',
      },
    ]);
  });

  it.each<[string, Partial<Claim>]>([
    ['contradicted', { verdict: 'CONTRADICTED' }],
    ['an order', { kind: 'ORDERED' }],
    ['a mean', { parts: [mean(3)] }],
    ['without a base', { n: null }],
  ])('never one that is %s', (_, change) => {
    expect(headlines([claim(change)])).toEqual([]);
  });
});

describe('the verdict filter', () => {
  it('comes back from the address, which keeps what else it says', () => {
    const query = withVerdict(new URLSearchParams('edition=study'), 'CONTRADICTED');
    expect(query.toString()).toBe('edition=study&verdict=CONTRADICTED');
    expect(parseVerdict(query)).toBe('CONTRADICTED');
    expect(withVerdict(query, null).toString()).toBe('edition=study');
  });

  it('is off where the address names no verdict', () => {
    expect(parseVerdict(new URLSearchParams('verdict=MAYBE'))).toBeNull();
  });
});
