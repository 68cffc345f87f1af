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
  if (given.length === 0 || given.length < answers.length * ANSWERED_SHARE) return null;
  return given.reduce((sum, answer) => sum + answer, 0) / given.length;
}
