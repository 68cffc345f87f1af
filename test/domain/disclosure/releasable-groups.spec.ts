import { describe, expect, it } from '@jest/globals';
import { audit } from '../../../api/domain/disclosure/audit.js';
import { detailOf } from '../../../api/domain/disclosure/edition-disclosure.js';
import type { ExemptStatistic } from '../../../api/domain/disclosure/exempt.js';
import { breaksOf } from '../../../api/domain/disclosure/group.js';
import { releasableGroups } from '../../../api/domain/disclosure/releasable-groups.js';
import { DEFAULT_DISCLOSURE_RULES } from '../../../api/domain/disclosure/rules.js';
import {
  people,
  sketchScale,
  sketchSingle,
  smallEdition,
  type Row,
  type SmallEdition,
} from '../../support/small-edition.js';

const sector = (code: string): { variable: string; options: string[] }[] => [
  { variable: 'sector', options: [code] },
];
const region = (code: string): { variable: string; options: string[] }[] => [
  { variable: 'region', options: [code] },
];
const ANSWERS = ['2', '3', '4', '5'];
const spread = (i: number): Partial<Row> => ({ rating: ANSWERS[i % 4] ?? null });

const disclose = (
  { codebook, columns }: SmallEdition,
  breaks: readonly string[],
  exempt: readonly ExemptStatistic[] = [],
): ReturnType<typeof releasableGroups> =>
  releasableGroups(codebook, columns, breaksOf(codebook, breaks), DEFAULT_DISCLOSURE_RULES, exempt);

const THREE_SECTORS = smallEdition(
  { sector: sketchSingle('bank', 'energy', 'insurer'), rating: sketchScale() },
  [
    ...people(30, { sector: 'bank' }, spread),
    ...people(12, { sector: 'energy' }, spread),
    ...people(4, { sector: 'insurer' }, spread),
  ],
);

describe('releasableGroups', () => {
  it('hides a sector of four, and a second so that the total does not give it back', async () => {
    const disclosure = await disclose(THREE_SECTORS, ['sector']);
    const seen = (code: string): string => detailOf(disclosure, 'rating', sector(code));
    expect(detailOf(disclosure, 'rating', [])).toBe('distribution');
    expect([seen('bank'), seen('energy'), seen('insurer')]).toEqual([
      'distribution',
      'withheld',
      'withheld',
    ]);
  });

  it('hides a third when the second is printed, for then the total would give the first back', async () => {
    const sizes = ['bank', 'energy', 'insurer'].map((code): ExemptStatistic => ({
      statistic: 'count',
      variable: 'sector',
      options: [code],
      filter: [],
    }));
    const printed: ExemptStatistic[] = [
      ...sizes,
      { statistic: 'proportion', variable: 'rating', options: ['5'], filter: sector('energy') },
    ];
    const disclosure = await disclose(THREE_SECTORS, ['sector'], printed);
    const { codebook, columns } = THREE_SECTORS;
    expect(detailOf(disclosure, 'rating', [])).toBe('distribution');
    expect(detailOf(disclosure, 'rating', sector('bank'))).not.toBe('distribution');
    expect(await audit(codebook, columns, disclosure, printed)).toEqual([]);
    // Decided without knowing what is printed, it would be given away; the audit says so.
    const unaware = await disclose(THREE_SECTORS, ['sector']);
    expect((await audit(codebook, columns, unaware, printed)).length).toBeGreaterThan(0);
  });

  it('withholds the smaller of two nested peer groups that differ by three', async () => {
    const edition = smallEdition(
      {
        region: sketchSingle('europe', 'asia'),
        size: sketchSingle('small', 'large'),
        rating: sketchScale(),
      },
      [
        ...people(3, { region: 'europe', size: 'small' }, spread),
        ...people(17, { region: 'europe', size: 'large' }, spread),
        ...people(20, { region: 'asia', size: 'small' }, spread),
        ...people(20, { region: 'asia', size: 'large' }, spread),
      ],
    );
    const disclosure = await disclose(edition, ['region', 'size']);
    const large = [...region('europe'), { variable: 'size', options: ['large'] }];
    expect(detailOf(disclosure, 'rating', region('europe'))).toBe('distribution');
    expect(detailOf(disclosure, 'rating', large)).toBe('withheld');
  });

  it('withholds a region that the total exceeds by two', async () => {
    const edition = smallEdition(
      { region: sketchSingle('europe', 'asia'), rating: sketchScale() },
      [...people(40, { region: 'europe' }, spread), ...people(2, { region: 'asia' }, spread)],
    );
    const disclosure = await disclose(edition, ['region']);
    expect(detailOf(disclosure, 'rating', [])).toBe('distribution');
    expect(detailOf(disclosure, 'rating', region('europe'))).toBe('withheld');
  });

  it('shows moments of a group of 5 to 9, and of an item without moments nothing', async () => {
    const edition = smallEdition(
      {
        region: sketchSingle('europe', 'asia'),
        rating: sketchScale(),
        venue: sketchSingle('a', 'b'),
      },
      [
        ...people(9, { region: 'europe', venue: 'a' }, spread),
        ...people(10, { region: 'asia', venue: 'a' }, spread),
      ],
    );
    const disclosure = await disclose(edition, ['region']);
    expect(detailOf(disclosure, 'rating', region('europe'))).toBe('moments');
    expect(detailOf(disclosure, 'rating', region('asia'))).toBe('distribution');
    expect(detailOf(disclosure, 'venue', region('europe'))).toBe('withheld');
    expect(detailOf(disclosure, 'venue', region('asia'))).toBe('distribution');
  });

  it('counts organisations, not people, and withholds a group that one dominates', async () => {
    const [one] = people(1, { region: 'europe', rating: '5' });
    const fromOne = Array.from({ length: 8 }, () => one ?? { organisation: -1 });
    const edition = smallEdition(
      { region: sketchSingle('europe', 'asia'), rating: sketchScale() },
      [
        ...fromOne,
        ...people(11, { region: 'europe' }, spread),
        ...people(60, { region: 'asia' }, spread),
      ],
    );
    const disclosure = await disclose(edition, ['region']);
    expect(detailOf(disclosure, 'rating', region('europe'))).toBe('withheld'); // 8 of 19
    expect(detailOf(disclosure, 'rating', region('asia'))).toBe('withheld'); // or Total gives it
    expect(detailOf(disclosure, 'rating', [])).toBe('distribution');
  });

  it('decides by item: who did not answer is not in the group', async () => {
    const edition = smallEdition(
      { sector: sketchSingle('bank', 'energy'), rating: sketchScale(), other: sketchScale() },
      [
        ...people(30, { sector: 'bank', other: '3' }, spread),
        ...people(4, { sector: 'energy', other: '4' }, spread),
        ...people(8, { sector: 'energy', other: '2', rating: null }),
      ],
    );
    const disclosure = await disclose(edition, ['sector']);
    expect(detailOf(disclosure, 'other', sector('energy'))).toBe('distribution');
    expect(detailOf(disclosure, 'rating', sector('energy'))).toBe('withheld');
    expect(detailOf(disclosure, 'rating', sector('bank'))).toBe('withheld');
  });

  it('lets no two margins place the only one who gave an answer in a cell of three', async () => {
    const variables = {
      region: sketchSingle('europe', 'asia'),
      sector: sketchSingle('bank', 'energy'),
      venue: sketchSingle('cloud', 'premises'),
    };
    const rows = [
      ...people(1, { region: 'europe', sector: 'bank', venue: 'premises' }),
      ...people(2, { region: 'europe', sector: 'bank', venue: 'cloud' }),
      ...people(15, { region: 'europe', sector: 'energy', venue: 'cloud' }),
      ...people(15, { region: 'asia', sector: 'bank', venue: 'cloud' }),
      ...people(15, { region: 'asia', sector: 'energy', venue: 'cloud' }),
    ];
    const edition = smallEdition(variables, rows);
    const disclosure = await disclose(edition, ['region', 'sector']);
    const seen = [region('europe'), sector('bank')].map((group) =>
      detailOf(disclosure, 'venue', group),
    );
    expect(seen).toContain('withheld');
    // With a second one elsewhere nobody can be placed, and both margins may be seen.
    const second = people(1, { region: 'europe', sector: 'energy', venue: 'premises' });
    const third = people(1, { region: 'asia', sector: 'bank', venue: 'premises' });
    const open = await disclose(smallEdition(variables, [...rows, ...second, ...third]), [
      'region',
      'sector',
    ]);
    for (const group of [region('europe'), sector('bank')]) {
      expect(detailOf(open, 'venue', group)).toBe('distribution');
    }
  });

  it('pools nothing across what is kept apart but the total', async () => {
    const { codebook, columns } = smallEdition(
      {
        strand: sketchSingle('board', 'interviews'),
        region: sketchSingle('europe'),
        rating: sketchScale(),
      },
      [
        ...people(20, { strand: 'board', region: 'europe' }, spread),
        ...people(20, { strand: 'interviews', region: 'europe' }, spread),
      ],
    );
    const breaks = breaksOf(codebook, ['strand', 'region'], ['strand']);
    const disclosure = await releasableGroups(codebook, columns, breaks, DEFAULT_DISCLOSURE_RULES);
    const board = { variable: 'strand', options: ['board'] };
    expect(detailOf(disclosure, 'rating', [])).toBe('distribution');
    expect(detailOf(disclosure, 'rating', region('europe'))).toBe('withheld');
    expect(detailOf(disclosure, 'rating', [board, ...region('europe')])).toBe('distribution');
  });

  it('tells that a strand was not asked, and of no group whether it has members', async () => {
    const { codebook, columns } = smallEdition(
      {
        strand: sketchSingle('board', 'interviews'),
        region: sketchSingle('europe', 'asia', 'america'),
        rating: sketchScale(),
      },
      [
        ...people(20, { strand: 'board', region: 'europe' }, spread),
        ...people(2, { strand: 'board', region: 'asia' }, spread),
        ...people(15, { strand: 'interviews', region: 'europe', rating: null }),
      ],
    );
    const breaks = breaksOf(codebook, ['strand', 'region'], ['strand']);
    const disclosure = await releasableGroups(codebook, columns, breaks, DEFAULT_DISCLOSURE_RULES);
    const inStrand = (strand: string, code: string): string =>
      detailOf(disclosure, 'rating', [{ variable: 'strand', options: [strand] }, ...region(code)]);
    expect(inStrand('interviews', 'europe')).toBe('empty');
    expect(inStrand('board', 'asia')).toBe('withheld');
    expect(inStrand('board', 'america')).toBe('withheld');
  });

  it('is the same for the same edition, and plain JSON', async () => {
    const [one, other] = [
      await disclose(THREE_SECTORS, ['sector']),
      await disclose(THREE_SECTORS, ['sector']),
    ];
    expect(JSON.parse(JSON.stringify(one))).toEqual(other);
  });

  it('shows every group of an edition in which none is small', async () => {
    const edition = smallEdition(
      {
        region: sketchSingle('europe', 'asia'),
        size: sketchSingle('s', 'l'),
        rating: sketchScale(),
      },
      ['europe', 'asia'].flatMap((code) =>
        ['s', 'l'].flatMap((size) => people(12, { region: code, size }, spread)),
      ),
    );
    const disclosure = await disclose(edition, ['region', 'size']);
    expect(Object.keys(disclosure.releases[disclosure.sizes]?.shown ?? {})).toHaveLength(9);
  });
});
