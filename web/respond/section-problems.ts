import {
  type PageModel,
  type Question,
  QuestionCheckboxModel,
  QuestionTextModel,
} from 'survey-core';
import type { AnswerProblem } from './answers/answer-problem';

/** What SurveyJS finds wrong with the answers of a section, in the API's codes. */
export const sectionProblems = (page: PageModel): readonly AnswerProblem[] =>
  page.questions
    .filter((question) => question.isVisible && !question.validate(false))
    .map((question) => ({ item: question.name, ...codeOf(question) }));

function codeOf(question: Question): Omit<AnswerProblem, 'item'> {
  if (question.isRequired && question.isEmpty()) return { code: 'unanswered' };
  if (question instanceof QuestionCheckboxModel) {
    return { code: 'too-few', minimum: question.minSelectedChoices };
  }
  if (question instanceof QuestionTextModel) {
    return { code: 'out-of-range', minimum: boundOf(question.min), maximum: boundOf(question.max) };
  }
  return { code: 'unanswered' };
}

const boundOf = (bound: unknown): number | null =>
  bound === undefined || bound === '' ? null : Number(bound);

/** The section an item stands in; 0 when it is in none. */
export const sectionOf = (pages: readonly PageModel[], item: string): number =>
  Math.max(
    0,
    pages.findIndex(({ questions }) => questions.some(({ name }) => name === item)),
  );
