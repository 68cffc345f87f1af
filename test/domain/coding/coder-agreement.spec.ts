import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { agreementReading } from '../../../api/domain/coding/agreement-reading.js';
import { coderAgreement, type DoubleCoded } from '../../../api/domain/coding/coder-agreement.js';
import { sampleSize } from '../../../api/domain/coding/sample-size.js';

const answer = (codes: Record<string, string[]>): DoubleCoded => new Map(Object.entries(codes));
const two = (first: string, second: string): DoubleCoded =>
  answer({ anna: first.split(' '), berta: second.split(' ') });

describe('coderAgreement', () => {
  const answers = [
    two('a', 'a'),
    two('a', 'a'),
    two('a', 'b'),
    two('b', 'b'),
    two('b', 'no-theme'),
    two('no-theme', 'no-theme'),
  ];

  it('is Cohen’s kappa, the share of alike answers and Krippendorff’s alpha over all', () => {
    const [all] = coderAgreement(answers, ['a', 'b']);
    // By hand: anna gave a 3, b 2, none 1; berta 2, 2, 2; alike by
    // chance (6 + 4 + 2) / 36 = 1/3; (2/3 - 1/3) / (1 - 1/3).
    expect(all).toMatchObject({ theme: null, n: 6, given: 6 });
    expect(all?.agreed).toEqual({ defined: true, value: 4 / 6 });
    expect(all?.kappa).toEqual({ defined: true, value: 0.5 });
    // 12 codes: a 5, b 4, none 3. Expected disagreement (144 - 25 - 16 - 9) / (12 * 11).
    const alpha = all?.alpha.defined === true ? all.alpha.value : NaN;
    expect(alpha).toBeCloseTo(1 - 4 / 12 / (94 / (12 * 11)), 12);
    expect(all?.reading).toBe('unreliable');
  });

  it('is of each theme, given or not; “no theme” is one', () => {
    const [, none, a, b] = coderAgreement(answers, ['a', 'b']);
    expect([none?.given, a?.given, b?.given]).toEqual([2, 3, 3]);
    expect([none?.theme, a?.theme, b?.theme]).toEqual(['no-theme', 'a', 'b']);
    // a: anna 3, berta 2 of 6, 5 alike: (5/6 - (3*2 + 3*4)/36) / (1 - 18/36).
    const kappa = a?.kappa.defined === true ? a.kappa.value : NaN;
    expect(kappa).toBeCloseTo((5 / 6 - 0.5) / 0.5, 12);
  });

  it('says why there is no value', () => {
    const [nothing] = coderAgreement([], ['a']);
    expect(nothing).toMatchObject({ n: 0, reading: 'unknown' });
    expect(nothing?.kappa).toEqual({ defined: false, because: 'no-observations' });
    const [, , never] = coderAgreement([two('b', 'b')], ['a', 'b']);
    expect(never?.alpha).toEqual({ defined: false, because: 'too-few-categories' });
    const three = [answer({ anna: ['a'], berta: ['a'] }), answer({ anna: ['b'], carla: ['a'] })];
    expect(coderAgreement(three, ['a', 'b'])[0]?.kappa).toEqual({
      ...{ defined: false, because: 'not-two-coders' },
    });
    expect(coderAgreement(three, ['a', 'b'])[0]?.agreed).toEqual({ defined: true, value: 0.5 });
  });

  it('does not depend on the order of coders, themes or answers', () => {
    const themes = fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1 });
    fc.assert(
      fc.property(fc.array(fc.tuple(themes, themes), { maxLength: 12 }), (pairs) => {
        const given = pairs.map(([anna, berta]) => answer({ anna, berta }));
        const turned = pairs
          .map(([anna, berta]) =>
            answer({ berta: [...berta].reverse(), anna: [...anna].reverse() }),
          )
          .reverse();
        const before = coderAgreement(given, ['a', 'b', 'c']);
        coderAgreement(turned, ['a', 'b', 'c']).forEach((found, at) => {
          const same = before[at];
          expect(found.agreed).toEqual(same?.agreed);
          expect(found.kappa).toEqual(same?.kappa);
          if (found.alpha.defined && same?.alpha.defined === true) {
            expect(found.alpha.value).toBeCloseTo(same.alpha.value, 12);
          }
        });
      }),
    );
  });
});

describe('agreementReading', () => {
  it.each([
    [1, 'reliable'],
    [0.8, 'reliable'],
    [0.7999, 'tentative'],
    [2 / 3, 'tentative'],
    [0.6666, 'unreliable'],
    [-1, 'unreliable'],
  ])('reads %f as %s', (value, reading) => {
    expect(agreementReading({ defined: true, value })).toBe(reading);
  });
});

describe('sampleSize', () => {
  it.each([
    [0.2, 15, 3],
    [0.2, 16, 4],
    [0.2, 1, 1],
    [0.2, 0, 0],
    [1, 43, 43],
  ])('%f of %i are %i', (share, n, size) => {
    expect(sampleSize(share, n)).toBe(size);
  });
});
