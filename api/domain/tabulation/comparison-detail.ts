import { cohenH } from '../../statistics/cohen-h.js';
import { hedgesG } from '../../statistics/hedges-g.js';
import { meanDifferenceInterval } from '../../statistics/mean-difference-interval.js';
import type { Interval, Outcome, Value } from '../../statistics/outcome.js';
import { proportionDifferenceInterval } from '../../statistics/proportion-difference-interval.js';
import type { Comparison } from './compare-columns.js';
import type { CountedStub, CountedTable } from './counted-table.js';
import { momentsOf, shareOf, sizeOf } from './estimates.js';

/** How large a difference is, whatever the size of the groups. */
export type EffectMeasure = 'cohen-h' | 'hedges-g';

/** A comparison with all that a methods note prints of it. */
export interface ComparisonDetail extends Comparison {
  /** Of the difference; not corrected for the number of tests. */
  readonly interval: Outcome<Interval>;
  readonly effectMeasure: EffectMeasure;
  readonly effect: Value;
}

/**
 * Adds interval and effect size: Newcombe's and Cohen's h for proportions, Welch's and Hedges' g
 * for means, weighted ones on the effective n, as the tests are.
 * @param level confidence level in (0, 1)
 */
export function comparisonDetail(
  table: CountedTable,
  comparison: Comparison,
  level: number,
): ComparisonDetail {
  const [first, second] = [table.columns[comparison.column], table.columns[comparison.other]];
  if (first === undefined || second === undefined) {
    throw new RangeError('a comparison is of two columns of the table');
  }
  const isProportion = comparison.row < table.rows.length;
  return isProportion
    ? { ...comparison, ...ofProportions(first, second, comparison.row, level) }
    : { ...comparison, ...ofMeans(first, second, level) };
}

type Detail = Pick<ComparisonDetail, 'interval' | 'effectMeasure' | 'effect'>;

function ofProportions(
  first: CountedStub,
  second: CountedStub,
  row: number,
  level: number,
): Detail {
  const one = proportionOf(first, row);
  const other = proportionOf(second, row);
  return {
    interval: proportionDifferenceInterval(one, other, level),
    effectMeasure: 'cohen-h',
    effect: { defined: true, value: cohenH(one.proportion, other.proportion) },
  };
}

function proportionOf({ counted: { base, sets } }: CountedStub, row: number) {
  const set = sets[row];
  if (set === undefined) throw new RangeError(`the table has no row ${row}`);
  return { proportion: shareOf(set, base), n: sizeOf(base) };
}

function ofMeans(first: CountedStub, second: CountedStub, level: number): Detail {
  const [one, other] = [meanOf(first), meanOf(second)];
  const none = { defined: false, because: 'no-variance' } as const;
  return {
    interval: one && other ? meanDifferenceInterval(one, other, level) : none,
    effectMeasure: 'hedges-g',
    effect: one && other ? hedgesG(one, other) : none,
  };
}

/** Null where mean or deviation is undefined. */
function meanOf({ distribution }: CountedStub) {
  const { sums, mean, deviation } = momentsOf(distribution ?? []);
  if (!mean.defined || !deviation.defined) return null;
  return { mean: mean.value, standardDeviation: deviation.value, n: sizeOf(sums) };
}
