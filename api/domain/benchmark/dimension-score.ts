/** Of its items a respondent must have answered at least this share for a dimension to be scored. */
export const ANSWERED_SHARE = 0.5;

/**
 * A dimension's score: the mean of its answered items, in scale points. An item left blank or not
 * asked counts neither way, as if answered like the mean of the others; with fewer than half of the
 * items answered there is no score.
 * @param answers one an item of the dimension; null: no valid answer
 */
export function dimensionScore(answers: readonly (number | null)[]): number | null {
  const given = answers.filter((answer) => answer !== null);
  if (!isScored(given.length, answers.length)) return null;
  return given.reduce((sum, answer) => sum + answer, 0) / given.length;
}

/** Whether so many answers of so many items make a score. */
export const isScored = (answered: number, items: number): boolean =>
  answered > 0 && answered >= items * ANSWERED_SHARE;
