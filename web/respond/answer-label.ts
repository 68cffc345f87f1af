import {
  type ItemValue,
  QuestionMatrixModel,
  QuestionSelectBase,
  type SurveyModel,
} from 'survey-core';
import { type Cell, placeOf } from './answers/cells';

/** What was asked in a cell, in the respondent's language. */
export function cellLabel(survey: SurveyModel, cell: Cell): string {
  const { item, row } = placeOf(cell);
  const question = survey.getQuestionByName(item);
  if (row === undefined || !(question instanceof QuestionMatrixModel)) return question.title;
  return textOf(question.rows as ItemValue[], row);
}

/** What was answered in a cell; null when nothing was. */
export function answerLabel(survey: SurveyModel, cell: Cell, answer: unknown): string | null {
  if (answer === null || answer === undefined) return null;
  const question = survey.getQuestionByName(placeOf(cell).item);
  const parts = Array.isArray(answer) ? (answer as unknown[]) : [answer];
  const options =
    question instanceof QuestionMatrixModel
      ? (question.columns as ItemValue[])
      : question instanceof QuestionSelectBase
        ? (question.choices as ItemValue[])
        : [];
  return parts.map((part) => textOf(options, part)).join('; ');
}

const textOf = (options: readonly ItemValue[], value: unknown): string =>
  options.find((option) => option.value === value)?.text ?? String(value);
