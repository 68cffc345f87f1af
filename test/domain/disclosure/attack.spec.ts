import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { everyGroup } from '../../../api/domain/disclosure/group.js';
import {
  DEFAULT_DISCLOSURE_RULES,
  type DisclosureRules,
} from '../../../api/domain/disclosure/rules.js';
import { attack, type Conditions, type Shown } from '../../support/attack.js';
import { toldByMedian } from '../../support/told-by-median.js';
import { attackEdition } from './attack-edition.js';
import { respondents, sealedEdition } from './random-edition.js';

/** The gate switched off: whatever has one respondent is shown. */
const OFF: DisclosureRules = {
  ...DEFAULT_DISCLOSURE_RULES,
  minimumContributors: 1,
  distributionContributors: 1,
  differencing: 1,
  dominanceShare: 1,
};

describe('the attack', () => {
  const at = (
    region: string,
    size: string,
    organisation: number,
  ): Parameters<typeof attack>[0][0] => ({
    organisation,
    breaks: { region, size },
    answered: true,
  });
  const participants = [
    ...Array.from({ length: 3 }, (_, i) => at('europe', 'large', i)),
    ...Array.from({ length: 12 }, (_, i) => at('europe', 'small', 10 + i)),
    ...Array.from({ length: 12 }, (_, i) => at('asia', 'large', 30 + i)),
    ...Array.from({ length: 12 }, (_, i) => at('asia', 'small', 50 + i)),
  ];
  const where = (region: string | null, size: string | null): Conditions => [
    ...(region === null ? [] : [{ variable: 'region', options: [region] }]),
    ...(size === null ? [] : [{ variable: 'size', options: [size] }]),
  ];
  const counts = (group: Conditions, first: number, second: number): Shown => ({
    group,
    n: first + second,
    sums: [{ coefficients: [1, 0], value: first }],
  });
  const hidden = [where('europe', 'large')];
  const stub = { options: 2, multiple: false };

  it('subtracts', async () => {
    const shown = [counts(where('europe', null), 6, 9), counts(where('europe', 'small'), 5, 7)];
    expect(await attack(participants, stub, shown, hidden)).toMatchObject([
      { of: 0, value: 1 },
      { of: 1, value: 2 },
      { of: 'n', value: 3 },
    ]);
  });

  it('places the only one who gave an answer where two margins meet', async () => {
    const shown = [
      counts([], 1, 38),
      counts(where('europe', null), 1, 14),
      counts(where(null, 'large'), 1, 14),
    ];
    expect(await attack(participants, stub, shown, hidden)).toMatchObject([{ of: 0, value: 1 }]);
  });

  it('subtracts sums of scores', async () => {
    const rated = (group: Conditions, n: number, value: number): Shown => ({
      ...{ group, n, sums: [{ coefficients: [1, 5], value }] },
    });
    const shown = [rated(where('europe', null), 15, 47), rated(where('europe', 'small'), 12, 36)];
    const scale = { ...stub, scores: [1, 5] };
    expect(await attack(participants, scale, shown, hidden)).toMatchObject([
      { of: 0, value: 1 },
      { of: 1, value: 2 },
      { of: 'n', value: 3 },
      { of: 'sum', value: 11 },
    ]);
  });

  it('takes a median at its word: at the end of the scale, half must stand there', async () => {
    const median = toldByMedian(1.5, 4, [1, 2]);
    expect(median.atMost).toEqual([]);
    const four = [
      ...Array.from({ length: 2 }, (_, i) => at('europe', 'large', i)),
      ...Array.from({ length: 2 }, (_, i) => at('europe', 'small', 10 + i)),
    ];
    const small = { group: where('europe', 'small'), n: 2, sums: toldByMedian(1, 2, [1, 2]).sums };
    const shown = [
      { group: where('europe', null), n: 4, ...median },
      { ...small, sums: [{ coefficients: [1, 0], value: 2 }] },
    ];
    expect(await attack(four, stub, shown, hidden)).toMatchObject([
      { of: 1, value: 2 },
      { of: 'n', value: 2 },
    ]);
  });

  it('finds what inequalities leave no room for', async () => {
    const within = (atMost: Shown['atMost'] & object): Shown[] => [
      { group: where('europe', 'large'), n: 3, sums: [], atMost },
    ];
    const low = { coefficients: [1, 0], value: 0 };
    const high = { coefficients: [0, 1], value: 2 };
    expect(await attack(participants, stub, within([low]), hidden)).toMatchObject([
      { of: 1, value: 3 },
      { of: 'n', value: 3 },
    ]);
    expect(await attack(participants, stub, within([high]), hidden)).toMatchObject([{ of: 'n' }]);
  });

  it('recovers nothing where there is nothing to subtract', async () => {
    const shown = [
      counts([], 20, 19),
      counts(where('europe', null), 8, 7),
      counts(where(null, 'large'), 7, 8),
    ];
    expect(await attack(participants, stub, shown, hidden)).toEqual([]);
  });
});

const EDITIONS = Number(process.env.ATTACK_RUNS ?? 200);

describe('an attack on everything an edition shows', () => {
  it('recovers no value of a group under five organisations from 200 editions', async () => {
    const seen = { shown: 0, hidden: 0 };
    await fc.assert(
      fc.asyncProperty(respondents, async (rows) => {
        const edition = await sealedEdition(rows, DEFAULT_DISCLOSURE_RULES);
        const { disclosure } = edition;
        expect(await attackEdition(edition)).toEqual([]);
        const groups = Object.keys(disclosure.releases[disclosure.sizes]?.shown ?? {}).length;
        seen.shown += groups;
        seen.hidden += everyGroup(disclosure.breaks).length - groups;
      }),
      { numRuns: EDITIONS, endOnFailure: true },
    );
    // More than everyone of each edition, or there was little to attack.
    expect(seen.shown).toBeGreaterThan(2 * EDITIONS);
    expect(seen.hidden).toBeGreaterThan(2 * EDITIONS);
  }, 600_000);

  it('recovers some when the gate is switched off', async () => {
    await fc.assert(
      fc.asyncProperty(respondents, async (rows) => {
        const edition = await sealedEdition(rows, OFF);
        expect((await attackEdition(edition)).length).toBeGreaterThan(0);
      }),
      { numRuns: 3, endOnFailure: true },
    );
  }, 60_000);
});
