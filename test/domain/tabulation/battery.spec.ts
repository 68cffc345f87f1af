import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Codebook } from '../../../api/domain/instrument/codebook.js';
import { battery } from '../../../api/domain/tabulation/battery.js';
import type { Columns } from '../../../api/domain/tabulation/columns.js';
import { crosstab } from '../../../api/domain/tabulation/crosstab.js';
import { benjaminiHochberg } from '../../../api/statistics/benjamini-hochberg.js';
import { codebookOf, codes, columnsOf, variable } from './made-columns.js';

const inMatrix = (row: string) => ({
  ...variable(`practice-${row}`, 'scale', 5),
  item: 'practice',
  row,
});
const CODEBOOK: Codebook = codebookOf(
  variable('region', 'single', 3),
  inMatrix('telemetry'),
  inMatrix('automation'),
  variable('practice-total', 'scale', 5),
);
const ASKED = { item: 'practice', columns: ['region'], filter: [], weighted: false, level: 0.95 };

const madeStudies = fc
  .array(fc.tuple(fc.nat(2), fc.nat(4), fc.nat(4)), { minLength: 90, maxLength: 240 })
  .map((rows): Columns =>
    columnsOf([
      codes(
        'region',
        rows.map(([region]) => region),
      ),
      codes(
        'practice-telemetry',
        rows.map(([, rating]) => rating),
      ),
      codes(
        'practice-automation',
        rows.map(([, , rating]) => rating),
      ),
      codes(
        'practice-total',
        rows.map(() => 0),
      ),
    ]),
  );

describe('battery', () => {
  it('is the cross-tabs of its rows, corrected over all of them', () => {
    fc.assert(
      fc.property(madeStudies, (columns) => {
        const tables = battery(CODEBOOK, columns, ASKED, 'measured');
        expect(tables.map(({ spec }) => spec.rows)).toEqual([
          'practice-telemetry',
          'practice-automation',
        ]);
        const { columns: banner, filter, weighted, level } = ASKED;
        const spec = { columns: banner, filter, weighted, level };
        const alone = tables.map(({ spec: { rows } }) =>
          crosstab(CODEBOOK, columns, { ...spec, rows }, 'measured'),
        );
        expect(tables.map(({ rows }) => rows.map(estimates))).toEqual(
          alone.map(({ rows }) => rows.map(estimates)),
        );
        const together = tables.flatMap(({ comparisons }) => comparisons);
        expect(together.map(({ pValue }) => pValue)).toEqual(
          alone.flatMap(({ comparisons }) => comparisons.map(({ pValue }) => pValue)),
        );
        expect(together.map(({ adjusted }) => adjusted)).toEqual(
          benjaminiHochberg(together.map(({ pValue }) => pValue)),
        );
        if (together.length === 0) return;
        for (const { method } of tables) {
          expect(method).toContain(`over the table’s ${together.length} tests`);
        }
      }),
    );
  });

  it('has no rows where the item is no matrix, and refuses what no row can be cut by', () => {
    const columns = columnsOf([codes('region', [0])]);
    expect(battery(CODEBOOK, columns, { ...ASKED, item: 'region' }, 'measured')).toEqual([]);
    expect(() =>
      battery(CODEBOOK, columns, { ...ASKED, columns: ['nowhere'] }, 'measured'),
    ).toThrow('the table cannot be made');
  });
});

const estimates = ({ cells }: { readonly cells: readonly { readonly estimate: unknown }[] }) =>
  cells.map(({ estimate }) => estimate);
