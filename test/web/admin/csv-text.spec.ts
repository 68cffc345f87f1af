import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { csvText } from '../../../web/admin/data/csv-text';

const text = fc.string({ unit: fc.constantFrom('a', 'ü', '"', ',', '\n', '\r', ' ', '=', '1') });
const COLUMNS = [
  { heading: 'Name', value: ({ name }: { name: string; n: number | null }) => name },
  { heading: 'n, all', value: ({ n }: { name: string; n: number | null }) => n },
];

describe('csvText', () => {
  it('is read back as it was, but for what would begin a formula', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ name: text, n: fc.option(fc.integer()) }), { minLength: 1 }),
        (rows) => {
          const read = parse(csvText(COLUMNS, rows), { bom: true, relax_column_count: false });
          expect(read).toEqual([
            ['Name', 'n, all'],
            ...rows.map(({ name, n }) => [
              /^[=\r]/.test(name) ? `'${name}` : name,
              n === null ? '' : String(n),
            ]),
          ]);
        },
      ),
    );
  });

  it('keeps a negative number a number', () => {
    expect(csvText(COLUMNS, [{ name: '-x', n: -1 }])).toBe('\uFEFFName,"n, all"\r\n\'-x,-1\r\n');
  });
});
