import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  cellKey,
  isBlock,
  pasted,
  targetOf,
  totalOf,
} from '../../../web/admin/waves/quotas/quota-sheet';
import { dateOf, strandsOf } from '../../../web/admin/waves/form/wave-values';
import { instantOf, localOf } from '../../../web/admin/waves/form/local-time';

const INDUSTRIES = ['health', 'finance'];
const REGIONS = ['america', 'europe', 'asia'];
const FIRST = { industry: 'health', region: 'america' };

describe('a block pasted into the quotas', () => {
  const paste = (text: string, from = FIRST) => pasted({}, text, from, INDUSTRIES, REGIONS);

  it('fills cells to the right and down, as spreadsheets copy them', () => {
    const { sheet, taken, refused } = paste('12\t1,200\t1.200\r\n3\t\t1 000 000\r\n');
    expect(sheet).toEqual({
      [cellKey('health', 'america')]: '12',
      [cellKey('health', 'europe')]: '1200',
      [cellKey('health', 'asia')]: '1200',
      [cellKey('finance', 'america')]: '3',
      [cellKey('finance', 'europe')]: '',
      [cellKey('finance', 'asia')]: '1000000',
    });
    expect([taken, refused]).toEqual([6, 0]);
  });

  it('leaves out what reaches over the edge or is no target, and says how many', () => {
    const { sheet, taken, refused } = paste('1\t2\nmany\t-3\n4\t5', {
      industry: 'finance',
      region: 'asia',
    });
    expect(sheet).toEqual({ [cellKey('finance', 'asia')]: '1' });
    expect([taken, refused]).toEqual([1, 0]);
    expect(paste('1.5\t1,20\t1e3')).toMatchObject({ sheet: {}, taken: 0, refused: 3 });
  });

  it('brings back every sheet that was copied whole', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1_000_000), { minLength: 6, maxLength: 6 }), (targets) => {
        const text = [targets.slice(0, 3), targets.slice(3)]
          .map((row) => row.join('\t'))
          .join('\n');
        const { sheet } = paste(text);
        const keys = INDUSTRIES.flatMap((industry) =>
          REGIONS.map((region) => cellKey(industry, region)),
        );
        expect(keys.map((key) => targetOf(sheet[key] ?? ''))).toEqual(targets);
        expect(totalOf(sheet, keys)).toBe(targets.reduce((sum, target) => sum + target, 0));
      }),
    );
  });

  it('is told from a single value', () => {
    expect(['12', ' 12\n', '1\t2', '1\n2'].map(isBlock)).toEqual([false, false, true, true]);
  });

  it.each(['-1', '1.5', '1000001', 'x', '1e3', '٣'])('%s is no target', (typed) => {
    expect(targetOf(typed)).toBeUndefined();
  });
});

describe('what a wave’s form holds', () => {
  it('gives each strand a code of its own that the API takes', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 6 }), (lines) => {
        const strands = strandsOf(lines.join('\n'));
        expect(new Set(strands.map(({ code }) => code)).size).toBe(strands.length);
        for (const { code, label } of strands) {
          expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
          expect(label.trim()).not.toBe('');
        }
      }),
    );
    expect(strandsOf('Board\n\nBoard \nVorstände')).toEqual([
      { code: 'board', label: 'Board' },
      { code: 'board-2', label: 'Board' },
      { code: 'vorstande', label: 'Vorstände' },
    ]);
  });

  it('keeps a date that was not touched to the second, and takes one away', () => {
    const stored = '2031-05-01T10:20:30.456Z';
    expect(dateOf(localOf(stored), stored)).toBe(stored);
    expect(dateOf('', stored)).toBeNull();
    expect(dateOf(localOf('2032-01-01T00:00:00.000Z'), stored)).toBe('2032-01-01T00:00:00.000Z');
    expect(instantOf('nonsense')).toBeNull();
  });
});
