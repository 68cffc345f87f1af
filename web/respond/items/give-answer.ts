import type { Question } from 'survey-core';

/** Sets an item's answer; null takes it back. */
export function giveAnswer(
  question: Pick<Question, 'value' | 'clearValue'>,
  answer: unknown,
): void {
  if (answer === null) question.clearValue();
  else question.value = answer;
}
