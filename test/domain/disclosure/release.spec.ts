import { describe, expect, it } from '@jest/globals';
import { exemptKeys, releaseEstimate } from '../../../api/domain/disclosure/release-estimate.js';
import type { EditionDisclosure } from '../../../api/domain/disclosure/edition-disclosure.js';
import type { ExemptStatistic } from '../../../api/domain/disclosure/exempt.js';
import { breaksOf } from '../../../api/domain/disclosure/group.js';
import type { PublishedTable } from '../../../api/domain/disclosure/published-table.js';
import { release, seenColumns } from '../../../api/domain/disclosure/release.js';
import { releasableGroups } from '../../../api/domain/disclosure/releasable-groups.js';
import { DEFAULT_DISCLOSURE_RULES, mayQuote } from '../../../api/domain/disclosure/rules.js';
import type { Filter, Table } from '../../../api/domain/tabulation/table.js';
import { DEFAULT_COMPARISON_RULES } from '../../../api/domain/tabulation/compare-columns.js';
import { crosstab } from '../../../api/domain/tabulation/crosstab.js';
import {
  people,
  sketchScale,
  sketchSingle,
  smallEdition,
  type Row,
} from '../../support/small-edition.js';

const spread = (i: number): Partial<Row> => ({
  rating: ['1', '3', '4', '5'][i % 4] ?? null,
  venue: i % 3 === 0 ? 'cloud' : 'hybrid',
});
const high = (i: number): Partial<Row> => ({ rating: i % 9 === 0 ? '4' : '5', venue: 'hybrid' });

const { codebook, columns } = smallEdition(
  {
    sector: sketchSingle('bank', 'energy', 'retail', 'insurer', 'public'),
    rating: sketchScale(),
    venue: sketchSingle('cloud', 'hybrid'),
  },
  [
    ...people(120, { sector: 'bank' }, spread),
    ...people(40, { sector: 'energy' }, high),
    ...people(12, { sector: 'retail' }, spread),
    ...people(7, { sector: 'insurer' }, spread),
    ...people(9, { sector: 'public' }, spread),
  ],
);
const COLUMNS = ['Total', 'bank', 'energy', 'retail', 'insurer', 'public'];

const disclosed = (): Promise<EditionDisclosure> =>
  releasableGroups(codebook, columns, breaksOf(codebook, ['sector']), DEFAULT_DISCLOSURE_RULES);

const tabulated = (rows: string, banner = ['sector'], filter: readonly Filter[] = []): Table =>
  crosstab(
    codebook,
    columns,
    { rows, columns: banner, filter, weighted: false, level: 0.95 },
    'measured',
  );

const published = (
  table: Table,
  disclosure: EditionDisclosure,
  exempt: readonly ExemptStatistic[] = [],
): PublishedTable => {
  const stub = codebook.variables.find(({ name }) => name === table.spec.rows);
  if (stub === undefined) throw new Error('no such variable');
  return release(table, stub, disclosure, exemptKeys(exempt, disclosure));
};

const column = (table: PublishedTable, label: string): PublishedTable['columns'][number] => {
  const found = table.columns[COLUMNS.indexOf(label)];
  if (found === undefined) throw new Error(`no column ${label}`);
  return found;
};

const cellsOf = (table: PublishedTable, label: string): Record<string, string> =>
  Object.fromEntries(
    table.rows.map(({ kind, option, cells }) => [
      option ?? kind,
      cells[COLUMNS.indexOf(label)]?.estimate.status ?? 'missing',
    ]),
  );

describe('release', () => {
  it('marks a base under 30 small and one from 30 to 99 indicative', async () => {
    const table = published(tabulated('rating'), await disclosed());
    const marks = ['Total', 'bank', 'energy', 'retail'].map((label) => {
      const { n, smallBase, indicative } = column(table, label);
      return { n, smallBase, indicative };
    });
    expect(marks).toEqual([
      { n: 188, smallBase: false, indicative: false },
      { n: 120, smallBase: false, indicative: false },
      { n: 40, smallBase: false, indicative: true },
      { n: 12, smallBase: true, indicative: false },
    ]);
  });

  it('shows mean, median and top-2-box of seven organisations, without what tells their spread', async () => {
    const table = published(tabulated('rating'), await disclosed());
    expect(column(table, 'insurer')).toMatchObject({ status: 'published', n: 7 });
    expect(cellsOf(table, 'insurer')).toEqual({
      '1': 'suppressed',
      '2': 'suppressed',
      '3': 'suppressed',
      '4': 'suppressed',
      '5': 'suppressed',
      top2box: 'published',
      bottom2box: 'suppressed',
      mean: 'published',
      median: 'published',
      sd: 'suppressed',
    });
    const mean = (label: string): unknown =>
      table.rows.find(({ kind }) => kind === 'mean')?.cells[COLUMNS.indexOf(label)]?.estimate;
    expect(mean('insurer')).toMatchObject({ low: null, high: null });
    expect(mean('energy')).not.toMatchObject({ low: null });
  });

  it('leaves no number in a suppressed column', async () => {
    const table = published(tabulated('venue'), await disclosed());
    const insurer = column(table, 'insurer');
    const { letter, label, ...rest } = insurer;
    expect({ letter, label }).toEqual({ letter: 'D', label: 'insurer' });
    const values = [
      rest,
      ...table.rows.map(({ cells }) => cells[COLUMNS.indexOf('insurer')]?.estimate),
    ];
    expect(JSON.stringify(values)).not.toMatch(/\d/);
    expect(insurer.status).toBe('suppressed');
  });

  it('gives no letters to a column on a small base, and names none', async () => {
    const raw = tabulated('rating');
    const given = raw.rows.flatMap(({ cells }) => cells.map(({ letters }) => letters)).join('');
    const table = published(
      {
        ...raw,
        rows: raw.rows.map((row) => ({
          ...row,
          cells: row.cells.map((cell, i) => ({
            ...cell,
            letters: ['', 'Bcd', 'Ac', 'A', 'AB', ''][i] ?? '',
          })),
        })),
      },
      await disclosed(),
    );
    const letters = table.rows[4]?.cells.map((cell) => cell.letters);
    expect(letters).toEqual(['', 'B', 'A', '', '', '']);
    expect(given).toMatch(/[AB]/);
  });

  it('compares no hidden column: its tests would show in the letters of the others', async () => {
    const high =
      (of: number, ofAll: number) =>
      (i: number): Partial<Row> => ({
        rating: i % ofAll < of ? '5' : '2',
      });
    const lettersWith = async (hidden: readonly Row[]): Promise<readonly string[]> => {
      const edition = smallEdition(
        { sector: sketchSingle('bank', 'energy', 'retail', 'insurer'), rating: sketchScale() },
        [
          ...people(60, { sector: 'bank' }, high(3, 5)),
          ...people(60, { sector: 'energy' }, high(2, 5)),
          ...hidden,
        ],
      );
      const disclosure = await releasableGroups(
        edition.codebook,
        edition.columns,
        breaksOf(edition.codebook, ['sector']),
        DEFAULT_DISCLOSURE_RULES,
      );
      const asked = {
        ...{ rows: 'rating', columns: ['sector'], filter: [] },
        ...{ weighted: false, level: 0.95 },
      };
      const table = crosstab(edition.codebook, edition.columns, asked, 'measured', {
        ...DEFAULT_COMPARISON_RULES,
        isSeen: seenColumns(edition.codebook, asked, disclosure),
      });
      expect(published(table, disclosure).columns.map(({ status }) => status)).toEqual([
        ...['published', 'published', 'published', 'suppressed', 'suppressed'],
      ]);
      return table.rows.flatMap(({ cells }) => cells.map(({ letters }) => letters));
    };
    // Half of each hidden sector is one organisation.
    const hidden = (rating: string): Row[] =>
      ['retail', 'insurer'].flatMap((sector, organisation) =>
        people(40, { sector, rating }).map((row, i) =>
          i < 20 ? { ...row, organisation: -1 - organisation } : row,
        ),
      );
    const letters = await lettersWith(hidden('1'));
    expect(letters).toEqual(await lettersWith(hidden('4')));
    expect(letters.join('')).toMatch(/[Aa]/);
  });

  it('suppresses what is cut by anything but the breaks', async () => {
    const disclosure = await disclosed();
    const cut = published(tabulated('rating', ['venue']), disclosure);
    expect(cut.columns.map(({ status }) => status)).toEqual([
      'published',
      'suppressed',
      'suppressed',
    ]);
    const filtered = published(
      tabulated('rating', [], [{ variable: 'venue', options: ['hybrid'] }]),
      disclosure,
    );
    expect(filtered.columns[0]).toMatchObject({ status: 'suppressed', n: null });
  });

  it('shows of a nested column what it shows of the inner one under a filter', async () => {
    const disclosure = await releasableGroups(
      codebook,
      columns,
      breaksOf(codebook, ['sector', 'venue']),
      DEFAULT_DISCLOSURE_RULES,
    );
    const nested = published(tabulated('rating', ['sector>venue']), disclosure);
    const seen = new Set<string>();
    for (const [place, { code }] of codebook.variables[0]?.options.entries() ?? []) {
      const filter = [{ variable: 'sector', options: [code] }];
      const filtered = published(tabulated('rating', ['venue'], filter), disclosure);
      for (const at of [1, 2]) {
        const column = nested.columns[2 * place + at];
        expect(column).toMatchObject({
          status: filtered.columns[at]?.status,
          n: filtered.columns[at]?.n,
        });
        expect(nested.rows.map(({ cells }) => cells[2 * place + at]?.estimate)).toEqual(
          filtered.rows.map(({ cells }) => cells[at]?.estimate),
        );
        seen.add(column?.status ?? '');
      }
    }
    expect([...seen].sort()).toEqual(['published', 'suppressed']);
  });

  it('suppresses a union of parts that no break defines', async () => {
    const union = [{ variable: 'sector', options: ['bank', 'energy'] }];
    const table = published(tabulated('rating', [], union), await disclosed());
    expect(table.columns[0]?.status).toBe('suppressed');
  });

  it('counts the organisations again: a table of other rows than were sealed shows less', async () => {
    const raw = tabulated('rating');
    const few = { ...raw, columns: raw.columns.map((each) => ({ ...each, contributors: 4 })) };
    const table = published(few, await disclosed());
    expect(new Set(table.columns.map(({ status }) => status))).toEqual(new Set(['suppressed']));
    const heavy = { ...raw, columns: raw.columns.map((each) => ({ ...each, largestShare: 0.26 })) };
    expect(published(heavy, await disclosed()).columns[1]?.status).toBe('suppressed');
  });

  it('lets through what the report prints, and nothing beside it', async () => {
    const printed: ExemptStatistic = {
      statistic: 'proportion',
      variable: 'venue',
      options: ['cloud'],
      filter: [{ variable: 'sector', options: ['insurer'] }],
    };
    const table = published(tabulated('venue'), await disclosed(), [printed]);
    expect(cellsOf(table, 'insurer')).toEqual({ cloud: 'published', hybrid: 'suppressed' });
    expect(column(table, 'insurer')).toMatchObject({ status: 'suppressed', n: null });
  });
});

describe('releaseEstimate', () => {
  const estimate = {
    status: 'published',
    value: 4,
    count: null,
    n: 9,
    low: 3.2,
    high: 4.8,
    provenance: 'measured',
  } as const;
  const subject = {
    variable: 'rating',
    group: [{ variable: 'sector', options: ['public'] }],
    kind: 'mean',
    options: null,
    contributors: 9,
    largestShare: 1 / 9,
  } as const;

  it.each([
    ['mean', 'published'],
    ['median', 'published'],
    ['top2box', 'published'],
    ['quantile', 'suppressed'],
    ['rank', 'suppressed'],
    ['sd', 'suppressed'],
  ] as const)('of nine organisations: %s is %s', async (kind, status) => {
    const released = releaseEstimate(estimate, { ...subject, kind }, await disclosed(), new Set());
    expect(released.status).toBe(status);
  });

  it('keeps nothing of a suppressed estimate but its provenance', async () => {
    const few = { ...subject, contributors: 4 };
    expect(releaseEstimate(estimate, few, await disclosed(), new Set())).toEqual({
      status: 'suppressed',
      provenance: 'measured',
    });
  });
});

describe('mayQuote', () => {
  it('quotes open answers of ten organisations, not of nine', () => {
    expect([9, 10].map((n) => mayQuote(n, DEFAULT_DISCLOSURE_RULES))).toEqual([false, true]);
  });
});
