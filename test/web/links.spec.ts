import { describe, expect, it } from '@jest/globals';
import { parseTableView } from '../../web/figures/crosstab/table-view';
import { claimPath, figureCsvPath, figurePath, tablePath, withEdition } from '../../web/links';

describe('links', () => {
  it('name the edition only where one is asked for', () => {
    expect(figurePath(6)).toBe('/figures/6');
    expect(figurePath(6, { edition: 'study', measure: 1 })).toBe(
      '/figures/6?edition=study&measure=1',
    );
    expect(figureCsvPath(6, null)).toBe('/figures/6.csv');
    expect(figureCsvPath(6, 'a b')).toBe('/figures/6.csv?edition=a+b');
    expect(withEdition('/claims', 'study')).toBe('/claims?edition=study');
  });

  it('lead to a claim’s own place', () => {
    expect(claimPath('sample', null)).toBe('/claims#sample');
    expect(claimPath('sample', 'study')).toBe('/claims?edition=study#sample');
  });

  it('lead from a claim to the cross-tab of its rows', () => {
    const link = {
      rows: 'environment',
      columns: ['size'],
      filter: [{ variable: 'strand', options: ['board'] }],
    };
    const query = new URL(tablePath(link, null), 'http://localhost').searchParams;
    expect(parseTableView(query)).toMatchObject({ ...link, edition: null });
  });
});
