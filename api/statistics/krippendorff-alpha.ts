import { requireFinite } from './arguments.js';
import { undefinedBecause, type Value } from './outcome.js';

/** How far apart two codes are: any two alike far, by the codes between them, or by their values. */
export type AgreementMetric = 'nominal' | 'ordinal' | 'interval';

/**
 * Krippendorff's alpha: agreement of any number of coders, some of whom may have skipped units.
 * 1 full agreement, 0 as by chance, negative below it.
 * @param units one row a unit, one code a coder, null where the coder gave none; units with fewer
 *   than two codes say nothing about agreement and are left out
 * @returns 'no-observations' when no unit has two codes, 'too-few-categories' when all codes are equal
 * @see Krippendorff (2011), Computing Krippendorff's alpha-reliability.
 */
export function krippendorffAlpha(
  units: readonly (readonly (number | null)[])[],
  metric: AgreementMetric,
): Value {
  const paired = units
    .map((unit) => unit.filter((code) => code !== null))
    .filter((codes) => codes.length >= 2);
  const all = paired.flat();
  for (const code of all) requireFinite('units', code);
  if (all.length === 0) return undefinedBecause('no-observations');

  const categories = [...new Set(all)].sort((one, other) => one - other);
  if (categories.length === 1) return undefinedBecause('too-few-categories');
  const frequencies = tally(all, categories);
  const distance = distances(categories, frequencies, metric);
  const disagreement = (counts: readonly number[]): number =>
    counts.reduce(
      (sum, count, c) =>
        sum + counts.reduce((row, other, k) => row + count * other * (distance[c]?.[k] ?? 0), 0),
      0,
    );
  const observed = paired.reduce(
    (sum, codes) => sum + disagreement(tally(codes, categories)) / (codes.length - 1),
    0,
  );
  const expected = disagreement(frequencies) / (all.length - 1);
  return { defined: true, value: 1 - observed / expected };
}

const tally = (codes: readonly number[], categories: readonly number[]): number[] =>
  categories.map((category) => codes.filter((code) => code === category).length);

/** Squared differences between categories, which are in ascending order. */
function distances(
  categories: readonly number[],
  frequencies: readonly number[],
  metric: AgreementMetric,
): number[][] {
  const squared: Record<AgreementMetric, (c: number, k: number) => number> = {
    nominal: (c, k) => (c === k ? 0 : 1),
    ordinal: (c, k) => {
      const [from, to] = [Math.min(c, k), Math.max(c, k)];
      const between = frequencies.slice(from, to + 1).reduce((sum, count) => sum + count, 0);
      return c === k ? 0 : (between - ((frequencies[c] ?? 0) + (frequencies[k] ?? 0)) / 2) ** 2;
    },
    interval: (c, k) => ((categories[c] ?? 0) - (categories[k] ?? 0)) ** 2,
  };
  return categories.map((_, c) => categories.map((__, k) => squared[metric](c, k)));
}
