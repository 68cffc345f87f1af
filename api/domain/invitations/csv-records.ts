import { CsvError, parse } from 'csv-parse/sync';

export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** One row of a CSV file. */
export interface CsvRecord {
  /** Where it begins, as a text editor counts; breaks within quotes count too. */
  readonly line: number;
  /** Without white space around them. */
  readonly cells: readonly string[];
}

export type CsvText =
  | { readonly ok: true; readonly delimiter: Delimiter; readonly records: readonly CsvRecord[] }
  /** In the row that begins at `line`, the quotes do not add up; where it ends is anybody's guess. */
  | { readonly ok: false; readonly line: number };

/**
 * Takes CSV (RFC 4180) apart. Blank rows are left out; line breaks may be of any kind, and mixed.
 * @param delimiter undefined: the one that the first row with anything in it has most often
 */
export function csvRecords(text: string, delimiter?: Delimiter): CsvText {
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const used = delimiter ?? delimiterOf(plain);
  const records: CsvRecord[] = [];
  let line = 1;
  try {
    parse(plain, {
      delimiter: used,
      record_delimiter: '\n',
      raw: true,
      relax_column_count: true,
      on_record: (parsed: unknown) => {
        const { raw, record } = parsed as { raw: string; record: readonly string[] };
        const cells = record.map((cell) => cell.trim());
        if (cells.some((cell) => cell !== '')) records.push({ line, cells });
        line += raw.split('\n').length - 1;
        return null;
      },
    });
  } catch (error) {
    if (error instanceof CsvError) return { ok: false, line };
    throw error;
  }
  return { ok: true, delimiter: used, records };
}

/** The one that the first row with anything in it has most often. */
export function delimiterOf(text: string): Delimiter {
  const [row = ''] = /^.*\S.*$/m.exec(text) ?? [];
  const bare = row.replace(/"[^"]*"/g, '');
  const count = (each: string): number => bare.split(each).length;
  return DELIMITERS.reduce((best, each) => (count(each) > count(best) ? each : best));
}
