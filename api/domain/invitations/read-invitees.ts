import { normalEmail } from '../access/email.js';
import { type CsvRecord, csvRecords, type Delimiter } from './csv-records.js';
import type { Invitee } from './invitee.js';
import { type ColumnMapping, INVITEE_FIELDS, matchColumns } from './invitee-columns.js';

/** What is wrong with a row, or with the file as a whole. */
export interface RowProblem {
  /** As a text editor counts. */
  readonly line: number;
  readonly code:
    | 'email-missing'
    | 'email-invalid'
    | 'duplicate'
    | 'too-long'
    | 'locale-unknown'
    | 'formula'
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
  readonly invitees: readonly ReadInvitee[];
  readonly problems: readonly RowProblem[];
}

export interface ReadOptions {
  /** By column number, in place of what the headers say. */
  readonly columns?: ColumnMapping | undefined;
  readonly delimiter?: Delimiter | undefined;
}

const LONGEST = 200;

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
  const read = { delimiter: csv.delimiter, headers: header.cells, columns };
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
  const values = Object.fromEntries(
    INVITEE_FIELDS.map((field) => [field, valueOf(cells[columns[field] ?? -1])]),
  ) as Record<(typeof INVITEE_FIELDS)[number], string | null>;
  for (const field of INVITEE_FIELDS) {
    const wrong = wrongValue(field, values[field]);
    if (wrong !== null) return wrong;
  }
  const typed = values.email;
  if (typed === null) return { code: 'email-missing', message: 'The address is missing.' };
  const email = normalEmail(typed);
  if (email === null || !/@[^@.]+(\.[^@.]+)+$/.test(email)) {
    return { code: 'email-invalid', message: `“${typed}” is no complete e-mail address.` };
  }
  const locale = values.locale === null ? null : localeOf(values.locale);
  if (locale === undefined) {
    const message = `“${values.locale ?? ''}” is no language code such as en, de or pt-BR.`;
    return { code: 'locale-unknown', message };
  }
  return { invitee: { ...values, email, locale } };
}

/** A dash says, as people fill in lists, that there is nothing. */
function valueOf(cell: string | undefined): string | null {
  const value = (cell ?? '').normalize('NFC').replace(/\s+/gu, ' ').trim();
  return value === '' || value === '-' ? null : value;
}

function wrongValue(field: string, value: string | null): Wrong | null {
  if (value === null) return null;
  if (value.length > LONGEST) {
    const message = `The ${field} has ${value.length} characters; ${LONGEST} are the most.`;
    return { code: 'too-long', message };
  }
  // https://owasp.org/www-community/attacks/CSV_Injection: the list will be exported again.
  if (/^'?[=+\-@]/.test(value)) {
    const message = `The ${field} begins with “${value.charAt(0)}”: a spreadsheet would run it as a formula.`;
    return { code: 'formula', message };
  }
  return null;
}

/** In its canonical form, such as de or pt-BR; undefined when it is no language code. */
function localeOf(typed: string): string | undefined {
  const code = typed.replaceAll('_', '-');
  if (!/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(code)) return undefined;
  return Intl.getCanonicalLocales(code)[0];
}
