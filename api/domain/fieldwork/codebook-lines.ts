import type { Codebook } from '../instrument/codebook.js';
import { asText, MISSING_CELLS, responseColumns } from './response-cells.js';

export const CODEBOOK_HEADER = [
  'column',
  'variable',
  'type',
  'section',
  'question',
  'label',
  'code',
  'code_label',
] as const;

/**
 * What the columns of a file of responses mean: a line for each column and code it may hold, the two
 * kinds of missing answers included. Numeric and open columns have an empty code.
 */
export function codebookLines(codebook: Codebook): string[][] {
  return responseColumns(codebook).flatMap(({ name, variable, option }) => {
    const { type, section, question, label, options } = variable;
    const chosen = option === null ? undefined : options[option];
    const heading = chosen === undefined ? label : `${label}: ${chosen.label}`;
    return [...meanings(type, options, option), ...MISSING].map(([code = '', meaning = '']) =>
      [name, variable.name, type, section, question, heading, code, meaning].map(asText),
    );
  });
}

const MISSING = [
  [MISSING_CELLS['not-asked'], 'Not asked: routed past, or not a question of the strand'],
  [MISSING_CELLS['no-answer'], 'Asked, no answer'],
];

function meanings(
  type: string,
  options: readonly { readonly code: string; readonly label: string }[],
  option: number | null,
): string[][] {
  if (option !== null) {
    return [
      ['1', 'Chosen'],
      ['0', 'Not chosen'],
    ];
  }
  if (type === 'numeric') return [['', 'A number']];
  if (type === 'open') return [['', 'A text']];
  return options.map(({ code, label }) => [code, label]);
}
