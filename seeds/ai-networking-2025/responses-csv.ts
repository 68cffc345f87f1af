import { stringify } from 'csv-stringify/sync';
import { OPTION_SEPARATOR } from '../../api/domain/fieldwork/answers-from-cells.js';
import { themesVariableName } from '../../api/domain/fieldwork/code-frame.js';
import type { AnswerValue } from '../../api/domain/instrument/answers.js';
import type { Codebook, Variable } from '../../api/domain/instrument/codebook.js';
import type { BuiltResponse } from './build-responses.js';

/** One line a respondent, one column a variable; empty is no answer. */
export function responsesCsv(
  responses: readonly BuiltResponse[],
  { variables }: Codebook,
  codedItem: string,
): string {
  const themes = themesVariableName(codedItem);
  const columns = variables.flatMap(({ name }) => (name === codedItem ? [name, themes] : [name]));
  const lines = responses.map((response) => [
    response.respondent,
    response.organisation,
    response.strand,
    response.mode,
    ...variables.flatMap((variable) => {
      const cell = cellOf(variable, response.answers[variable.item]);
      return variable.name === codedItem ? [cell, response.themes.join(OPTION_SEPARATOR)] : [cell];
    }),
  ]);
  return stringify([['respondent', 'organisation', 'strand', 'mode', ...columns], ...lines]);
}

function cellOf({ row }: Variable, answer: AnswerValue | undefined): string {
  if (answer === undefined) return '';
  if (typeof answer !== 'object') return String(answer);
  if (isList(answer)) return answer.join(OPTION_SEPARATOR);
  return row === null ? '' : String(answer[row] ?? '');
}

const isList = (answer: object): answer is readonly (string | number)[] => Array.isArray(answer);
