import { execute } from '../../api/execute';
import { SAVE, SUBMIT } from '../assessment';
import type { AnswerApi } from './answer-keeper';
import type { Answers } from './cells';

/** A request that hangs is as good as lost; sending it again is safe. */
const PATIENCE_MS = 15_000;

export const answerApi = (token: string, locale: () => string): AnswerApi => ({
  save: async (answers, revision) => {
    const variables = { token, answers, revision };
    const { saveAnswers } = await execute(SAVE, variables, AbortSignal.timeout(PATIENCE_MS));
    return { answers: saveAnswers.answers as Answers, revision: saveAnswers.revision };
  },
  submit: async (answers, revision) => {
    const variables = { token, answers, revision, locale: locale() };
    await execute(SUBMIT, variables, AbortSignal.timeout(PATIENCE_MS));
  },
});
