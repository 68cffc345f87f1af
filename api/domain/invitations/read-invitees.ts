import { checkInvitee, type InviteeProblem } from './check-invitee.js';
import { type CsvRecord, csvRecords, type Delimiter } from './csv-records.js';
import type { Invitee } from './invitee.js';
import {
  type ColumnMapping,
  INVITEE_FIELDS,
  type InviteeField,
  matchColumns,
} from './invitee-columns.js';

/** What is wrong with a row, or with the file as a whole. */
export interface RowProblem {
  /** As a text editor counts. */
  readonly line: number;
  readonly code:
    | InviteeProblem['code']
    | 'duplicate'
    | 'too-many-cells'
    | 'quotes'
    | 'no-rows'
    | 'no-email-column'
    | 'suppressed';
  /** For the person who made the file. */
  readonly message: string;
}

export interface ReadInvitee {
  readonly line: number;
  readonly invitee: Invitee;
}

export interface ReadFile {
  readonly delimiter: Delimiter | null;
  readonly headers: readonly string[];
  readonly columns: ColumnMapping;
  /** Cells of the first rows, as they were read. */
  readonly samples: readonly (readonly string[])[];
  readonly invitees: readonly ReadInvitee[];
  readonly problems: readonly RowProblem[];
}

export interface ReadOptions {
  /** By column number, in place of what the headers say. */
  readonly columns?: ColumnMapping | undefined;
  readonly delimiter?: Delimiter | undefined;
}

/** Rows that show what a column holds. */
const SAMPLES = 3;

/** Reads a list of people from CSV: a header, then a row each. Nothing here knows the list so far. */
export function readInvitees(text: string, options: ReadOptions = {}): ReadFile {
  const csv = csvRecords(text, options.delimiter);
  if (!csv.ok) {
    const message =
      'The quotation marks do not add up from here on: one is opened and not closed, or stands in a cell without being doubled.';
    return broken({ line: csv.line, code: 'quotes', message });
  }
  const [header, ...rows] = csv.records;
  if (header === undefined || rows.length === 0) {
    const message = 'The file needs a header and at least one row below it.';
    return broken({ line: 1, code: 'no-rows', message });
  }
  const columns = { ...matchColumns(header.cells), ...options.columns };
  const samples = rows.slice(0, SAMPLES).map(({ cells }) => cells);
  const read = { delimiter: csv.delimiter, headers: header.cells, columns, samples };
  if (columns.email === undefined) {
    const message = `None of the columns is called “email”: ${header.cells.join(', ')}. Say which one holds the addresses.`;
    const problem: RowProblem = { line: header.line, code: 'no-email-column', message };
    return { ...read, invitees: [], problems: [problem] };
  }
  return { ...read, ...readRows(rows, columns, header.cells.length) };
}

const broken = (problem: RowProblem): ReadFile => ({
  delimiter: null,
  headers: [],
  columns: {},
  samples: [],
  invitees: [],
  problems: [problem],
});

function readRows(
  rows: readonly CsvRecord[],
  columns: ColumnMapping,
  width: number,
): Pick<ReadFile, 'invitees' | 'problems'> {
  const invitees: ReadInvitee[] = [];
  const problems: RowProblem[] = [];
  const seen = new Map<string, number>();
  for (const { line, cells } of rows) {
    const read = readRow(cells, columns, width);
    if (!('invitee' in read)) {
      problems.push({ line, ...read });
      continue;
    }
    const { email } = read.invitee;
    const earlier = seen.get(email);
    if (earlier === undefined) {
      seen.set(email, line);
      invitees.push({ line, invitee: read.invitee });
    } else {
      const message = `${email} stands in line ${earlier} already.`;
      problems.push({ line, code: 'duplicate', message });
    }
  }
  return { invitees, problems };
}

type Wrong = Omit<RowProblem, 'line'>;

function readRow(
  cells: readonly string[],
  columns: ColumnMapping,
  width: number,
): { readonly invitee: Invitee } | Wrong {
  if (cells.slice(width).some((cell) => cell !== '')) {
    const message = `The row has ${cells.length} cells, the header ${width}. A cell that contains the separator must stand in quotation marks.`;
    return { code: 'too-many-cells', message };
  }
  const typed = INVITEE_FIELDS.map((field) => [field, cells[columns[field] ?? -1] ?? null]);
  const checked = checkInvitee(Object.fromEntries(typed) as Record<InviteeField, string | null>);
  if ('invitee' in checked) return checked;
  const { code, message } = checked;
  return { code, message };
}
