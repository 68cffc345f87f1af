import { describe, expect, it } from '@jest/globals';
import type { ChartValue } from '../../../api/domain/reporting/figure-definition.js';
import { reconstruct } from '../../../seeds/ai-networking-2025/reconstruction.js';
import { complaints, figureOf, studyFiles } from './study.js';

const PERCENT = 'Percent of respondents';
const pick = (figure: number, variable: string, option: string, value: number): ChartValue => ({
  ...{ figure, column: PERCENT, variable, option, value, decimals: 0 },
});
const rating = (figure: number, column: string, variable: string, value: number): ChartValue => ({
  ...{ figure, column, variable, option: null, value, decimals: column === 'Mean' ? 2 : 0 },
});

const values: readonly ChartValue[] = [
  pick(2, 'functional_areas', 'it-security', 70),
  pick(2, 'functional_areas', 'customer', 67),
  pick(4, 'emerging_needs', 'multicloud-orchestration', 69),
  pick(4, 'emerging_needs', 'realtime-inference', 62),
  pick(4, 'emerging_needs', 'orchestration', 31),
  rating(5, 'Rated 4 or 5', 'importance.cost', 75),
  rating(5, 'Mean', 'importance.cost', 3.96),
  rating(6, 'Rated 4 or 5', 'effectiveness.latency', 63),
];

describe('chart values', () => {
  const files = { ...studyFiles(), chartValues: values };

  it('shape the rows, and their marks become printed', () => {
    const made = reconstruct(files);
    for (const { figure, column, variable, option } of values) {
      const computed = figureOf(figure, files, made);
      const row = computed.rows.find((each) => each.option === (option ?? variable));
      const cell = row?.cells[computed.columns.indexOf(column)];
      expect(cell).toMatchObject({ status: 'published', provenance: 'printed' });
    }
    const unread = figureOf(2, files, made).rows.find(({ option }) => option === 'hr');
    expect(unread?.cells[0]?.provenance).toBe('illustrative');
  });

  it('are refused, naming the figure, when no base allows them', () => {
    const impossible = pick(4, 'emerging_needs', 'data-locality', 1);
    expect(complaints({ ...files, chartValues: [impossible] })).toEqual([
      'Figure 4: no base up to 30 allows all its chart values',
    ]);
  });

  it('are refused, naming the claim, when they contradict it', () => {
    const higher = rating(6, 'Rated 4 or 5', 'effectiveness.latency', 96);
    expect(complaints({ ...files, chartValues: [higher] }).join('\n')).toContain(
      'claim availability-top2: ',
    );
    const other = rating(6, 'Rated 4 or 5', 'effectiveness.availability', 80);
    expect(complaints({ ...files, chartValues: [other] }).join('\n')).toContain(
      'claim availability-top2: ',
    );
  });
});
