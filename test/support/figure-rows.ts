/** A figure as the API gives it. */
export interface Figure {
  readonly number: number;
  readonly title: string;
  readonly question: string | null;
  readonly base: string;
  readonly sampleSize: number;
  readonly validN: number | null;
  readonly columns: readonly string[];
  readonly measures: readonly string[];
  readonly charted: number;
  readonly notes: readonly string[];
  readonly rows: readonly FigureRow[];
}
export interface FigureRow {
  readonly label: string;
  readonly group: string | null;
  readonly option: string | null;
  readonly provenance: string;
  readonly cells: readonly Estimate[];
}
export interface Estimate {
  readonly value: number | null;
  readonly count: number | null;
  readonly n: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly status: string;
  readonly provenance: string;
}

export const FIGURES = `{ figures {
  number title question base sampleSize validN columns measures charted notes
  rows { label group option provenance cells { value count n low high status provenance } }
} }`;

/** The cells of a figure's table as they have to read, written down without the web app's code. */
export const tableRows = (
  rows: readonly FigureRow[],
  measures: readonly string[],
  columns: readonly number[],
): string[][] => {
  const isSideBySide = columns.length > 1;
  const hasCounts = rows.some(({ cells }) =>
    columns.some((column) => cells[column]?.count !== null),
  );
  return rows.map((row) => {
    const cells = columns.flatMap((column) => row.cells[column] ?? []);
    const values = cells.map((cell, at) => valueOf(cell, measures[columns[at] ?? 0] ?? ''));
    const origins = [...new Set(cells.map(({ provenance }) => provenance.toLowerCase()))].join(' ');
    if (isSideBySide) return [ownLabel(row), ...values, origins];
    return [
      ownLabel(row),
      ...values,
      origins,
      ...cells.flatMap(({ count, n, low, high }) => [
        ...(hasCounts ? [String(count ?? '–')] : []),
        String(n ?? '–'),
        low === null || high === null ? '–' : rangeOf(low, high, measures[columns[0] ?? 0] ?? ''),
      ]),
    ];
  });
};

/** A label the report does not have is marked in the table too. */
export const ownLabel = ({ label, provenance }: FigureRow): string =>
  provenance === 'ILLUSTRATIVE' ? `${label} our label` : label;

function valueOf({ status, value, count, n }: Estimate, measure: string): string {
  if (status === 'SUPPRESSED') return 'withheld';
  if (measure === 'NAMED') return status === 'PUBLISHED' ? 'named' : 'not named';
  if (status === 'EMPTY' || value === null) return 'no answers';
  if (measure === 'COUNT') return `${value} of ${n}`;
  if (measure === 'MEAN') return value.toFixed(1);
  // In whole numbers, where a half is a half.
  return `${Math.round((100 * (count ?? NaN)) / (n ?? NaN))} %`;
}

const rangeOf = (low: number, high: number, measure: string): string =>
  measure === 'MEAN'
    ? `${low.toFixed(1)}–${high.toFixed(1)}`
    : `${(100 * low).toFixed(0)}–${(100 * high).toFixed(0)} %`;
