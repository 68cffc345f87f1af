import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { crosstab } from '../../../api/domain/tabulation/crosstab.js';
import type { RowKind, Table } from '../../../api/domain/tabulation/table.js';
import { expectClose } from './expect-close.js';
import { codebookOf, codes, columnsOf, spec, variable } from './made-columns.js';

interface ReferenceEstimate {
  readonly value: number;
  readonly count?: number;
  readonly low?: number;
  readonly high?: number;
}

/** One table of test/reference/crosstab.json; null where a column is empty. */
interface ReferenceTable {
  readonly stub: 'rating' | 'challenges';
  readonly weighted: boolean;
  readonly filter: readonly number[] | null;
  readonly level: number;
  readonly correction: 'BH' | 'holm';
  readonly columns: readonly { n: number; weightedN: number; effectiveN: number }[];
  readonly rows: readonly (readonly (ReferenceEstimate | null)[])[];
  readonly moments: readonly (readonly ReferenceEstimate[] | null)[] | null;
  readonly letters: readonly (readonly string[])[];
  readonly tests: number;
}

const reference = JSON.parse(
  readFileSync(new URL('../../reference/crosstab.json', import.meta.url), 'utf8'),
) as {
  readonly respondents: {
    readonly region: readonly (number | null)[];
    readonly rating: readonly (number | null)[];
    readonly challenges: readonly (readonly (number | null)[])[];
    readonly weight: readonly number[];
  };
  readonly tables: readonly ReferenceTable[];
};

const CODEBOOK = codebookOf(
  variable('region', 'single', 4),
  variable('rating', 'scale', 5),
  variable('challenges', 'multiple', 4, [
    { code: 'early', label: 'Early', options: ['1', '2'], provenance: 'measured' },
  ]),
);
const { region, rating, challenges, weight } = reference.respondents;
const COLUMNS = columnsOf(
  [
    codes(
      'region',
      region.map((code) => (code === null ? 255 : code - 1)),
    ),
    codes(
      'rating',
      rating.map((code) => (code === null ? 255 : code - 1)),
    ),
    {
      kind: 'choices',
      variable: 'challenges',
      options: [0, 1, 2, 3].map((option) =>
        Uint8Array.from(challenges, (chosen) => chosen[option] ?? 255),
      ),
    },
  ],
  { weights: [...weight] },
);

function tableOf({ stub, weighted, filter, level, correction }: ReferenceTable): Table {
  return crosstab(
    CODEBOOK,
    COLUMNS,
    spec({
      rows: stub,
      weighted,
      level,
      filter: filter === null ? [] : [{ variable: 'region', options: filter.map(String) }],
    }),
    'measured',
    { minimumBase: 30, correction: correction === 'holm' ? 'holm' : 'benjamini-hochberg' },
  );
}

const MOMENTS: readonly RowKind[] = ['mean', 'median', 'sd'];

/** The estimates of some rows in the reference's shape. */
const estimates = (
  table: Table,
  wanted: (kind: RowKind) => boolean,
): (ReferenceEstimate | null)[][] =>
  table.rows
    .filter(({ kind }) => wanted(kind))
    .map(({ cells }) =>
      cells.map(({ estimate }) => {
        if (estimate.status !== 'published') return null;
        const { value, count, low, high } = estimate;
        return {
          value,
          ...(count === null ? {} : { count }),
          ...(low === null || high === null ? {} : { low, high }),
        };
      }),
    );

const NAMED = reference.tables.map((table): [string, ReferenceTable] => [
  `${table.stub}${table.weighted ? ', weighted' : ''}, regions ${table.filter?.join(' and ') ?? 'all'}, level ${table.level}, ${table.correction}`,
  table,
]);

describe('crosstab agrees with R', () => {
  it.each(NAMED)('on %s', (_, expected) => {
    const table = tableOf(expected);
    expectClose(
      table.columns.map(({ n, weightedN, effectiveN }) => ({ n, weightedN, effectiveN })),
      expected.columns,
    );
    expectClose(
      estimates(table, (kind) => !MOMENTS.includes(kind)),
      expected.rows,
    );
    expectClose(
      estimates(table, (kind) => MOMENTS.includes(kind)),
      MOMENTS.slice(0, expected.moments === null ? 0 : 3).map((__, moment) =>
        expected.moments?.map((column) => column?.[moment] ?? null),
      ),
    );
    const letters = table.rows.map(({ cells }) => cells.map((cell) => cell.letters));
    expect(letters.slice(0, expected.letters.length)).toEqual(expected.letters);
    expect(letters.slice(expected.letters.length).flat().join('')).toBe('');
    expect(table.method).toContain(`correction over the table’s ${expected.tests} tests`);
  });
});
