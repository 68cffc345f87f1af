import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import {
  type AgreementMetric,
  krippendorffAlpha,
} from '../../api/statistics/krippendorff-alpha.js';
import reference from '../reference/statistics.json' with { type: 'json' };
import { expectClose } from '../support/expect-close.js';
import { expectDefined } from '../support/expect-defined.js';

const metrics: AgreementMetric[] = ['nominal', 'ordinal', 'interval'];
const code = fc.integer({ min: 1, max: 4 });

describe('krippendorffAlpha', () => {
  it.each(metrics)('agrees with Krippendorff (2011), %s', (metric) => {
    for (const expected of reference.krippendorffAlpha) {
      const { value } = expectDefined(krippendorffAlpha(Object.freeze(expected.units), metric));
      expectClose(value, expected[metric], 1e-10);
    }
  });

  it("meets Krippendorff's own printed example: 0.743, 0.815 and 0.849", () => {
    const units = reference.krippendorffAlpha[0]?.units ?? [];
    const printed = metrics.map((metric) => expectDefined(krippendorffAlpha(units, metric)).value);
    expect(printed.map((value) => value.toFixed(3))).toEqual(['0.743', '0.815', '0.849']);
  });

  it('is 1 if and only if all coders agree on every unit', () => {
    const units = fc.array(fc.array(fc.option(code), { minLength: 2, maxLength: 4 }));
    fc.assert(
      fc.property(units, fc.boolean(), fc.constantFrom(...metrics), (drawn, alike, metric) => {
        const rows = drawn.map((row) =>
          alike ? row.map((given) => (given === null ? null : (row.find(Boolean) ?? null))) : row,
        );
        const paired = rows
          .map((row) => row.filter((given) => given !== null))
          .filter((row) => row.length > 1);
        fc.pre(new Set(paired.flat()).size > 1);
        const { value } = expectDefined(krippendorffAlpha(rows, metric));
        expect(value === 1).toBe(paired.every((row) => new Set(row).size === 1));
        expect(value).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('takes no notice of units with fewer than two codes', () => {
    const units = [
      [1, 1],
      [2, 2],
      [1, 2],
    ];
    expect(krippendorffAlpha([...units, [3, null], [null, null]], 'ordinal')).toEqual(
      krippendorffAlpha(units, 'ordinal'),
    );
  });

  it('says why there is none', () => {
    const none = { defined: false, because: 'no-observations' };
    expect(krippendorffAlpha([], 'nominal')).toEqual(none);
    expect(krippendorffAlpha([[1, null]], 'nominal')).toEqual(none);
    expect(
      krippendorffAlpha(
        [
          [1, 1],
          [1, 1],
        ],
        'interval',
      ),
    ).toEqual({
      defined: false,
      because: 'too-few-categories',
    });
  });

  it('refuses codes that are no numbers, by name', () => {
    expect(() => krippendorffAlpha([[1, NaN]], 'nominal')).toThrow(/^units must/);
  });
});
