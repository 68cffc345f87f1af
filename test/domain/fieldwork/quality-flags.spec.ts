import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  answersFingerprint,
  FEWEST_ITEMS,
} from '../../../api/domain/fieldwork/answers-fingerprint';
import { longString } from '../../../api/domain/fieldwork/long-string';
import { QUALITY_FLAGS } from '../../../api/domain/fieldwork/quality-flag';
import { qualityFlags, type ResponseTraits } from '../../../api/domain/fieldwork/quality-flags';
import { repeatedKeys } from '../../../api/domain/fieldwork/repeated-keys';
import { ENOUGH_TIMES, speederLimit } from '../../../api/domain/fieldwork/speeder-limit';
import { straightLinedItems } from '../../../api/domain/fieldwork/straight-lined-items';
import { compileInstrument } from '../../../api/domain/instrument/compile-instrument';

describe('speederLimit', () => {
  it('is a third of the median', () => {
    expect(speederLimit([9, 9, 9, 9, 9, 12, 12, 12, 12, 12])).toBeCloseTo(3.5, 12);
  });

  it('is not known of fewer than ten', () => {
    expect(speederLimit(Array(ENOUGH_TIMES - 1).fill(5))).toBeNull();
  });

  it('lies below half of the respondents, whatever the times', () => {
    const times = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), {
      minLength: ENOUGH_TIMES,
    });
    fc.assert(
      fc.property(times, (minutes) => {
        const limit = speederLimit(minutes) ?? NaN;
        expect(minutes.filter((each) => each < limit).length).toBeLessThanOrEqual(
          minutes.length / 2,
        );
      }),
    );
  });
});

describe('longString', () => {
  it.each([
    [[], 0],
    [['a'], 1],
    [['a', 'b', 'b', 'b', 'a', 'a'], 3],
    [[1, 1, 1, 1], 4],
    [[1, '1'], 1],
  ])('of %j is %i', (answers, expected) => {
    expect(longString(answers)).toBe(expected);
  });

  it('is the same read backwards, and all of them only when there is one answer', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 3 })), (answers) => {
        expect(longString([...answers].reverse())).toBe(longString(answers));
        expect(longString(answers) === answers.length).toBe(new Set(answers).size < 2);
      }),
    );
  });
});

describe('straightLinedItems', () => {
  const compiled = compileInstrument({
    pages: [
      {
        name: 'page',
        elements: [
          { type: 'matrix', name: 'long', columns: [1, 2, 3], rows: ['a', 'b', 'c', 'd', 'e'] },
          { type: 'matrix', name: 'short', columns: [1, 2, 3], rows: ['a', 'b', 'c'] },
        ],
      },
    ],
  });
  if (!compiled.ok) throw new Error('the instrument does not compile');
  const { instrument } = compiled;
  const rows = (...given: readonly (number | null)[]) =>
    Object.fromEntries(
      given.flatMap((answer, at) => (answer === null ? [] : [['abcde'.charAt(at), answer]])),
    );

  it.each([
    ['one answer in all rows', { long: rows(2, 2, 2, 2, 2) }, ['long']],
    ['one answer in the four rows answered', { long: rows(2, null, 2, 2, 2) }, ['long']],
    ['one answer in three rows', { long: rows(2, 2, 2) }, []],
    ['another answer in the last row', { long: rows(2, 2, 2, 2, 3) }, []],
    ['a matrix of three rows', { short: rows(1, 1, 1) }, []],
    ['no answer', {}, []],
  ])('%s', (_, answers, expected) => {
    expect(straightLinedItems(instrument, answers)).toEqual(expected);
  });
});

describe('answersFingerprint', () => {
  const many = Object.fromEntries(Array.from({ length: FEWEST_ITEMS }, (_, at) => [`q${at}`, at]));

  it('does not depend on the order of items, and differs with one answer', () => {
    const turned = Object.fromEntries(Object.entries(many).reverse());
    expect(answersFingerprint(turned)).toBe(answersFingerprint(many));
    expect(answersFingerprint({ ...many, q0: 99 })).not.toBe(answersFingerprint(many));
    expect(answersFingerprint({ ...many, q0: '0' })).not.toBe(answersFingerprint(many));
  });

  it('says nothing of answers to few items', () => {
    expect(answersFingerprint({ q0: 1, q1: 2 })).toBeNull();
  });
});

describe('repeatedKeys', () => {
  it('a duplicate is one beside a response that counts; the last that counts is none', () => {
    const keys = (...excluded: boolean[]) => excluded.map((each) => ({ key: 'a', excluded: each }));
    expect(repeatedKeys(keys(false, false))).toEqual([true, true]);
    expect(repeatedKeys(keys(false, true))).toEqual([false, true]);
    expect(repeatedKeys(keys(true, true))).toEqual([false, false]);
    expect(repeatedKeys([{ key: null, excluded: false }, ...keys(false)])).toEqual([false, false]);
  });
});

describe('qualityFlags', () => {
  const traits = fc.record({
    organisation: fc.constantFrom('a', 'b', 'c', 'd'),
    minutes: fc.option(fc.double({ min: 0, max: 100, noNaN: true })),
    straightLined: fc.boolean(),
    fingerprint: fc.option(fc.constantFrom('x', 'y')),
    excluded: fc.boolean(),
  });

  it('does not depend on the order of responses; flags come in their order, each once', () => {
    fc.assert(
      fc.property(fc.array(traits, { maxLength: 30 }), (responses) => {
        const flags = qualityFlags(responses);
        expect(qualityFlags([...responses].reverse()).reverse()).toEqual(flags);
        for (const each of flags) {
          expect(each).toEqual(QUALITY_FLAGS.filter((flag) => each.includes(flag)));
        }
      }),
    );
  });

  it('excluding a response makes no other response a suspect', () => {
    fc.assert(
      fc.property(fc.array(traits, { minLength: 1, maxLength: 30 }), fc.nat(), (responses, nat) => {
        const at = nat % responses.length;
        const after = responses.map((each, i): ResponseTraits =>
          i === at ? { ...each, excluded: true } : each,
        );
        const before = qualityFlags(responses);
        for (const [i, flags] of qualityFlags(after).entries()) {
          expect(before[i]).toEqual(expect.arrayContaining(flags));
        }
      }),
    );
  });
});
