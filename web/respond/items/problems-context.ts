import { createContext, use } from 'react';
import type { AnswerProblem } from '../answers/answer-problem';

/** What is wrong with the answers on screen. */
export const ProblemsContext = createContext<readonly AnswerProblem[]>([]);

/** The first problem of an item, or of one row of it. */
export function useProblem(item: string, row?: string): AnswerProblem | undefined {
  const problems = use(ProblemsContext);
  return problems.find((problem) => problem.item === item && problem.row === row);
}
