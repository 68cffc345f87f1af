import { describe, expect, it } from '@jest/globals';
import { breaksOf } from '../../../api/domain/disclosure/group.js';
import { type GroupPreview, previewGroups } from '../../../api/domain/disclosure/preview-groups.js';
import { releasableGroups } from '../../../api/domain/disclosure/releasable-groups.js';
import { DEFAULT_DISCLOSURE_RULES } from '../../../api/domain/disclosure/rules.js';
import {
  people,
  type Row,
  sketchScale,
  sketchSingle,
  smallEdition,
} from '../../support/small-edition.js';

const spread = (i: number): Partial<Row> => ({ rating: String(2 + (i % 4)) });
const bank = { strand: 'survey', sector: 'bank' };

async function preview(rows: readonly Row[]): Promise<Map<string, GroupPreview>> {
  const { codebook, columns } = smallEdition(
    {
      strand: sketchSingle('survey'),
      sector: sketchSingle('bank', 'energy', 'insurer', 'farm'),
      rating: sketchScale(),
    },
    rows,
  );
  const breaks = breaksOf(codebook, ['strand', 'sector'], ['strand']);
  const disclosure = await releasableGroups(codebook, columns, breaks, DEFAULT_DISCLOSURE_RULES);
  return new Map(previewGroups(codebook, columns, disclosure).map((each) => [each.label, each]));
}

describe('previewGroups', () => {
  it('says of each group what will be shown, and which rule keeps the rest', async () => {
    const groups = await preview([
      ...people(30, bank, spread),
      ...people(12, { ...bank, sector: 'energy' }, spread),
      ...people(4, { ...bank, sector: 'insurer' }, spread),
    ]);
    expect([...groups.keys()]).toEqual([
      ...['Everyone', 'survey', 'survey, bank', 'survey, energy', 'survey, insurer'],
      'survey, farm',
    ]);
    expect(groups.get('Everyone')).toMatchObject({
      contributors: 46,
      verdict: 'shown',
      rule: null,
    });
    expect(groups.get('survey, bank')).toMatchObject({ verdict: 'shown', part: 'survey' });
    expect(groups.get('survey, insurer')).toMatchObject({
      ...{ contributors: 4, verdict: 'withheld', rule: 'threshold', inFull: 0, asMoments: 0 },
    });
    expect(groups.get('survey, energy')).toMatchObject({
      ...{ contributors: 12, verdict: 'withheld', rule: 'differencing' },
    });
    expect(groups.get('survey, farm')).toMatchObject({ contributors: 0, verdict: 'empty' });
  });

  it('shows only moments of 5 to 9', async () => {
    const groups = await preview([
      ...people(30, bank, spread),
      ...people(7, { ...bank, sector: 'energy' }, spread),
    ]);
    expect(groups.get('survey, energy')).toMatchObject({
      ...{ contributors: 7, verdict: 'moments', rule: 'distribution', asMoments: 1 },
    });
  });

  it('withholds what one organisation dominates', async () => {
    const one = people(1, bank)[0]?.organisation ?? 0;
    const groups = await preview([
      ...people(30, bank, spread),
      ...people(6, { ...bank, sector: 'farm' }, spread),
      ...people(8, { ...bank, sector: 'farm' }, spread).map((row) => ({
        ...row,
        organisation: one,
      })),
    ]);
    expect(groups.get('survey, farm')).toMatchObject({
      ...{ contributors: 7, verdict: 'withheld', rule: 'dominance' },
    });
  });
});
