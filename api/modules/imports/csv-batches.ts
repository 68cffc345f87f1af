import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import {
  type CsvRecord,
  type Delimiter,
  delimiterOf,
} from '../../domain/invitations/csv-records.js';
import { Refusal } from '../../domain/refusal.js';

/** Rows of a file that are handled together. */
export interface CsvBatch {
  readonly records: readonly CsvRecord[];
  /** Of the file that is read by now, in (0, 1]. */
  readonly share: number;
}

export interface CsvFile {
  readonly delimiter: Delimiter;
  readonly header: CsvRecord;
  /** The rows below the header, read as they are asked for. */
  readonly batches: AsyncGenerator<CsvBatch>;
}

const SLICE = 65_536;
const BATCH = 1000;

/**
 * Takes a CSV file apart as `csvRecords` does, bit by bit: other requests are answered in between.
 * @throws Refusal BAD_USER_INPUT without a header, and while reading where quotes do not add up
 */
export async function openCsv(text: string): Promise<CsvFile> {
  // Spreadsheet files are archives, and those of statistical packages are binary.
  if (text.startsWith('PK\u0003') || text.includes('\0')) {
    const message = 'This is no CSV file. Save it as “CSV UTF-8” in the program it comes from.';
    throw new Refusal('BAD_USER_INPUT', message);
  }
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const delimiter = delimiterOf(plain);
  const records = recordsOf(plain, delimiter);
  const first = await records.next();
  if (first.done === true) {
    const message = 'The file is empty. It needs a header and a row for each respondent.';
    throw new Refusal('BAD_USER_INPUT', message);
  }
  return { delimiter, header: first.value, batches: inBatches(records, plain) };
}

async function* inBatches(
  records: AsyncGenerator<CsvRecord & { readonly end: number }>,
  text: string,
): AsyncGenerator<CsvBatch> {
  let batch: CsvRecord[] = [];
  for await (const { line, cells, end } of records) {
    batch.push({ line, cells });
    if (batch.length < BATCH) continue;
    yield { records: batch, share: end / text.length };
    batch = [];
  }
  yield { records: batch, share: 1 };
}

async function* recordsOf(
  text: string,
  delimiter: Delimiter,
): AsyncGenerator<CsvRecord & { readonly end: number }> {
  const parser = Readable.from(slicesOf(text)).pipe(
    parse({ delimiter, record_delimiter: '\n', raw: true, relax_column_count: true }),
  );
  let line = 1;
  let end = 0;
  try {
    for await (const parsed of parser) {
      const { raw, record } = parsed as { raw: string; record: readonly string[] };
      const cells = record.map((cell) => cell.trim());
      end += raw.length;
      if (cells.some((cell) => cell !== '')) yield { line, cells, end };
      line += raw.split('\n').length - 1;
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const message = `The quotation marks do not add up from line ${line} on: one is opened and not closed, or stands in a cell without being doubled.`;
    throw new Refusal('BAD_USER_INPUT', message, { line });
  }
}

function* slicesOf(text: string): Generator<string> {
  for (let from = 0; from < text.length; from += SLICE) yield text.slice(from, from + SLICE);
}
