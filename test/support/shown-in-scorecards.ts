import type { Conditions, Shown, Sum } from './attack.js';
import { toldByMedian } from './told-by-median.js';

/** One line of a scorecard, as the domain computes it and as the API sends it. */
export interface ShownLine {
  readonly own: number;
  readonly n: number | null;
  readonly mean: number | null;
  readonly median: number | null;
  readonly rankLow: number | null;
  readonly rankHigh: number | null;
}

/** An estimate as the domain computes it, or as the API sends it. */
export interface ShownEstimate {
  readonly status: string;
  readonly value?: number | null;
  readonly count?: number | null;
  readonly n?: number | null;
}

/** Two-sided 95 % of the normal distribution: that of the ranks' intervals. */
const Z = 1.959963984540054;

/** What a line tells of the peer group, as equations over the scale's points. */
export function shownInLine(
  line: ShownLine,
  group: Conditions,
  scores: readonly number[],
): Shown[] {
  const { own, n, mean, median, rankLow, rankHigh } = line;
  if (n === null) return [];
  const told = median === null ? { sums: [], atMost: [] } : toldByMedian(median, n, scores);
  const sums: Sum[] = [
    ...(mean === null ? [] : [{ coefficients: scores, value: mean * n }]),
    ...(rankLow === null || rankHigh === null
      ? []
      : [
          {
            coefficients: scores.map((score) => below(score, own)),
            value: rankOf(rankLow, rankHigh, n),
          },
        ]),
    ...told.sums,
  ];
  return [{ group, n, sums, atMost: told.atMost }];
}

/** What shares of options tell: the counts, and the valid n. */
export function shownInShares(
  shares: readonly { readonly option: string; readonly leaders: ShownEstimate }[],
  group: Conditions,
  options: readonly string[],
): Shown[] {
  return shares.flatMap(({ option, leaders }): Shown[] => {
    const told = countIn(leaders);
    if (told === null) return [];
    const coefficients = options.map((code) => (code === option ? 1 : 0));
    return [{ group, n: told.n, sums: [{ coefficients, value: told.count }] }];
  });
}

/** What the leaders' top two boxes and mean tell of a partner criterion. */
export function shownInCriterion(
  { mean, topTwo }: { readonly mean: ShownEstimate; readonly topTwo: ShownEstimate },
  group: Conditions,
  scores: readonly number[],
): Shown[] {
  const top = [...scores].sort((one, other) => one - other).at(-2) ?? 0;
  const told = countIn(topTwo);
  const sums: Sum[] =
    told === null
      ? []
      : [{ coefficients: scores.map((score) => (score >= top ? 1 : 0)), value: told.count }];
  if (isPublished(mean) && typeof mean.value === 'number' && typeof mean.n === 'number') {
    sums.push({ coefficients: scores, value: mean.value * mean.n });
  }
  return sums.length === 0 ? [] : [{ group, n: told?.n ?? mean.n ?? null, sums }];
}

const below = (score: number, own: number): number =>
  Math.abs(score - own) < 1e-9 ? 0.5 : score < own ? 1 : 0;

/** Leaders below, half of the equal ones counted: the centre of Wilson's interval, undone. */
function rankOf(low: number, high: number, n: number): number {
  const share = ((low + high) / 2) * (1 + (Z * Z) / n) - (Z * Z) / (2 * n);
  return Math.round(share * n * 2) / 2;
}

const isPublished = ({ status }: ShownEstimate): boolean => status.toLowerCase() === 'published';

function countIn(estimate: ShownEstimate): { readonly n: number; readonly count: number } | null {
  const { value, count, n } = estimate;
  if (!isPublished(estimate) || typeof value !== 'number' || typeof n !== 'number') return null;
  return { n, count: count ?? Math.round(value * n) };
}
