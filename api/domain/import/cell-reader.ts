import { OPTION_SEPARATOR } from '../fieldwork/answers-from-cells.js';
import type { Variable } from '../instrument/codebook.js';
import { brief } from '../instrument/document-reader.js';
import type { MissingReason, VariableMapping } from './import-mapping.js';
import { readNumber } from './read-cells.js';
import { missingBySpelling, readChosen, valueReader } from './read-value.js';

/** What a row says of one variable. */
export type VariableCell =
  /** As `answersFromCells` reads it: codes, separated where there are several. */
  | { readonly means: 'value'; readonly spelt: string }
  | { readonly means: MissingReason }
  | {
      readonly means: 'wrong';
      readonly code: 'unknown-value' | 'wrong-number';
      readonly column: string;
      readonly value: string;
      readonly message: string;
    };

export interface CellReader {
  readonly variable: Variable;
  /** Header of the column, or of the first of several. */
  readonly column: string;
  readonly read: (cells: readonly string[]) => VariableCell;
}

/** Reads one variable from the rows of a file as its mapping says. */
export function cellReader(
  variable: Variable,
  mapping: VariableMapping,
  headers: readonly string[],
): CellReader {
  const at = mapping.column ?? mapping.optionColumns[0]?.column ?? -1;
  const column = headers[at] ?? '';
  const read =
    mapping.optionColumns.length > 0
      ? severalColumns(variable, mapping, headers)
      : oneColumn(variable, mapping, column);
  return { variable, column, read };
}

function oneColumn(
  variable: Variable,
  mapping: VariableMapping,
  column: string,
): CellReader['read'] {
  const at = mapping.column ?? -1;
  const readClosed = closedCell(variable, mapping, column);
  const declared = new Map(mapping.values.map(({ value, missing }) => [value, missing]));
  return (cells) => {
    const cell = cells[at] ?? '';
    if (cell === '' && !declared.has('')) return { means: 'not-answered' };
    if (variable.options.length > 0) return readClosed(cell);
    const missing = declared.get(cell);
    if (missing !== undefined) return { means: missing ?? 'not-answered' };
    if (variable.type === 'open') return { means: 'value', spelt: cell };
    const number = readNumber(cell);
    if (number !== null) return { means: 'value', spelt: String(number) };
    const spelling = missingBySpelling(cell);
    if (spelling !== null) return { means: spelling };
    const message = `“${brief(cell)}” is no number, or could be two. Write 1234.5 without marks between thousands.`;
    return { means: 'wrong', code: 'wrong-number', column, value: cell, message };
  };
}

function closedCell(
  variable: Variable,
  { values, separator }: VariableMapping,
  column: string,
): (cell: string) => VariableCell {
  const { options, type } = variable;
  const read = valueReader(options, type, values);
  const order = new Map(options.map(({ code }, index) => [code, index]));
  return (cell) => {
    const whole = read(cell);
    if (whole.means === 'option') return { means: 'value', spelt: whole.code };
    if (whole.means !== 'unknown') return whole;
    const parts =
      type === 'multiple' && separator !== null && separator !== ''
        ? cell.split(separator).map((part) => part.trim())
        : [cell];
    const codes = new Set<string>();
    for (const part of parts) {
      const value = read(part);
      if (value.means === 'option') codes.add(value.code);
      else if (value.means === 'unknown' || parts.length === 1) return unknown(part, column);
    }
    if (codes.size === 0) return { means: 'not-answered' };
    const sorted = [...codes].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
    return { means: 'value', spelt: sorted.join(OPTION_SEPARATOR) };
  };
}

const unknown = (value: string, column: string): VariableCell => ({
  ...{ means: 'wrong', code: 'unknown-value', column, value },
  message: `“${brief(value)}” is none of the options. Say what it stands for, or mend the file.`,
});

/** Empty everywhere is no answer; empty beside others is not chosen, as survey tools export it. */
function severalColumns(
  { options }: Variable,
  { optionColumns, values }: VariableMapping,
  headers: readonly string[],
): CellReader['read'] {
  const columns = optionColumns.flatMap(({ option: wanted, column }) => {
    const option = options.find(({ code }) => code === wanted);
    return option === undefined ? [] : [{ option, column }];
  });
  const order = new Map(options.map(({ code }, index) => [code, index]));
  return (cells) => {
    const chosen: string[] = [];
    let isNotAsked = false;
    for (const { option, column } of columns) {
      const cell = cells[column] ?? '';
      const read = readChosen(cell, option, values);
      if (read === 'unknown') return unknown(cell, headers[column] ?? '');
      if (read === 'chosen') chosen.push(option.code);
      if (read === 'not-asked') isNotAsked = true;
    }
    if (chosen.length > 0) {
      chosen.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
      return { means: 'value', spelt: chosen.join(OPTION_SEPARATOR) };
    }
    return { means: isNotAsked ? 'not-asked' : 'not-answered' };
  };
}
