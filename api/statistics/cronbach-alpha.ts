import { requireFinite, requireSameLength } from './arguments.js';
import { type Outcome, undefinedBecause } from './outcome.js';
import { standardDeviation } from './standard-deviation.js';

/** A variance smaller than this share of the items' is what rounding leaves of none. */
const ROUNDING = 1e-14;

/**
 * Cronbach's alpha: how far the items of a battery measure one thing; at most 1, negative when
 * they run against each other. Respondents who left any item out are dropped.
 * @param items one list an item, one score a respondent in the same order, null where none
 * @returns alpha and the complete cases it rests on; 'one-item' below two items, 'no-observations'
 *   or 'one-observation' by complete cases, 'no-variance' when the total score does not vary
 * @see Cronbach (1951), Psychometrika 16:297-334.
 */
export function cronbachAlpha(
  items: readonly (readonly (number | null)[])[],
): Outcome<{ value: number; n: number }> {
  const [first] = items;
  if (first === undefined || items.length === 1) return undefinedBecause('one-item');
  for (const [index, item] of items.entries()) {
    requireSameLength(`items[${index}]`, item, 'items[0]', first);
    for (const score of item) if (score !== null) requireFinite(`items[${index}]`, score);
  }
  const complete = first
    .map((_, respondent) => items.map((item) => item[respondent] ?? null))
    .map((scores) => scores.filter((score) => score !== null))
    .filter((scores) => scores.length === items.length);
  const totals = complete.map((scores) => scores.reduce((sum, score) => sum + score, 0));
  const total = standardDeviation(totals);
  if (!total.defined) return total;
  const ofItems = items.reduce((sum, _, item) => {
    const deviation = standardDeviation(complete.map((scores) => scores[item] ?? 0));
    return sum + (deviation.defined ? deviation.value ** 2 : 0);
  }, 0);
  const ofTotal = total.value ** 2;
  if (ofTotal <= ROUNDING * ofItems) return undefinedBecause('no-variance');
  const value = (items.length / (items.length - 1)) * (1 - ofItems / ofTotal);
  return { defined: true, value, n: complete.length };
}
