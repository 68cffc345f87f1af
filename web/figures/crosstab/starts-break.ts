import type { CrosstabColumn } from './crosstab';

/** Whether a column is the first of its break: a rule is drawn before it. */
export const startsBreak = (
  columns: readonly Pick<CrosstabColumn, 'variable'>[],
  index: number,
): boolean => index > 0 && columns[index]?.variable !== columns[index - 1]?.variable;
