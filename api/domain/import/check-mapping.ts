import type { Strand } from '../fieldwork/strand.js';
import type { Codebook, Variable } from '../instrument/codebook.js';
import { RESPONSE_MODES } from '../fieldwork/response-mode.js';
import { IMPORT_FIELDS, type ImportMapping, type VariableMapping } from './import-mapping.js';

/** Why a file cannot be read by a mapping. */
export interface MappingProblem {
  readonly code:
    | 'no-respondent'
    | 'no-variable'
    | 'unknown-variable'
    | 'unknown-option'
    | 'unknown-column'
    | 'column-twice'
    | 'unknown-strand'
    | 'unknown-mode'
    | 'wrong-shape';
  /** A field or a variable. */
  readonly of: string;
  readonly message: string;
}

/** All that is wrong with a mapping before any row is read. */
export function mappingProblems(
  mapping: ImportMapping,
  { variables }: Codebook,
  strands: readonly Strand[],
  headers: readonly string[],
): readonly MappingProblem[] {
  const problems: MappingProblem[] = [];
  const add = (code: MappingProblem['code'], of: string, message: string): void => {
    problems.push({ code, of, message });
  };
  const { fields, strand, mode } = mapping;
  if (fields.respondent === null) {
    const message =
      'Say which column tells the respondents apart. Without one, add a column that numbers the rows.';
    add('no-respondent', 'respondent', message);
  }
  if (mapping.variables.length === 0) {
    add('no-variable', '', 'No column is matched with a question yet.');
  }
  if (fields.strand === null && !strands.some(({ code }) => code === strand)) {
    const known = strands.map(({ code }) => code).join(', ');
    add('unknown-strand', 'strand', `Say which strand all rows belong to: ${known}.`);
  }
  if (fields.mode === null && !RESPONSE_MODES.some((known) => known === mode)) {
    add('unknown-mode', 'mode', `Say how all were asked: ${RESPONSE_MODES.join(', ')}.`);
  }
  const taken = new Map<number, string>();
  for (const [of, column] of columnsOf(mapping)) {
    const header = headers[column];
    const before = taken.get(column);
    if (header === undefined) {
      add('unknown-column', of, `The file has no column ${column + 1}; it has ${headers.length}.`);
    } else if (before !== undefined) {
      add('column-twice', of, `The column “${header}” is matched with ${before} and with ${of}.`);
    }
    taken.set(column, of);
  }
  const seen = new Set<string>();
  for (const each of mapping.variables) {
    const variable = variables.find(({ name }) => name === each.variable);
    if (variable === undefined || seen.has(each.variable)) {
      const message = `The instrument has no variable “${each.variable}”, or it is matched twice.`;
      add('unknown-variable', each.variable, message);
    } else problems.push(...variableProblems(each, variable));
    seen.add(each.variable);
  }
  return problems;
}

const columnsOf = ({
  fields,
  variables,
}: ImportMapping): readonly (readonly [string, number])[] => [
  ...IMPORT_FIELDS.flatMap((field) => {
    const column = fields[field];
    return column === null ? [] : [[field, column] as const];
  }),
  ...variables.flatMap(({ variable, column, optionColumns }) => [
    ...(column === null ? [] : [[variable, column] as const]),
    ...optionColumns.map((each) => [`${variable}, ${each.option}`, each.column] as const),
  ]),
];

function variableProblems(
  { variable: of, column, optionColumns, values }: VariableMapping,
  { type, options }: Variable,
): readonly MappingProblem[] {
  const problems: MappingProblem[] = [];
  if ((column === null) === (optionColumns.length === 0)) {
    const message = `“${of}” is in one column, or its options have columns of their own.`;
    problems.push({ code: 'wrong-shape', of, message });
  }
  if (optionColumns.length > 0 && type !== 'multiple') {
    const message = `“${of}” takes one answer, so it is in one column.`;
    problems.push({ code: 'wrong-shape', of, message });
  }
  const codes = new Set(optionColumns.length > 0 ? ['0', '1'] : options.map(({ code }) => code));
  const known = new Set(options.map(({ code }) => code));
  const wrong =
    values.find(({ option }) => option !== null && !codes.has(option))?.option ??
    optionColumns.find(({ option }) => !known.has(option))?.option;
  if (typeof wrong === 'string' && options.length > 0) {
    problems.push({ code: 'unknown-option', of, message: `“${of}” has no option “${wrong}”.` });
  }
  return problems;
}
