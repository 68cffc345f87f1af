import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { standingAmong, STANDING_LEVEL } from '../../../api/domain/benchmark/standing.js';
import { median } from '../../../api/statistics/median.js';
import { rankInterval } from '../../../api/statistics/rank-interval.js';
import { expectDefined } from '../../support/expect-defined.js';

const among = (own: number, leaders: readonly number[]): ReturnType<typeof standingAmong> =>
  standingAmong(
    own,
    expectDefined(median(leaders)).value,
    expectDefined(rankInterval(own, leaders, STANDING_LEVEL)),
  );
const each = (score: number, times: number): number[] => Array<number>(times).fill(score);

describe('standingAmong', () => {
  it.each([
    ['ahead', 0.6, 0.9, 4, 3],
    ['cannot-tell', 0.5, 0.9, 4, 3],
    ['cannot-tell', 0.6, 0.9, 4, 4],
    ['behind', 0.1, 0.4, 2, 3],
    ['cannot-tell', 0.1, 0.5, 2, 3],
    ['cannot-tell', 0.1, 0.4, 3, 3],
    ['level', 0.25, 0.75, 3, 3],
    ['level', 0.4, 0.6, 4, 3],
    ['cannot-tell', 0.24, 0.7, 3, 3],
    ['cannot-tell', 0.3, 0.76, 3, 3],
  ] as const)(
    'is %s where the rank lies in %d to %d, own %d, median %d',
    (is, low, high, own, of) => {
      expect(standingAmong(own, of, { lower: low, upper: high })).toBe(is);
    },
  );

  it('cannot tell without an own score, a median or a rank', () => {
    const rank = { lower: 0.9, upper: 1 };
    expect(standingAmong(null, 3, rank)).toBe('cannot-tell');
    expect(standingAmong(5, null, rank)).toBe('cannot-tell');
    expect(standingAmong(5, 3, null)).toBe('cannot-tell');
  });

  it('takes twelve leaders to be level, however many lie at the same score', () => {
    expect(among(3, each(3, 11))).toBe('cannot-tell');
    expect(among(3, each(3, 12))).toBe('level');
  });

  it('turns round with the scale', () => {
    const opposite = { ahead: 'behind', behind: 'ahead', level: 'level' } as const;
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 60 }),
        (own, leaders) => {
          const standing = among(own, leaders);
          const mirrored = among(
            6 - own,
            leaders.map((score) => 6 - score),
          );
          expect(mirrored).toBe(standing === 'cannot-tell' ? standing : opposite[standing]);
        },
      ),
    );
  });
});
