import { agrees } from '../../api/domain/reporting/printed-values.js';
import { answering, type BoardMember } from './board-member.js';
import { feasibleSums, LARGEST_BASE, type PrintedTargets } from './printed-targets.js';
import { type RatingCounts, ratingCounts, type RatingTargets } from './rating-counts.js';
import { ReconstructionFailure } from './reconstruction-failure.js';
import { deviate, type Random } from '../../api/domain/simulation/seeded-random.js';
import type { StudyFiles } from './study-files.js';

/** The items rated 1 to 5: maturity first, for the practices lean on it. */
export function buildRatings(
  board: readonly BoardMember[],
  files: StudyFiles,
  targets: PrintedTargets,
  random: Random,
): void {
  buildMaturity(board, files, targets, random);
  for (const matrix of ['effectiveness', 'importance']) {
    buildMatrix(board, matrix, files, targets, random);
  }
}

function buildMaturity(
  board: readonly BoardMember[],
  { claims, illustrative }: StudyFiles,
  targets: PrintedTargets,
  random: Random,
): void {
  const claim = claims.find(({ id }) => id === 'maturity-region');
  for (const [index, part] of (claim?.parts ?? []).entries()) {
    const region =
      part.query.filter.find(({ variable }) => variable === 'region')?.options[0] ?? '';
    const { count, base } = targets.of('maturity-region', index);
    const shape = illustrative.ratings.maturity?.[region];
    const counts = shape && ratingCounts(shape, { base, top2: null, sum: count });
    if (!counts) {
      throw new ReconstructionFailure([
        `claim maturity-region: no ${base} ratings in ${region} sum to ${count}`,
      ]);
    }
    const members = board.filter(({ participant }) => participant.region === region);
    const drawn = rated(
      answering(members, base, random),
      counts,
      ({ practice }) => 0.25 * practice + deviate(random),
    );
    for (const [{ answers }, rating] of drawn) answers.maturity = rating;
  }
}

/** Who gave which rating. */
type Rated = ReadonlyMap<BoardMember, number>;

/** The highest scores get the highest ratings, as many of each as the counts say. */
function rated(
  members: readonly BoardMember[],
  counts: RatingCounts,
  score: (member: BoardMember) => number,
): Rated {
  const ratings = counts.flatMap((count, level) => Array.from({ length: count }, () => level + 1));
  return new Map(
    members
      .map((member) => ({ member, score: score(member) }))
      .sort((one, other) => one.score - other.score)
      .map(({ member }, index) => [member, ratings[index] ?? 1]),
  );
}

/** Enough that an order which some ratings satisfy is found. */
const DRAWS = 500;

function buildMatrix(
  board: readonly BoardMember[],
  matrix: string,
  files: StudyFiles,
  targets: PrintedTargets,
  random: Random,
): void {
  for (const [row, shape] of Object.entries(files.illustrative.ratings[matrix] ?? {})) {
    const variable = `${matrix}.${row}`;
    const counts = statedCounts(variable, shape, files, targets);
    const base = counts.reduce((sum, count) => sum + count, 0);
    const draw = (): Rated =>
      rated(
        answering(board, base, random),
        counts,
        (member) => scoreOf(member, variable) + 0.9 * deviate(random),
      );
    let drawn = draw();
    for (let i = 1; i < DRAWS && !keepsOrder(variable, drawn, files); i += 1) drawn = draw();
    for (const [{ answers }, rating] of drawn) {
      answers[matrix] = {
        ...(answers[matrix] as Record<string, number> | undefined),
        [row]: rating,
      };
    }
  }
}

/** Whether claims segmentation-health and segmentation-finance hold of a draw; true of other rows. */
function keepsOrder(variable: string, drawn: Rated, { claims }: StudyFiles): boolean {
  if (variable !== SEGMENTATION) return true;
  const of = (isIn: (industry: string) => boolean): readonly number[] =>
    [...drawn].flatMap(([{ participant }, rating]) => (isIn(participant.industry) ? [rating] : []));
  const meanOf = (ratings: readonly number[]): number =>
    ratings.reduce((sum, rating) => sum + rating, 0) / Math.max(1, ratings.length);
  const critics = of((industry) => industry === 'financial').filter((rating) => rating <= 3).length;
  const several = claims
    .find(({ id }) => id === 'segmentation-finance')
    ?.parts[0]?.expect.find((expectation) => expectation.kind === 'at-least');
  return (
    critics >= (several?.value ?? 0) &&
    meanOf(of((industry) => industry === 'healthcare')) <
      meanOf(of((industry) => industry !== 'healthcare'))
  );
}

/** What ties a participant's ratings together; importance hangs less on how far ahead one is. */
function scoreOf({ participant, practice, answers }: BoardMember, variable: string): number {
  if (variable.startsWith('importance')) return 0.3 * practice;
  const maturity = answers.maturity;
  const ahead = 0.6 * practice + 0.15 * (typeof maturity === 'number' ? maturity - 2.4 : 0);
  return ahead + (variable === SEGMENTATION ? (SEGMENTATION_GAP[participant.industry] ?? 0) : 0);
}

const SEGMENTATION = 'effectiveness.segmentation';

/** Healthcare behind, finance with room to improve: claims segmentation-health and -finance. */
const SEGMENTATION_GAP: Readonly<Record<string, number>> = { healthcare: -1.4, financial: -0.5 };

/** Our counts where the report states nothing of the row, else the nearest that agree with it. */
function statedCounts(
  variable: string,
  shape: RatingCounts,
  { claims, chartValues }: StudyFiles,
  targets: PrintedTargets,
): RatingCounts {
  const claim = claims.find(
    ({ parts }) =>
      parts[0]?.query.variable === variable &&
      parts[0].expect.some(({ kind }) => kind === 'rounds-to'),
  );
  const printed = chartValues.filter((value) => value.variable === variable);
  if (claim === undefined && printed.length === 0) return shape;
  const chosen = claim && targets.of(claim.id);
  const ours = shape.reduce((sum, count) => sum + count, 0);
  const bases = chosen
    ? [chosen.base]
    : [ours, ...Array.from({ length: LARGEST_BASE }, (_, i) => LARGEST_BASE - i)];
  for (const base of bases) {
    for (const target of targetsOn(base, chosen?.count ?? null, printed)) {
      const counts = ratingCounts(shape, target);
      if (counts !== null) return counts;
    }
  }
  throw new ReconstructionFailure([
    `${claim ? `claim ${claim.id}` : `Figure ${printed[0]?.figure ?? 0}`}: no ratings of ` +
      `${variable} on a base up to ${LARGEST_BASE} give what is printed`,
  ]);
}

/** Every way to meet the chart values on a base. */
function targetsOn(
  base: number,
  top2: number | null,
  printed: StudyFiles['chartValues'],
): readonly RatingTargets[] {
  const share = printed.find(({ column }) => column !== MEAN_COLUMN);
  const mean = printed.find(({ column }) => column === MEAN_COLUMN);
  const shares = Array.from({ length: base + 1 }, (_, count) => count).filter(
    (count) =>
      (top2 === null || count === top2) &&
      (share === undefined || agrees((count / base) * 100, share)),
  );
  const sums = mean === undefined ? [null] : feasibleSums(base, mean);
  const tops = top2 === null && share === undefined ? [null] : shares;
  return tops.flatMap((count) => sums.map((sum) => ({ base, top2: count, sum })));
}

const MEAN_COLUMN = 'Mean';
