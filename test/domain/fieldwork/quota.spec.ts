import { describe, expect, it } from '@jest/globals';
import { quotaCells, quotaProblems } from '../../../api/domain/fieldwork/quota.js';

const REGIONS = [
  { code: 'eu', label: 'Europe' },
  { code: 'ap', label: 'Asia-Pacific' },
];
const INDUSTRIES = [
  { code: 'bank', label: 'Banking' },
  { code: 'shop', label: 'Retail' },
];

describe('quotaCells', () => {
  it('crosses all regions with all industries, counted or not, in the instrument’s order', () => {
    const cells = quotaCells(
      REGIONS,
      INDUSTRIES,
      [{ region: 'ap', industry: 'bank', target: 5 }],
      [{ region: 'eu', industry: 'shop', started: 3, complete: 2 }],
    );
    expect(
      cells.map(({ region, industry, target, started, complete }) => [
        ...[region, industry, target, started, complete],
      ]),
    ).toEqual([
      ['eu', 'bank', null, 0, 0],
      ['eu', 'shop', null, 3, 2],
      ['ap', 'bank', 5, 0, 0],
      ['ap', 'shop', null, 0, 0],
    ]);
    expect(cells[0]).toMatchObject({ regionLabel: 'Europe', industryLabel: 'Banking' });
  });
});

describe('quotaProblems', () => {
  const problems = (...quotas: [string, string, number][]): [string, number][] =>
    quotaProblems(
      quotas.map(([region, industry, target]) => ({ region, industry, target })),
      REGIONS,
      INDUSTRIES,
    ).map(({ code, at }) => [code, at]);

  it('takes targets of cells that there are', () => {
    expect(problems(['eu', 'bank', 0], ['ap', 'bank', 1_000_000])).toEqual([]);
  });

  it('names every wrong quota by its place', () => {
    expect(
      problems(['eu', 'bank', 1], ['eu', 'bank', 2], ['mars', 'farm', -1], ['ap', 'shop', 1.5]),
    ).toEqual([
      ['repeated-cell', 1],
      ['unknown-region', 2],
      ['unknown-industry', 2],
      ['target-out-of-range', 2],
      ['target-out-of-range', 3],
    ]);
  });
});
