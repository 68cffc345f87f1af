import { describe, expect, it } from '@jest/globals';
import { besideSeen, type DecidedEdition } from '../../../api/domain/disclosure/beside-seen.js';
import { breaksOf } from '../../../api/domain/disclosure/group.js';
import { releasableGroups } from '../../../api/domain/disclosure/releasable-groups.js';
import { DEFAULT_DISCLOSURE_RULES } from '../../../api/domain/disclosure/rules.js';
import { organisationsThatDiffer } from '../../../api/domain/disclosure/seen-edition.js';
import {
  people,
  type Row,
  sketchScale,
  sketchSingle,
  smallEdition,
} from '../../support/small-edition.js';

const VARIABLES = {
  region: sketchSingle('europe', 'america'),
  size: sketchSingle('small', 'large'),
  maturity: sketchScale(),
};

const decided = async (rows: readonly Row[]): Promise<DecidedEdition> => {
  const { codebook, columns } = smallEdition(VARIABLES, rows);
  const breaks = breaksOf(codebook, ['region', 'size']);
  const names = rows.map(({ organisation }) => `org-${organisation}`);
  return {
    ...{ codebook, columns, respondents: names, organisations: names },
    disclosure: await releasableGroups(codebook, columns, breaks, DEFAULT_DISCLOSURE_RULES),
  };
};
const shown = ({ releases, releaseOf }: DecidedEdition['disclosure'], variable = 'maturity') =>
  Object.keys(releases[releaseOf[variable] ?? -1]?.shown ?? {}).sort();
const beside = async (next: readonly Row[], ...seen: (readonly Row[])[]): Promise<string[]> =>
  shown(besideSeen(await decided(next), await Promise.all(seen.map(decided))));

const some = (count: number, region: string, size: string): Row[] =>
  people(count, { region, size }, (i) => ({ maturity: String(1 + (i % 5)) }));

describe('an edition published anew beside the one that was withdrawn', () => {
  const europe = [...some(12, 'europe', 'small'), ...some(12, 'europe', 'large')];
  const america = [...some(12, 'america', 'small'), ...some(12, 'america', 'large')];
  const all = [...europe, ...america];
  const EVERY = 9;

  it('of the same answers shows the same', async () => {
    expect(await beside(all)).toHaveLength(EVERY);
    expect(await beside(all, all)).toEqual(shown((await decided(all)).disclosure));
  });

  it('without one respondent shows no group that held them', async () => {
    const left = await beside(all.slice(1), all);
    expect(left).toEqual([
      'region=america',
      'region=america&size=large',
      'region=america&size=small',
      'region=europe&size=large',
      'size=large',
    ]);
  });

  it('without five shows groups that lost five or none, and not those that lost one', async () => {
    const left = await beside([...europe.slice(1), ...america.slice(0, 20)], all);
    expect(left).toContain('');
    expect(left).not.toContain('region=europe');
    expect(left).not.toContain('region=america');
    expect(left).toContain('region=america&size=small');
  });

  it('what two groups differ by, together, may not be few either', async () => {
    // Five small ones and one large left Europe: Europe less its small ones would show the large.
    const without = [...europe.slice(5, 23), ...america];
    const left = await beside(without, all);
    expect(left).toContain('region=europe');
    expect(left.includes('region=europe&size=small')).toBe(false);
  });

  it('weighted otherwise shows no two groups that weights would tell apart', async () => {
    const heavy = all.map((row, i) => (i === 0 ? { ...row, weight: 3 } : { ...row, weight: 1 }));
    const left = await beside(heavy, all);
    expect(left).not.toContain('');
    expect(left).not.toContain('region=europe');
    expect(left).toContain('region=america');
    const same = all.map((row) => ({ ...row, weight: 2 }));
    expect(await beside(same, all)).toHaveLength(EVERY);
  });

  it('with another answer of one shows that question of no group that holds them', async () => {
    const [first, ...others] = all;
    const changed = [
      { ...first, organisation: first?.organisation ?? 0, maturity: '5' },
      ...others,
    ];
    const next = besideSeen(await decided(changed), [await decided(all)]);
    expect(shown(next)).not.toContain('');
    expect(shown(next, 'size')).toContain('');
  });

  it('two that were withdrawn are known both', async () => {
    const few = [...europe.slice(5), ...america];
    expect(await beside(few.slice(1), all)).toContain('region=europe');
    expect(await beside(few.slice(1), all, few)).not.toContain('region=europe');
  });

  it('counts the organisations that differ', async () => {
    const [one, other] = await Promise.all([decided(all), decided(all.slice(3))]);
    expect(organisationsThatDiffer(one, other)).toBe(3);
    expect(organisationsThatDiffer(one, one)).toBe(0);
  });
});
