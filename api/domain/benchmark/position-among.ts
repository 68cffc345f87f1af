import type { Interval } from '../../statistics/outcome.js';
import type { GroupDefinition } from '../disclosure/group.js';
import type { Codebook } from '../instrument/codebook.js';
import { benchmarkOf, NO_BENCHMARK } from './benchmark.js';
import { dimensionScore } from './dimension-score.js';
import { type GivenOptions, ownScore } from './own-scores.js';
import type { LeadersLine, Position, UnscoredPosition } from './position.js';
import { rankInTenths } from './rank-in-tenths.js';
import type { ReferenceEdition } from './reference-edition.js';
import { scaleEnds } from './scale-ends.js';
import type { Scored } from './scored.js';
import { standingAmong } from './standing.js';
import type { Texts } from './texts/texts.js';

/** The respondent's side of a line. */
export interface OwnSide {
  readonly given: GivenOptions;
  /** Whose labels the line takes, where it has them. */
  readonly codebook: Codebook;
  /** Variables asked in the same words and on the same scale; of any other the score stands alone. */
  readonly comparable: (variable: string) => boolean;
  readonly texts: Texts;
}

/** Where a respondent stands among the leaders of a group, or that there is no own score. */
export function positionAmong(
  edition: ReferenceEdition,
  scored: Scored,
  group: GroupDefinition,
  { given, codebook, comparable, texts }: OwnSide,
): Position | UnscoredPosition {
  const scores = scored.items.map((item) => ownScore(given, item));
  const own = dimensionScore(scores);
  const alike = scored.items.every(comparable);
  const benchmark = alike ? benchmarkOf(edition, scored, group) : NO_BENCHMARK;
  const { rankOf, smallestGap, ...shown } = benchmark;
  const line: LeadersLine = {
    id: scored.id,
    label: labelOf(scored, codebook),
    dimension: scored.dimension,
    items: scored.dimension === null ? scored.items : [],
    ...shown,
    ...scaleEnds(edition.codebook, scored.items),
    provenance: edition.provenance,
  };
  if (own === null) {
    const asked = new Set(codebook.variables.map(({ name }) => name));
    return {
      ...line,
      answered: scores.filter((score) => score !== null).length,
      asked: scored.items.filter((item) => asked.has(item)).length,
    };
  }
  const rank = rankOf(own);
  return {
    ...line,
    own,
    rankLow: rank?.lower ?? null,
    rankHigh: rank?.upper ?? null,
    rankStatement: rankStatement(rank, alike, texts),
    standing: standingAmong(own, shown.median, rank),
    smallestGap,
  };
}

export const isScoredPosition = (line: Position | UnscoredPosition): line is Position =>
  'own' in line;

function rankStatement(rank: Interval | null, alike: boolean, texts: Texts): string {
  if (rank !== null) return texts.rank.among(rankInTenths(rank));
  return alike ? texts.rank.withheld() : texts.rank.askedDifferently();
}

function labelOf({ id, label, dimension }: Scored, { dimensions, variables }: Codebook): string {
  const own =
    dimension === null
      ? dimensions.find(({ code }) => code === id)
      : variables.find(({ name }) => name === id);
  return own?.label ?? label;
}
