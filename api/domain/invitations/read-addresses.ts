import { normalEmail } from '../access/email.js';
import { csvRecords } from './csv-records.js';
import { matchColumns } from './invitee-columns.js';

export interface ReadAddresses {
  /** Each once, in lower case. */
  readonly emails: readonly string[];
  /** Lines, as a text editor counts, on which there is no address. */
  readonly wrongLines: readonly number[];
}

/** Addresses from a file: a column whose header says so, or else the first column of every row. */
export function readAddresses(text: string): ReadAddresses {
  const csv = csvRecords(text);
  if (!csv.ok) return { emails: [], wrongLines: [csv.line] };
  const [header] = csv.records;
  const named = header === undefined ? undefined : matchColumns(header.cells).email;
  const rows = named === undefined ? csv.records : csv.records.slice(1);
  const read = rows.map(({ line, cells }) => ({
    line,
    email: normalEmail(cells[named ?? 0] ?? ''),
  }));
  return {
    emails: [...new Set(read.flatMap(({ email }) => email ?? []))],
    wrongLines: read.filter(({ email }) => email === null).map(({ line }) => line),
  };
}
