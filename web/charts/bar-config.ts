import type { ChartConfiguration, ChartDataset, Scale, ScriptableContext } from 'chart.js';
import type { TFunction } from 'i18next';
import { formatValue } from '../format';
import type { BarLayout } from './bar-layout';
import type { ChartColours } from './chart-colours';
import type { Bar, BarPanel } from './figure-bars';
import { hatch } from './hatch';
import { soundings } from './soundings';

export type BarConfiguration = ChartConfiguration<'bar', (number | null)[], string>;

/** Chart.js configuration of one panel of horizontal bars. Nothing moves, so nothing animates. */
export function barConfig(
  panel: BarPanel,
  layout: BarLayout,
  colours: ChartColours,
  t: TFunction,
): BarConfiguration {
  return {
    type: 'bar',
    data: {
      labels: [...panel.labels],
      datasets: panel.series.map(({ label, bars }, index) =>
        dataset(label, bars, index === 0 ? colours.solid : colours.second, layout, colours),
      ),
    },
    options: {
      indexAxis: 'y',
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      layout: { padding: { left: layout.left, right: layout.right, top: 4 } },
      interaction: { mode: 'index', axis: 'y', intersect: false },
      scales: {
        x: xScale(panel, colours, t),
        y: { display: false, grid: { display: false } },
      },
      plugins: { legend: { display: false }, tooltip: tooltip(panel) },
    },
    plugins: [soundings(panel, layout, colours)],
  };
}

function dataset(
  label: string,
  bars: readonly Bar[],
  colour: string,
  layout: BarLayout,
  colours: ChartColours,
): ChartDataset<'bar', (number | null)[]> {
  const fill = ({ chart, dataIndex }: ScriptableContext<'bar'>) =>
    bars[dataIndex]?.hatched === true
      ? hatch(chart.ctx, colours, chart.currentDevicePixelRatio)
      : colour;
  return {
    label,
    data: bars.map(({ value }) => value),
    barThickness: layout.barThickness,
    borderWidth: 1.5,
    borderSkipped: false,
    minBarLength: 2, // a true zero keeps a mark of its own
    borderColor: bars.map(({ hatched }) => (hatched ? colours.hatched : colour)),
    backgroundColor: fill,
    hoverBackgroundColor: fill, // a bar pointed at keeps its look: colour means provenance here
  };
}

const AXIS_TITLE = {
  PROPORTION: 'chart.axisProportion',
  MEAN: 'chart.axisMean',
  COUNT: 'chart.axisCount',
  NAMED: 'chart.axisCount',
} as const;

/** Panels with and without a written axis begin and end at the same place. */
const startAtEdge = (scale: Scale): void => {
  Object.assign(scale, { paddingLeft: 0, paddingRight: 0 });
};

const xScale = ({ axis, showsAxis }: BarPanel, colours: ChartColours, t: TFunction) => ({
  min: axis.min,
  max: axis.max,
  grid: { color: colours.grid, drawTicks: false },
  border: { display: false },
  afterFit: startAtEdge,
  ticks: {
    display: showsAxis,
    color: colours.muted,
    font: { size: 12 },
    padding: 6,
    maxRotation: 0,
    align: 'inner' as const,
    ...(axis.measure === 'PROPORTION' ? { stepSize: 0.25 } : { precision: 0 }),
    callback: (tick: string | number) =>
      formatValue(Number(tick), axis.measure === 'PROPORTION' ? 'PROPORTION' : 'COUNT'),
  },
  title: {
    display: showsAxis,
    text: t(AXIS_TITLE[axis.measure]),
    color: colours.muted,
    font: { size: 12 },
  },
});

const tooltip = ({ series }: BarPanel) => ({
  displayColors: false,
  callbacks: {
    label: ({ datasetIndex, dataIndex }: { datasetIndex: number; dataIndex: number }) => {
      const { label, bars } = series[datasetIndex] ?? { label: '', bars: [] };
      const bar = bars[dataIndex];
      return bar === undefined ? [] : [`${label}: ${bar.text}`, ...bar.details];
    },
  },
});
