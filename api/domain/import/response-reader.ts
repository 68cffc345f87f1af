import { answersFromCells } from '../fieldwork/answers-from-cells.js';
import type { ResponseMode } from '../fieldwork/response-mode.js';
import type { Strand } from '../fieldwork/strand.js';
import type { Answers } from '../instrument/answers.js';
import { checkAnswers } from '../instrument/check-answers.js';
import type { Variable } from '../instrument/codebook.js';
import type { CompiledInstrument } from '../instrument/compiled-instrument.js';
import { brief } from '../instrument/document-reader.js';
import { type EncodedResponse, encodeAnswers } from '../instrument/encode-answers.js';
import type { CsvRecord } from '../invitations/csv-records.js';
import { ITEM_NONRESPONSE } from '../tabulation/columns.js';
import { cellReader } from './cell-reader.js';
import type { ImportMapping } from './import-mapping.js';
import { readMode, readMoment, readNumber, readStrand } from './read-cells.js';

/** One row of a file as a response; keys are the file's own. */
export interface ReadResponse {
  readonly line: number;
  readonly respondent: string;
  /** Null: the respondent is all that is known of it. */
  readonly organisation: string | null;
  readonly strand: string;
  readonly mode: ResponseMode;
  /** ISO 8601; null: the file does not say. */
  readonly submittedAt: string | null;
  readonly weight: number;
  readonly answers: Answers;
  /** In the order of the codebook. */
  readonly encoded: EncodedResponse;
  /** Variables that the file answers and the instrument's routing does not ask. */
  readonly routedPast: readonly string[];
}

/** What is wrong with one row. */
export interface ImportProblem {
  /** As a text editor counts. */
  readonly line: number;
  /** Its header; null when the row as a whole is meant. */
  readonly column: string | null;
  /** Cut to 40 characters. */
  readonly value: string | null;
  readonly code: string;
  readonly message: string;
}

export type RowReading =
  | { readonly ok: true; readonly response: ReadResponse }
  | { readonly ok: false; readonly problems: readonly ImportProblem[] };

const LONGEST_KEY = 200;

/**
 * Reads the rows of one file, in order. Answers are checked as those of the web are, but that an
 * answer is missing is no mistake: a file says what was answered.
 * @param mapping without `mappingProblems`
 */
export function responseReader(
  instrument: CompiledInstrument,
  strands: readonly Strand[],
  headers: readonly string[],
  mapping: ImportMapping,
): (record: CsvRecord) => RowReading {
  const { variables } = instrument.codebook;
  const positions = new Map(variables.map(({ name }, at) => [name, at]));
  const readers = mapping.variables.flatMap((each) => {
    const variable = variables.find(({ name }) => name === each.variable);
    return variable === undefined ? [] : [cellReader(variable, each, headers)];
  });
  const columnOf = new Map(readers.map(({ variable, column }) => [variable.name, column]));
  const askedBy = new Map(strands.map(({ code, asks }) => [code, asks && new Set(asks)]));
  const lineOf = new Map<string, number>();

  return ({ line, cells }) => {
    const problems: ImportProblem[] = [];
    const add = (code: string, column: string | null, value: string | null, message: string) =>
      problems.push({ line, column, value: value === null ? null : brief(value), code, message });
    if (cells.slice(headers.length).some((cell) => cell !== '')) {
      const message = `The row has ${cells.length} cells, the header ${headers.length}. A cell that contains the separator must stand in quotation marks.`;
      add('too-many-cells', null, null, message);
      return { ok: false, problems };
    }
    const head = readHead(cells, headers, mapping, strands, add);
    const earlier = lineOf.get(head.respondent);
    if (earlier !== undefined && head.respondent !== '') {
      const message = `“${brief(head.respondent)}” stands in line ${earlier} already.`;
      add('duplicate', headerOf(headers, mapping.fields.respondent), head.respondent, message);
    } else lineOf.set(head.respondent, line);

    const read = readers.map((reader) => reader.read(cells));
    const spelt: Record<string, string> = {};
    for (const [at, { variable }] of readers.entries()) {
      const cell = read[at];
      if (cell?.means === 'wrong') {
        add(cell.code, cell.column, cell.value, cell.message);
      } else if (cell?.means === 'value') spelt[variable.name] = cell.spelt;
    }
    const asked = askedBy.get(head.strand) ?? null;
    const check = checkAnswers(instrument, answersFromCells(instrument, spelt), {
      ...{ complete: false, asked },
    });
    if (!check.ok) {
      for (const { item, row, code, message } of check.problems) {
        const name = row === undefined ? item : `${item}.${row}`;
        add(code, columnOf.get(name) ?? null, spelt[name] ?? null, `${message}.`);
      }
      return { ok: false, problems };
    }
    const { answers } = check;
    const encoded = encodeAnswers(instrument, answers, asked);
    const gone: string[] = [];
    for (const [at, { variable, column }] of readers.entries()) {
      const isMissing = isNonresponse(encoded, positions.get(variable.name) ?? -1);
      if (read[at]?.means === 'not-asked' && isMissing) {
        add('asked-though', column, null, askedThough(variable));
      } else if (spelt[variable.name] !== undefined && !isAnswered(answers, variable)) {
        gone.push(variable.name);
      }
    }
    if (Object.keys(spelt).length === 0 && problems.length === 0) {
      add('no-answers', null, null, 'The row answers none of the questions that are matched.');
    }
    if (problems.length > 0) return { ok: false, problems };
    return { ok: true, response: { line, ...head, answers, encoded, routedPast: gone } };
  };
}

type Add = (code: string, column: string | null, value: string | null, message: string) => unknown;
type Head = Pick<
  ReadResponse,
  'respondent' | 'organisation' | 'strand' | 'mode' | 'submittedAt' | 'weight'
>;

function readHead(
  cells: readonly string[],
  headers: readonly string[],
  { fields, strand: everybody, mode: everyMode }: ImportMapping,
  strands: readonly Strand[],
  add: Add,
): Head {
  const cellOf = (field: keyof typeof fields): string => cells[fields[field] ?? -1] ?? '';
  const wrong = (field: keyof typeof fields, code: string, message: string): void => {
    add(code, headerOf(headers, fields[field]), cellOf(field), message);
  };
  const respondent = cellOf('respondent').normalize('NFC');
  if (respondent === '')
    wrong('respondent', 'respondent-missing', 'The respondent’s key is missing.');
  const organisation = cellOf('organisation').normalize('NFC');
  for (const [field, key] of [
    ['respondent', respondent] as const,
    ['organisation', organisation] as const,
  ]) {
    if (key.length > LONGEST_KEY || /\0|\p{Cs}/u.test(key)) {
      wrong(field, 'wrong-key', `A key has up to ${LONGEST_KEY} characters, all of which print.`);
    }
  }
  const strand = fields.strand === null ? everybody : readStrand(cellOf('strand'), strands)?.code;
  if (typeof strand !== 'string') {
    const known = strands.map(({ code }) => code).join(', ');
    wrong(
      'strand',
      'unknown-strand',
      `“${cellOf('strand')}” is none of the wave’s strands: ${known}.`,
    );
  }
  const mode = readMode(fields.mode === null ? (everyMode ?? '') : cellOf('mode'));
  if (mode === null) {
    const message = `“${cellOf('mode')}” is none of web, telephone, interview and paper.`;
    wrong('mode', 'unknown-mode', message);
  }
  const submitted = cellOf('submittedAt');
  const submittedAt = submitted === '' ? null : readMoment(submitted);
  if (submitted !== '' && submittedAt === null) {
    const message = `“${brief(submitted)}” is no date such as 2025-03-31 or 31.03.2025 14:05.`;
    wrong('submittedAt', 'wrong-date', message);
  }
  const weight = fields.weight === null ? 1 : readNumber(cellOf('weight'));
  if (weight === null || weight <= 0) {
    wrong('weight', 'wrong-weight', `“${brief(cellOf('weight'))}” is no number above 0.`);
  }
  return {
    ...{ respondent, submittedAt, weight: weight ?? 1, mode: mode ?? 'web' },
    organisation: organisation === '' ? null : organisation,
    strand: strand ?? '',
  };
}

const headerOf = (headers: readonly string[], column: number | null): string | null =>
  column === null ? null : (headers[column] ?? null);

const askedThough = ({ label }: Variable): string =>
  `The file says that “${label}” was not asked, but by the instrument it was. Map the value to “not answered”, or put the row in a strand that is not asked it.`;

function isNonresponse(encoded: EncodedResponse, position: number): boolean {
  const value = encoded[position];
  switch (value?.kind) {
    case 'code':
      return value.code === ITEM_NONRESPONSE;
    case 'choices':
      return value.choices[0] === ITEM_NONRESPONSE;
    case 'number':
    case 'text':
      return value.asked;
    default:
      return false;
  }
}

function isAnswered(answers: Answers, { item, row }: Variable): boolean {
  const answer = answers[item];
  return row === null ? answer !== undefined : Object.hasOwn(Object(answer) as object, row);
}
