import { describe, expect, it } from '@jest/globals';
import { barConfig } from '../../../web/charts/bar-config';
import { barLayout } from '../../../web/charts/bar-layout';
import { CHART_COLOURS } from '../../../web/charts/chart-colours';
import { type BarPanel, figureBars } from '../../../web/charts/figure-bars';
import { wrapLabel } from '../../../web/charts/wrap-label';
import { t } from '../english';
import { estimate, figure, row, withheld } from '../figure-builder';

const given = figure({
  rows: [
    row({ cells: [estimate({ provenance: 'PRINTED' })] }),
    row({ label: 'Segmentation', cells: [estimate({ value: 0.73 })] }),
    row({ label: 'Hidden', cells: [withheld] }),
  ],
});
const [panel] = figureBars(given, given.rows, [0], t);
if (panel === undefined) throw new Error('a figure with rows has a panel');
const colours = CHART_COLOURS.light;
const config = barConfig(panel, barLayout(panel, 'beside'), colours, t);

describe('the configuration of a bar chart', () => {
  it('draws the values of its rows, and nothing for a withheld one', () => {
    expect(config.data.labels).toEqual(['Network availability', 'Segmentation', 'Hidden']);
    expect(config.data.datasets.map(({ data }) => data)).toEqual([[0.92, 0.73, null]]);
  });

  it('outlines illustrative bars in a colour no printed bar has', () => {
    expect(config.data.datasets[0]?.borderColor).toEqual([
      colours.solid,
      colours.hatched,
      colours.hatched,
    ]);
  });

  it('lies on the full axis in whole percents, without animation', () => {
    expect(config.options).toMatchObject({
      indexAxis: 'y',
      animation: false,
      scales: { x: { min: 0, max: 1 } },
    });
    const ticks = config.options?.scales?.x?.ticks?.callback;
    expect(ticks?.call(undefined as never, 0.25, 1, [])).toBe('25\u00a0%');
  });

  it('tells value, base, interval and provenance on demand', () => {
    const label = config.options?.plugins?.tooltip?.callbacks?.label;
    expect(label?.call(undefined as never, { datasetIndex: 0, dataIndex: 0 } as never)).toEqual([
      'Rated 4 or 5: 92\u00a0%',
      '23 of 25',
      '95 % interval 75–98\u00a0%',
      'printed',
    ]);
  });

  it('draws labels and whiskers with a plugin of its own', () => {
    expect(config.plugins?.map(({ id }) => id)).toEqual(['soundings']);
  });
});

describe('the layout of a panel', () => {
  it('puts labels beside the bars on a wide screen and above them on a narrow one', () => {
    expect(barLayout(panel, 'beside').left).toBeGreaterThan(200);
    expect(barLayout(panel, 'above').left).toBeLessThan(10);
  });

  it('grows with its rows and with the lines of its longest label', () => {
    const one = barLayout({ ...panel, labels: ['Cost'] }, 'above');
    const long = 'Testing with production data volumes before the launch of anything';
    expect(barLayout({ ...panel, labels: ['Cost', 'Cost'] }, 'above').height).toBe(
      one.height + one.rowHeight,
    );
    expect(barLayout({ ...panel, labels: [long] }, 'above').height).toBeGreaterThan(one.height);
  });

  it('leaves room for the longest tag', () => {
    const tagged = (tag: string): BarPanel => ({
      ...panel,
      series: panel.series.map((series) => ({
        ...series,
        bars: series.bars.map((bar) => ({ ...bar, tag })),
      })),
    });
    expect(barLayout(tagged('Discussion board'), 'beside').right).toBeGreaterThan(
      barLayout(tagged('printed'), 'beside').right,
    );
  });
});

describe('a long label', () => {
  it('breaks between words and loses none', () => {
    const label = 'Connectivity between sites, clouds and the edge';
    const lines = wrapLabel(label, 20);
    expect(lines.every((line) => line.length <= 20)).toBe(true);
    expect(lines.join(' ')).toBe(label);
  });

  it('keeps a word that is too long whole', () => {
    expect(wrapLabel('a incomprehensibilities b', 8)).toEqual(['a', 'incomprehensibilities', 'b']);
  });
});
