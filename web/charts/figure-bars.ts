import type { TFunction } from 'i18next';
import { countText, intervalText, valueText } from '../estimate-text';
import type { Estimate, Figure, FigureRow } from '../figures/figure';
import { rowGroups } from '../figures/row-order';
import type { Measure } from '../format';
import { PROVENANCE_NAME } from '../provenance';

/** One bar with all that is written beside it. */
export interface Bar {
  /** Null draws no bar: withheld, or no answers. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly text: string;
  /** Where the value comes from, or which of two columns it stands in. */
  readonly tag: string;
  readonly hatched: boolean;
  /** “23 of 25”: written under the value, unless two columns stand side by side. */
  readonly base: string | null;
  /** Shown on demand. */
  readonly details: readonly string[];
}

export interface Axis {
  readonly measure: Measure;
  readonly min: number;
  readonly max: number;
}

/** One panel: the rows under one heading, a series for each column drawn. */
export interface BarPanel {
  readonly heading: string | null;
  readonly axis: Axis;
  /** The axis is written once, under the last panel. */
  readonly showsAxis: boolean;
  readonly labels: readonly string[];
  readonly series: readonly { readonly label: string; readonly bars: readonly Bar[] }[];
}

type Charted = Pick<Figure, 'columns' | 'measures' | 'rows'>;

/** What the chart of a figure shows of `rows` in `columns`, before colours and sizes. */
export function figureBars(
  figure: Charted,
  rows: readonly FigureRow[],
  columns: readonly number[],
  t: TFunction,
): readonly BarPanel[] {
  const measure = figure.measures[columns[0] ?? 0] ?? 'PROPORTION';
  const axis = axisOf(measure, figure, columns);
  const groups = rowGroups(rows);
  return groups.map((group, index) => ({
    heading: group.heading,
    axis,
    showsAxis: index === groups.length - 1,
    labels: group.rows.map((row) => labelOf(row, t)),
    series: columns.map((column) => ({
      label: figure.columns[column] ?? '',
      bars: group.rows.flatMap((row) => {
        const cell = row.cells[column];
        const side = columns.length > 1 ? (figure.columns[column] ?? null) : null;
        return cell === undefined ? [] : [barOf(cell, measure, side, t)];
      }),
    })),
  }));
}

/** A label of ours carries a star; the legend says what it means. */
const labelOf = ({ label, provenance }: FigureRow, t: TFunction): string =>
  provenance === 'ILLUSTRATIVE' ? t('chart.ownLabel', { label }) : label;

function barOf(cell: Estimate, measure: Measure, side: string | null, t: TFunction): Bar {
  const isPublished = cell.status === 'PUBLISHED';
  const interval = intervalText(cell, measure);
  const provenance = t(PROVENANCE_NAME[cell.provenance]);
  return {
    value: isPublished ? cell.value : null,
    low: isPublished ? cell.low : null,
    high: isPublished ? cell.high : null,
    text: valueText(cell, measure, t),
    tag: side ?? (isPublished ? provenance : ''),
    base: isPublished && side === null ? countText(cell, t) : null,
    hatched: cell.provenance === 'ILLUSTRATIVE',
    details: [
      countText(cell, t),
      interval === null ? null : t('estimate.interval', { interval }),
      isPublished ? provenance : null,
    ].filter((line) => line !== null),
  };
}

/** Shares on 0 to 1, ratings on the whole five-point scale, counts from 0 to the highest. */
function axisOf(measure: Measure, { rows }: Charted, columns: readonly number[]): Axis {
  if (measure === 'MEAN') return { measure, min: 1, max: 5 };
  if (measure !== 'COUNT') return { measure, min: 0, max: 1 };
  const counts = rows.flatMap(({ cells }) => columns.map((column) => cells[column]?.value ?? 0));
  return { measure, min: 0, max: Math.max(1, ...counts) };
}
