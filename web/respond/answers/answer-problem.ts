/** Why an answer is refused, as the API says it. */
export interface AnswerProblem {
  readonly code: string;
  /** Empty, or no item of the instrument's, when the answers as a whole are meant. */
  readonly item: string;
  readonly row?: string;
  readonly minimum?: number | null;
  readonly maximum?: number | null;
}

export const problemsOf = (details: Readonly<Record<string, unknown>>): readonly AnswerProblem[] =>
  Array.isArray(details.problems) ? (details.problems as AnswerProblem[]) : [];
