import { type Question, QuestionCheckboxModel } from 'survey-core';

/** Whether the section cannot be left without an answer: a least number of choices asks for one too. */
export const isNeeded = (question: Pick<Question, 'isRequired'>): boolean =>
  question.isRequired ||
  (question instanceof QuestionCheckboxModel && question.minSelectedChoices > 0);
