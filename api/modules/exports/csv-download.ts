import { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import { stringify } from 'csv-stringify';

/** A column of a file: its header, and what a row has in it. */
export type CsvColumn<Row> = readonly [header: string, cell: (row: Row) => unknown];

/**
 * A CSV file (RFC 4180) of rows as they come: no more of them are in memory than the reader has asked
 * for. A value that would start a formula in a spreadsheet is written as text, dates in ISO 8601.
 */
export function csvDownload<Row>(
  name: string,
  columns: readonly CsvColumn<Row>[],
  rows: AsyncIterable<Row>,
): StreamableFile {
  const lines = stringify({
    header: true,
    columns: columns.map(([header]) => header),
    escape_formulas: true,
    cast: { date: (date) => date.toISOString() },
  });
  const cells = Readable.from(rows).map((row: Row) => columns.map(([, cell]) => cell(row)));
  cells.on('error', (error) => lines.destroy(error));
  lines.on('close', () => cells.destroy());
  return new StreamableFile(cells.pipe(lines), {
    type: 'text/csv; charset=utf-8',
    disposition: `attachment; filename="${name}"`,
  });
}
