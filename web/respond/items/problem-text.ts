import type { TFunction } from 'i18next';
import type { AnswerProblem } from '../answers/answer-problem';

/** What to do about a problem, in the reader's words; the API's own are for programs. */
export function problemText({ code, minimum, maximum }: AnswerProblem, t: TFunction): string {
  switch (code) {
    case 'unanswered':
      return t('respond.problem.unanswered');
    case 'too-few':
      return t('respond.problem.tooFew', { count: minimum ?? 1 });
    case 'too-many':
      return t('respond.problem.tooMany', { count: maximum ?? 1 });
    case 'too-long':
      return t('respond.problem.tooLong', { count: maximum ?? 0 });
    case 'out-of-range':
      return t('respond.problem.outOfRange', { minimum: minimum ?? '–', maximum: maximum ?? '–' });
    case 'bad-character':
      return t('respond.problem.badCharacter');
    default:
      return t('respond.problem.other');
  }
}
