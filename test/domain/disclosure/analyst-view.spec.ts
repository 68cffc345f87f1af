import { describe, expect, it } from '@jest/globals';
import {
  type AnalystView,
  meetsPrimaryRules,
  releaseToAnalyst,
} from '../../../api/domain/disclosure/analyst-view.js';
import type { PublishedTable } from '../../../api/domain/disclosure/published-table.js';
import { DEFAULT_DISCLOSURE_RULES } from '../../../api/domain/disclosure/rules.js';
import { crosstab } from '../../../api/domain/tabulation/crosstab.js';
import { people, sketchScale, sketchSingle, smallEdition } from '../../support/small-edition.js';

const { codebook, columns } = smallEdition(
  { sector: sketchSingle('bank', 'energy', 'retail', 'nobody'), rating: sketchScale() },
  [
    ...people(60, { sector: 'bank' }, (i) => ({ rating: i % 2 === 0 ? '4' : '5' })),
    ...people(40, { sector: 'energy' }, (i) => ({ rating: i % 2 === 0 ? '1' : '2' })),
    ...people(4, { sector: 'retail' }, () => ({ rating: '3' })),
  ],
);
const table = crosstab(
  codebook,
  columns,
  { rows: 'rating', columns: ['sector'], filter: [], weighted: false, level: 0.95 },
  'measured',
);
const seen = (view: Exclude<AnalystView, 'as-outsiders'>): PublishedTable =>
  releaseToAnalyst(table, view, DEFAULT_DISCLOSURE_RULES);

describe('releaseToAnalyst', () => {
  it('withholds a group of four under the threshold, and nothing else', () => {
    const released = seen('threshold');
    expect(released.columns.map(({ status, n }) => [status, n])).toEqual([
      ['published', 104],
      ['published', 60],
      ['published', 40],
      ['suppressed', null],
      ['empty', 0],
    ]);
    expect(released.columns.map(({ smallBase }) => smallBase)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
    for (const { cells } of released.rows) {
      expect(cells[3]).toEqual({
        estimate: { status: 'suppressed', provenance: 'measured' },
        letters: '',
      });
      expect(cells[1]?.estimate.status).toBe('published');
    }
    expect(JSON.stringify(released.comparisons)).toBe(JSON.stringify(table.comparisons));
    expect(table.comparisons.length).toBeGreaterThan(0);
  });

  it('shows everything to whom the study shows everything, marked small', () => {
    const released = seen('unprotected');
    expect(released.columns[3]).toMatchObject({ status: 'published', n: 4, smallBase: true });
    expect(released.rows.map(({ cells }) => cells)).toEqual(
      table.rows.map(({ cells }) => cells.map(({ estimate, letters }) => ({ estimate, letters }))),
    );
  });

  it('counts organisations, and looks whether one of them dominates', () => {
    const rules = DEFAULT_DISCLOSURE_RULES;
    expect(meetsPrimaryRules({ contributors: 5, largestShare: 0.25 }, rules)).toBe(true);
    expect(meetsPrimaryRules({ contributors: 4, largestShare: 0.1 }, rules)).toBe(false);
    expect(meetsPrimaryRules({ contributors: 5, largestShare: 0.26 }, rules)).toBe(false);
  });
});
