import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { forecastAtClose, type GroupCount } from '../../../api/domain/fieldwork/forecast.js';

const group = (option: string, started: number, complete: number): GroupCount => ({
  variable: 'region',
  ...{ option, label: option, started, complete, organisations: complete },
});

describe('forecastAtClose', () => {
  it('lets those who began finish at today’s share, and spreads who has not told their group', () => {
    const wave = { started: 20, complete: 10, organisations: 10 };
    const { completion, groups } = forecastAtClose(
      wave,
      [group('eu', 12, 8), group('ap', 4, 2)],
      [5, 10, 11],
    );
    expect(completion).toEqual({ defined: true, value: 0.5 });
    // 10 unfinished: 4 of eu, 2 of ap, 4 untold, of whom 3 to 1 as the starters are.
    expect(groups[0]).toMatchObject({ expected: 8 + (4 + 3) / 2, most: 8 + 4 + 4 });
    expect(groups[1]).toMatchObject({ expected: 2 + (2 + 1) / 2, most: 2 + 2 + 4 });
    expect(groups[0]?.outlooks.map(({ outlook }) => outlook)).toEqual([
      ...['reached', 'expected', 'expected'],
    ]);
    expect(groups[1]?.outlooks.map(({ outlook }) => outlook)).toEqual([
      ...['possible', 'short', 'short'],
    ]);
  });

  it('counts organisations, not respondents: two of one organisation are one', () => {
    const wave = { started: 20, complete: 10, organisations: 5 };
    const eu = { ...group('eu', 20, 10), organisations: 5 };
    expect(forecastAtClose(wave, [eu], [5]).groups[0]?.expected).toBe(5 + 10 * 0.5 * 0.5);
  });

  it('has no share of completions before anybody begins', () => {
    const nobody = { started: 0, complete: 0, organisations: 0 };
    const { completion, groups } = forecastAtClose(nobody, [group('eu', 0, 0)], [5]);
    expect(completion).toEqual({ defined: false, because: 'no-observations' });
    expect(groups[0]).toMatchObject({ expected: 0, most: 0 });
    expect(groups[0]?.outlooks).toEqual([{ threshold: 5, outlook: 'short' }]);
  });

  it('never foresees less than there is nor more than all who began', () => {
    const counts = fc
      .tuple(fc.nat(60), fc.nat(60))
      .map(([one, other]) => [Math.max(one, other), Math.min(one, other)] as const);
    fc.assert(
      fc.property(fc.array(counts, { minLength: 1, maxLength: 5 }), fc.nat(20), (told, untold) => {
        const groups = told.map(([started, complete], i) => group(`g${i}`, started, complete));
        const complete = groups.reduce((sum, each) => sum + each.complete, 0);
        const started = groups.reduce((sum, each) => sum + each.started, untold);
        const wave = { started, complete, organisations: complete };
        const forecast = forecastAtClose(wave, groups, [5, 10]);
        for (const { organisations, expected, most } of forecast.groups) {
          expect(expected).toBeGreaterThanOrEqual(organisations);
          expect(expected).toBeLessThanOrEqual(most + 1e-9);
        }
        const all = forecast.groups.reduce((sum, { expected }) => sum + expected, 0);
        expect(all).toBeLessThanOrEqual(started + 1e-9);
      }),
    );
  });
});
