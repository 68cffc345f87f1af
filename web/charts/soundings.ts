import type { Chart, Plugin } from 'chart.js';
import type { BarLayout } from './bar-layout';
import type { ChartColours } from './chart-colours';
import type { Bar, BarPanel } from './figure-bars';
import { wrapLabel } from './wrap-label';

const FONT = '"Inter Variable", system-ui, sans-serif';
const CAP = 4;
/** Between lines written beside a bar, in CSS pixels. */
const LINE = 15;

/** Writes beside each bar its label, value and provenance, and draws its interval as a whisker. */
export const soundings = (
  panel: BarPanel,
  layout: BarLayout,
  colours: ChartColours,
): Plugin<'bar'> => ({
  id: 'soundings',
  afterDatasetsDraw(chart) {
    const { ctx } = chart;
    ctx.save();
    ctx.textBaseline = 'middle';
    panel.labels.forEach((label, row) => {
      drawLabel(chart, label, rowTop(chart, row), layout, colours);
    });
    panel.series.forEach(({ bars }, index) => {
      bars.forEach((bar, row) => {
        const y = chart.getDatasetMeta(index).data[row]?.y;
        if (y === undefined) return;
        drawWhisker(chart, bar, y, colours);
        drawValue(chart, bar, y, layout, colours);
      });
    });
    ctx.restore();
  },
});

/** The rows share the area evenly: the category scale has no other spacing. */
const rowTop = ({ chartArea, data }: Chart, row: number): number =>
  chartArea.top + (row * (chartArea.bottom - chartArea.top)) / (data.labels?.length ?? 1);

function drawLabel(
  { ctx, chartArea, data }: Chart,
  label: string,
  top: number,
  layout: BarLayout,
  colours: ChartColours,
): void {
  const rowHeight = (chartArea.bottom - chartArea.top) / (data.labels?.length ?? 1);
  const lines = wrapLabel(label, layout.labelCharacters);
  const bars = data.datasets.length * (layout.barThickness + 4);
  const textHeight = lines.length * layout.lineHeight;
  const first =
    layout.name === 'beside'
      ? top + (rowHeight - textHeight) / 2
      : top + (rowHeight - bars) / 2 - textHeight - 1;
  ctx.font = `500 13.5px ${FONT}`;
  ctx.fillStyle = colours.ink;
  ctx.textAlign = 'left';
  const x = layout.name === 'beside' ? 0 : chartArea.left;
  lines.forEach((line, index) => {
    ctx.fillText(line, x, first + (index + 0.5) * layout.lineHeight);
  });
}

function drawWhisker({ ctx, scales }: Chart, { low, high }: Bar, y: number, colours: ChartColours) {
  if (low === null || high === null || scales.x === undefined) return;
  const [from, to] = [scales.x.getPixelForValue(low), scales.x.getPixelForValue(high)];
  const path = new Path2D(
    `M${from} ${y}H${to}M${from} ${y - CAP}V${y + CAP}M${to} ${y - CAP}V${y + CAP}`,
  );
  // A halo of the surface keeps the whisker readable over a solid bar.
  ctx.strokeStyle = colours.surface;
  ctx.lineWidth = 4.5;
  ctx.stroke(path);
  ctx.strokeStyle = colours.ink;
  ctx.lineWidth = 1.5;
  ctx.stroke(path);
}

/** The value and, in smaller type, its tag and its base: in one line or under each other. */
function drawValue(
  { ctx, chartArea }: Chart,
  bar: Bar,
  y: number,
  layout: BarLayout,
  colours: ChartColours,
): void {
  const x = chartArea.right + 12;
  const isStacked = layout.name === 'above' && bar.base !== null;
  const lines = bar.base === null ? 1 : isStacked ? 3 : 2;
  const top = y - ((lines - 1) * LINE) / 2;
  ctx.textAlign = 'left';
  ctx.font = bar.value === null ? `italic 400 13px ${FONT}` : `650 14px ${FONT}`;
  ctx.fillStyle = bar.value === null ? colours.muted : colours.ink;
  ctx.fillText(bar.text, x, top);
  const indent = isStacked ? 0 : ctx.measureText(bar.text).width + 8;
  ctx.font = `500 12px ${FONT}`;
  ctx.fillStyle = bar.hatched ? colours.hatched : colours.muted;
  ctx.fillText(bar.tag, x + indent, isStacked ? top + LINE : top);
  ctx.fillStyle = colours.muted;
  if (bar.base !== null) ctx.fillText(bar.base, x, top + (lines - 1) * LINE);
}
