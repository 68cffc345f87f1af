import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  againstTheRest,
  type RestComparison,
} from '../../../api/domain/tabulation/against-the-rest.js';
import type { Columns } from '../../../api/domain/tabulation/columns.js';
import { crosstab } from '../../../api/domain/tabulation/crosstab.js';
import type { CrosstabSpec } from '../../../api/domain/tabulation/table.js';
import { expectClose } from './expect-close.js';
import {
  codebookOf,
  codes,
  columnsOf,
  MADE_CODEBOOK,
  madeStudies,
  spec,
  variable,
} from './made-columns.js';

const against = (columns: Columns, of: CrosstabSpec): readonly RestComparison[] =>
  againstTheRest(MADE_CODEBOOK, columns, of, 'measured');

describe('againstTheRest', () => {
  it('sets a group beside those who answered and are not in it', () => {
    const codebook = codebookOf(variable('rating', 'scale', 5), variable('region', 'single', 3));
    const columns = columnsOf([
      codes('rating', [0, 1, 4, 3, 4, 2, 255]),
      codes('region', [0, 0, 1, 1, 2, 255, 0]),
    ]);
    const [first] = againstTheRest(codebook, columns, spec(), 'measured');
    expect(first).toMatchObject({
      variable: 'region',
      option: '1',
      label: 'region 1',
      group: { n: 2, contributors: 2, largestShare: 0.5 },
      rest: { n: 3, contributors: 3 },
    });
    expect(first?.rows.at(-1)).toMatchObject({
      kind: 'mean',
      group: { value: 1.5, n: 2 },
      rest: { value: (5 + 4 + 5) / 3, n: 3 },
      test: null,
    });
  });

  it('counts the group as the cross-tab does and the rest as a cross-tab filtered to the others', () => {
    fc.assert(
      fc.property(
        madeStudies,
        fc.constantFrom('rating', 'challenges'),
        fc.boolean(),
        (columns, rows, weighted) => {
          const asked = spec({ rows, weighted });
          const table = crosstab(MADE_CODEBOOK, columns, asked, 'measured');
          for (const [index, comparison] of against(columns, asked).entries()) {
            const others = ['1', '2', '3'].filter((code) => code !== comparison.option);
            const filter = [{ variable: 'region', options: others }];
            const rest = crosstab(
              MADE_CODEBOOK,
              columns,
              { ...asked, columns: [], filter },
              'measured',
            );
            const side = (from: typeof table, column: number): unknown => ({
              n: from.columns[column]?.n,
              contributors: from.columns[column]?.contributors,
              rows: from.rows
                .filter(({ kind }) => kind !== 'median' && kind !== 'sd')
                .map(({ cells }) => cells[column]?.estimate),
            });
            const of = (key: 'group' | 'rest'): unknown => ({
              n: comparison[key].n,
              contributors: comparison[key].contributors,
              rows: comparison.rows.map((row) => row[key]),
            });
            expectClose([of('group'), of('rest')], [side(table, index + 1), side(rest, 0)]);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('tests a multiple-answer group against those who did not choose it, from the minimum base up', () => {
    const columns = (n: number): Columns =>
      columnsOf([
        codes(
          'rating',
          Array.from({ length: n }, (_, i) => (i < 30 ? 3 + (i % 2) : i % 2)),
        ),
        {
          kind: 'choices',
          variable: 'challenges',
          options: Array.from({ length: 7 }, (_, option) =>
            Uint8Array.from({ length: n }, (_, i) =>
              i === n - 1 ? 255 : Number(option === 0 && i < 30),
            ),
          ),
        },
      ]);
    const mean = (n: number): unknown =>
      against(columns(n), spec({ columns: ['challenges'] }))[0]?.rows.at(-1)?.test;
    expect(mean(61)).toMatchObject({ method: 'welch-t', difference: 3, higher: 1 });
    expect(mean(60)).toBeNull();
  });
});
