import { describe, expect, it } from '@jest/globals';
import {
  checkClaim,
  checkClaims,
  feasibleBases,
} from '../../../api/domain/reporting/check-claim.js';
import type {
  ClaimDefinition,
  ClaimPartDefinition,
  Expectation,
} from '../../../api/domain/reporting/claim-definition.js';
import type { Claim } from '../../../api/domain/reporting/claim.js';
import { type Gate, unpublished } from '../../../api/domain/reporting/reported-rows.js';
import type { StatisticQuery } from '../../../api/domain/reporting/statistic-query.js';
import { CLUB_ROWS, clubEdition } from './club-edition.js';

const board = { variable: 'strand', options: ['board'] };
const drinks = (...options: string[]): StatisticQuery => ({
  ...{ statistic: 'proportion', variable: 'drinks', options, filter: [] },
});
const mean = (variable: string, ...regions: string[]): StatisticQuery => ({
  ...{ statistic: 'mean', variable, options: null },
  filter: regions.length === 0 ? [] : [{ variable: 'region', options: regions }],
});
const part = (query: StatisticQuery, ...expect: Expectation[]): ClaimPartDefinition => ({
  ...{ label: 'Part', printed: '75 %', query, expect },
});
const claimOf = (...parts: ClaimPartDefinition[]): ClaimDefinition => ({
  ...{ id: 'tea', statement: 'Tea leads.', kind: 'printed', printed: '75 %', figure: null },
  ...{ population: [board], sameBaseAs: [], parts, table: null },
});
const check = (definition: ClaimDefinition, rows = CLUB_ROWS): Claim => {
  const { codebook, columns } = clubEdition(rows);
  return checkClaim(definition, unpublished(codebook, columns), [definition]);
};
const verdict = (query: StatisticQuery, ...expect: Expectation[]): string =>
  check(claimOf(part(query, ...expect))).verdict;

describe('a claim', () => {
  it('carries the number, count and valid n of its headline', () => {
    const claim = check(
      claimOf(
        part(drinks('tea'), { kind: 'rounds-to', value: 75, decimals: 0 }),
        part(drinks('milk'), { kind: 'rounds-to', value: 25, decimals: 0 }),
      ),
    );
    expect(claim).toMatchObject({ computed: 0.75, count: 3, n: 4, verdict: 'reproduced' });
    expect(claim.parts.map(({ verdict }) => verdict)).toEqual(['reproduced', 'reproduced']);
    expect(claim.parts[0]?.computed).toMatchObject({ status: 'published', provenance: 'printed' });
  });

  it('is contradicted by one part, and that number is not called printed', () => {
    const claim = check(
      claimOf(
        part(drinks('tea'), { kind: 'rounds-to', value: 75, decimals: 0 }),
        part(drinks('milk'), { kind: 'rounds-to', value: 26, decimals: 0 }),
      ),
    );
    expect(claim.verdict).toBe('contradicted');
    expect(claim.parts[1]?.computed).toMatchObject({ value: 0.25, provenance: 'illustrative' });
  });

  it('is not testable when nobody answered', () => {
    const claim = check(
      claimOf(part(drinks('tea'), { kind: 'rounds-to', value: 75, decimals: 0 })),
      CLUB_ROWS.filter(({ strand }) => strand === 'interview'),
    );
    expect(claim).toMatchObject({ verdict: 'not-testable', computed: null, count: null, n: null });
  });

  it.each([
    ['a variable', { ...drinks('tea'), variable: 'biscuits' }],
    ['an option', drinks('cocoa')],
    ['a filter', { ...drinks('tea'), filter: [{ variable: 'size', options: ['large'] }] }],
  ])('is not testable when the codebook lacks %s', (_, query) => {
    expect(verdict(query, { kind: 'more-than', value: 1 })).toBe('not-testable');
  });

  it('is about its population only', () => {
    const north: StatisticQuery = {
      ...{ statistic: 'count', variable: 'region', options: ['north'], filter: [] },
    };
    expect(check(claimOf(part(north, { kind: 'equals', value: 2 })))).toMatchObject({
      ...{ verdict: 'reproduced', n: 6 },
    });
  });

  it('counts zero as a count, not as a missing base', () => {
    const water: StatisticQuery = { ...drinks('water'), statistic: 'count' };
    expect(verdict(water, { kind: 'equals', value: 0 })).toBe('reproduced');
    expect(verdict(water, { kind: 'equals', value: 1 })).toBe('contradicted');
    expect(check(claimOf(part(water, { kind: 'equals', value: 0 })))).toMatchObject({
      ...{ computed: 0, count: 0, n: 4 },
    });
  });

  it('counts each respondent of a net once', () => {
    expect(check(claimOf(part(drinks('hot'), { kind: 'more-than', value: 50 })))).toMatchObject({
      ...{ count: 4, n: 4, computed: 1 },
    });
  });
});

describe('an expectation', () => {
  const tea = drinks('tea'); // 75 %
  const coffee = drinks('coffee'); // 50 %
  const reads = (expectation: Expectation, query = tea): string => verdict(query, expectation);

  it.each<[string, Expectation, string]>([
    ['at least, met exactly', { kind: 'at-least', value: 75 }, 'reproduced'],
    ['at least, missed', { kind: 'at-least', value: 76 }, 'contradicted'],
    ['more than, met exactly', { kind: 'more-than', value: 75 }, 'contradicted'],
    ['more than', { kind: 'more-than', value: 74 }, 'reproduced'],
    ['lower than a lower one', { kind: 'lower-than', other: coffee }, 'contradicted'],
    ['lower than itself', { kind: 'lower-than', other: tea }, 'contradicted'],
    ['lower than nothing', { kind: 'lower-than', other: mean('none') }, 'not-testable'],
  ])('%s', (_, expectation, expected) => {
    expect(reads(expectation)).toBe(expected);
  });

  it('compares subgroups', () => {
    // North: 5 and 4; south: 5, 3 and 4.
    const other = mean('rate.speed', 'north');
    expect(reads({ kind: 'lower-than', other }, mean('rate.speed', 'south'))).toBe('reproduced');
    expect(
      reads(
        { kind: 'lower-than', other: mean('rate.speed', 'south') },
        mean('rate.speed', 'north'),
      ),
    ).toBe('contradicted');
  });

  it('within means behind by no more, and never ahead', () => {
    expect(reads({ kind: 'within', points: 25, other: tea }, coffee)).toBe('reproduced');
    expect(reads({ kind: 'within', points: 24, other: tea }, coffee)).toBe('contradicted');
    expect(reads({ kind: 'within', points: 50, other: coffee }, tea)).toBe('contradicted');
  });

  it('place ranks among the options of a variable, from..to', () => {
    const place = (from: number, to: number): Expectation => ({
      ...{ kind: 'place', from, to, among: 'options' },
    });
    expect(reads(place(1, 1))).toBe('reproduced');
    expect(reads(place(2, 2))).toBe('contradicted');
    expect(reads(place(2, 3), coffee)).toBe('reproduced');
    expect(reads(place(1, 1), coffee)).toBe('contradicted');
  });

  it('place gives tied ones all the places they span', () => {
    const rows = CLUB_ROWS.map((row) =>
      Array.isArray(row.drinks) ? { ...row, drinks: ['tea', 'coffee'] } : row,
    );
    const place = (to: number): Expectation => ({ kind: 'place', from: 1, to, among: 'options' });
    const tied = (to: number): string => check(claimOf(part(coffee, place(to))), rows).verdict;
    expect(tied(1)).toBe('contradicted');
    expect(tied(2)).toBe('reproduced');
  });

  it('place ranks among the rows of a matrix', () => {
    const place: Expectation = { kind: 'place', from: 1, to: 1, among: 'rows' };
    expect(reads(place, mean('rate.speed'))).toBe('reproduced');
    expect(reads(place, mean('rate.price'))).toBe('contradicted');
  });

  it('place is not testable without rivals', () => {
    const { codebook, columns } = clubEdition();
    const alone = {
      ...codebook,
      variables: codebook.variables.filter(({ name }) => name !== 'rate.price'),
    };
    const place: Expectation = { kind: 'place', from: 1, to: 1, among: 'rows' };
    const definition = claimOf(part(mean('rate.speed'), place));
    expect(checkClaim(definition, unpublished(alone, columns), []).verdict).toBe('not-testable');
  });
});

describe('a claim behind the gate', () => {
  const rounds: Expectation = { kind: 'rounds-to', value: 75, decimals: 0 };
  const { codebook, columns } = clubEdition();
  const withheld: Gate = (_query, { estimate: { provenance } }) => ({
    status: 'suppressed',
    provenance,
  });

  it('keeps its verdict and loses every number', () => {
    const definition = claimOf(part(drinks('tea'), rounds));
    const rows = { ...unpublished(codebook, columns), gate: withheld };
    const claim = checkClaim(definition, rows, [definition]);
    expect(claim).toMatchObject({
      ...{ verdict: 'reproduced', computed: null, count: null, n: null },
    });
    expect(claim.parts[0]?.computed).toEqual({ status: 'suppressed', provenance: 'printed' });
  });

  it('of a real wave is measured, whatever a report printed', () => {
    const definition = claimOf(part(drinks('tea'), rounds));
    const rows = { ...unpublished(codebook, columns), source: 'responses' as const };
    const claim = checkClaim(definition, rows, [definition]);
    expect(claim.verdict).toBe('reproduced');
    expect(claim.parts[0]?.computed.provenance).toBe('measured');
  });
});

describe('feasible bases', () => {
  const percent = (id: string, value: number, sameBaseAs: string[] = []): ClaimDefinition => ({
    ...claimOf(part(drinks('tea'), { kind: 'rounds-to', value, decimals: 0 })),
    ...{ id, sameBaseAs },
  });

  it('go up to the population, not to its valid n', () => {
    // Four of the board's six answered.
    expect(check(percent('tea', 75)).feasible).toEqual([{ count: 3, base: 4 }]);
    expect(check(percent('tea', 67)).feasible).toEqual([
      { count: 2, base: 3 },
      { count: 4, base: 6 },
    ]);
  });

  it('of two claims on one item do for both', () => {
    const ledger = [percent('change', 90, ['upgrade']), percent('upgrade', 71, ['change'])];
    const [change, upgrade] = ledger.map((claim) => feasibleBases(claim, ledger, 30));
    expect(change).toEqual([{ count: 19, base: 21 }]);
    expect(upgrade).toEqual([{ count: 15, base: 21 }]);
  });

  it('are none for a mean, and refuse an unknown companion', () => {
    const rounds: Expectation = { kind: 'rounds-to', value: 4.2, decimals: 1 };
    expect(check(claimOf(part(mean('rate.speed'), rounds)))).toMatchObject({
      ...{ feasible: [], verdict: 'reproduced', count: null, n: 5 },
    });
    expect(() => check(percent('tea', 75, ['milk']))).toThrow('claim tea: no claim milk');
  });

  it('checkClaims keeps the order of the ledger', () => {
    const { codebook, columns } = clubEdition();
    const ledger = [percent('b', 75), percent('a', 75)];
    expect(checkClaims(ledger, unpublished(codebook, columns)).map(({ id }) => id)).toEqual([
      'b',
      'a',
    ]);
  });
});
