import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { cohenKappa } from '../../api/statistics/cohen-kappa.js';
import reference from '../reference/statistics.json' with { type: 'json' };
import { expectClose } from '../support/expect-close.js';
import { expectDefined } from '../support/expect-defined.js';

const codes = fc.array(fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 3 })), { minLength: 1 });

describe('cohenKappa', () => {
  it.each(reference.kappa)('agrees with Cohen (1960), kappa $value', (expected) => {
    const first = Object.freeze(expected.first);
    const kappa = expectDefined(cohenKappa(first, Object.freeze(expected.second)));
    expectClose(kappa.value, expected.value, 1e-10);
    expectClose(kappa.observedAgreement, expected.observedAgreement, 1e-10);
    expectClose(kappa.expectedAgreement, expected.expectedAgreement, 1e-10);
  });

  it('is 1 if and only if the coders agree everywhere, and the same for both', () => {
    fc.assert(
      fc.property(codes, fc.boolean(), (pairs, alike) => {
        const first = pairs.map(([one]) => one);
        const second = alike ? first : pairs.map(([, other]) => other);
        fc.pre(new Set([...first, ...second]).size > 1);
        const { value } = expectDefined(cohenKappa(first, second));
        expect(value === 1).toBe(first.every((code, unit) => code === second[unit]));
        expect(value).toBeLessThanOrEqual(1);
        expect(value).toBeGreaterThanOrEqual(-1);
        expect(expectDefined(cohenKappa(second, first)).value).toBe(value);
      }),
    );
  });

  it('says why there is none', () => {
    expect(cohenKappa([], [])).toEqual({ defined: false, because: 'no-observations' });
    expect(cohenKappa([2], [2])).toEqual({ defined: false, because: 'too-few-categories' });
    expect(cohenKappa([2, 2], [2, 2])).toEqual({ defined: false, because: 'too-few-categories' });
    expect(expectDefined(cohenKappa([1, 1], [2, 2])).value).toBe(0);
  });

  it('refuses different numbers of units and missing codes, by name', () => {
    expect(() => cohenKappa([1, 2], [1])).toThrow(/^first must/);
    expect(() => cohenKappa([1], [NaN])).toThrow(/^second\[0\] must/);
  });
});
