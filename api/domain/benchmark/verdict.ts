import { rangeOf } from './range-of.js';
import type { Position } from './position.js';
import type { Standing } from './standing.js';
import type { Texts } from './texts/texts.js';

/**
 * The scorecard in one sentence: in how many dimensions the respondent is ahead of, level with and
 * behind the leaders, and in how many the data cannot tell. Counts of positions, nothing beyond.
 * @param dimensions those with an own score
 * @param unscored how many more there are
 * @param peers which leaders; null for all of them
 */
export function verdictOn(
  dimensions: readonly Position[],
  unscored: number,
  peers: string | null,
  { verdict }: Pick<Texts, 'verdict'>,
): string {
  const all = dimensions.length + unscored;
  if (all === 0) return verdict.nothingScored();
  if (dimensions.length === 0) return verdict.tooFewAnswers({ dimensions: all });
  const count = (wanted: Standing): number =>
    dimensions.filter(({ standing }) => standing === wanted).length;
  return verdict.standings({
    dimensions: all,
    ahead: count('ahead'),
    level: count('level'),
    behind: count('behind'),
    cannotTell: count('cannot-tell'),
    unscored,
    peers,
    bases: rangeOf(dimensions.flatMap(({ n }) => n ?? [])),
    illustrative: dimensions.some(({ provenance }) => provenance === 'illustrative'),
  });
}
