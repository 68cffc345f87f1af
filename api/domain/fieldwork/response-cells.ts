import type { Codebook, Variable } from '../instrument/codebook.js';
import type { EncodedResponse, EncodedValue } from '../instrument/encode-answers.js';
import { answerText, missingBecause } from './answer-text.js';

/** What a file of responses says of closed answers: their codes, or their labels. */
export type CellStyle = 'codes' | 'labels';

export type Cell = string | number;

/** What stands where there is no answer; neither can be an option's code, a label or a number. */
export const MISSING_CELLS = { 'not-asked': '[not asked]', 'no-answer': '[no answer]' } as const;

/** One column of a file of responses: a variable, or one option of a multiple-answer variable. */
export interface ResponseColumn {
  readonly name: string;
  readonly variable: Variable;
  /** Index of the option; null: the variable itself. */
  readonly option: number | null;
}

/** A file's columns, in the order asked: `maturity`, `challenges.cost`, `importance.latency`. */
export const responseColumns = ({ variables }: Codebook): ResponseColumn[] =>
  variables.flatMap((variable): ResponseColumn[] =>
    variable.type === 'multiple'
      ? variable.options.map(({ code }, option) => ({
          name: `${variable.name}.${code}`,
          ...{ variable, option },
        }))
      : [{ name: variable.name, variable, option: null }],
  );

/**
 * One line's cells, as `responseColumns` orders them.
 * @throws RangeError when the response does not fit the codebook
 */
export function responseCells(
  { variables }: Codebook,
  encoded: EncodedResponse,
  style: CellStyle,
): Cell[] {
  return variables.flatMap((variable, at) => {
    const value = encoded[at];
    if (value === undefined) throw new RangeError(`a response lacks ${variable.name}`);
    const missing = missingBecause(value);
    if (missing !== null) return cellsOf(variable, () => MISSING_CELLS[missing]);
    return cellsOf(variable, (option) => cellOf(variable, value, option, style));
  });
}

const cellsOf = ({ type, options }: Variable, cell: (option: number | null) => Cell): Cell[] =>
  type === 'multiple' ? options.map((_, option) => cell(option)) : [cell(null)];

function cellOf(
  variable: Variable,
  value: EncodedValue,
  option: number | null,
  style: CellStyle,
): Cell {
  if (value.kind === 'number') return value.value;
  if (value.kind === 'choices' && option !== null) {
    const chosen = value.choices[option] === 1;
    if (style === 'codes') return chosen ? 1 : 0;
    return chosen ? 'Yes' : 'No';
  }
  const { codes, text } = answerText(variable, value);
  return asText(style === 'codes' && value.kind === 'code' ? (codes[0] ?? '') : text);
}

/**
 * A text that a spreadsheet would take for a formula is written with an apostrophe before it
 * (OWASP, “CSV Injection”). Numbers stay as they are, also below zero.
 */
export const asText = (text: string): string =>
  /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(text) ? `'${text}` : text;
