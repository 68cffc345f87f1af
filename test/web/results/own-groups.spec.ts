import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { ownGroups } from '../../../web/results/own-groups';

const instrument: unknown = JSON.parse(
  readFileSync(
    new URL('../../../seeds/ai-networking-2025/instrument.json', import.meta.url),
    'utf8',
  ),
);

it('finds the options a respondent gave, and the nets that hold them', () => {
  const groups = ownGroups(instrument, { region: 'europe', size: '50k-100k', maturity: 3 });
  expect(groups).toEqual({
    region: new Set(['europe']),
    industry: new Set(),
    size: new Set(['50k-100k', 'over-20k']),
  });
});

it.each([[null], ['text'], [{ pages: 'none' }], [{ pages: [{ elements: [null] }] }]])(
  'makes nothing up from %j',
  (broken) => {
    expect(ownGroups(broken, { region: 'asia' }).region).toEqual(new Set(['asia']));
    expect(ownGroups(broken, broken).region).toEqual(new Set());
  },
);
