import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Position } from '../../../api/domain/benchmark/position.js';
import type { Standing } from '../../../api/domain/benchmark/standing.js';
import { en } from '../../../api/domain/benchmark/texts/en.js';
import { verdictOn } from '../../../api/domain/benchmark/verdict.js';
import { madePosition } from './made-position.js';

const standing = (each: Standing, n: number | null = 28): Position =>
  madePosition({ own: 3, standing: each, n });

describe('verdictOn', () => {
  it('counts where the respondent is ahead, level and behind, and where it cannot be told', () => {
    const dimensions = [
      standing('ahead', 27),
      standing('level'),
      standing('behind'),
      standing('behind', 30),
      standing('cannot-tell'),
    ];
    expect(verdictOn(dimensions, 0, null, en)).toBe(
      'Against the leaders (n = 27 to 30), you are ahead of their median in 1, level with their middle half in 1 and behind their median in 2 of the 5 dimensions; in 1 the data cannot tell.',
    );
  });

  it('says whom with, and that their values are illustrative', () => {
    const dimensions = [{ ...standing('ahead', 10), provenance: 'illustrative' as const }];
    expect(verdictOn(dimensions, 0, 'Europe', en)).toBe(
      'Against the leaders (Europe, n = 10, illustrative values), you are ahead of their median in 1 of the 1 dimension.',
    );
  });

  it.each([
    ['nothing can be told', [standing('cannot-tell')], 0, 'cannot tell where you stand in any'],
    [
      'nothing is shown',
      [standing('cannot-tell', null)],
      0,
      'Against the leaders, the data cannot',
    ],
    ['too little is answered', [], 2, 'too few items to be scored in any of the 2'],
    ['some is unanswered', [standing('ahead')], 3, '1 of the 4 dimensions; in 3 you answered too'],
    ['nothing is scored', [], 0, 'scores no dimension'],
  ] as const)('says so where %s', (_, dimensions, unscored, words) => {
    expect(verdictOn(dimensions, unscored, null, en)).toContain(words);
  });

  it('claims exactly the standings there are', () => {
    const any = fc.constantFrom<Standing>('ahead', 'level', 'behind', 'cannot-tell');
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 9 }), (standings) => {
        const verdict = verdictOn(
          standings.map((each) => standing(each)),
          0,
          null,
          en,
        );
        const claimed = (words: RegExp): number => Number(words.exec(verdict)?.[1] ?? 0);
        const count = (wanted: Standing): number =>
          standings.filter((each) => each === wanted).length;
        expect(claimed(/ahead of their median in (\d+)/)).toBe(count('ahead'));
        expect(claimed(/level with their middle half in (\d+)/)).toBe(count('level'));
        expect(claimed(/behind their median in (\d+)/)).toBe(count('behind'));
        expect(verdict.split('. ')).toHaveLength(1);
      }),
    );
  });
});
