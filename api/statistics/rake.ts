import { requireCounts, requireSameLength, requireWeights } from './arguments.js';
import { effectiveSampleSize } from './effective-sample-size.js';
import type { Reason } from './outcome.js';

/** One population margin the weights must meet. */
export interface Margin {
  /** Each respondent's category, as an index into `targets`. */
  readonly categories: ArrayLike<number>;
  /** Population size of each category, in any unit: only their proportions count. All positive. */
  readonly targets: ArrayLike<number>;
}

export interface RakeOptions {
  /** Rounds through all margins, at least 1. */
  readonly maxIterations: number;
  /** Largest difference allowed between a weighted and a target proportion, such as 1e-9. */
  readonly tolerance: number;
  /** Bounds of a weight as multiples of the mean weight: lower below 1, upper above. */
  readonly cap?: { readonly lower: number; readonly upper: number };
}

export type Raking =
  | {
      readonly defined: true;
      /** In the order of the design weights, with the same sum. */
      readonly weights: Float64Array;
      readonly iterations: number;
      /** Largest difference left between a weighted and a target proportion. */
      readonly marginError: number;
      /** Respondents whose weight stands at a cap. */
      readonly trimmed: number;
      /** Kish's factor by which unequal weights inflate a variance: n / nEff, n of those with weight. */
      readonly designEffect: number;
    }
  | {
      readonly defined: false;
      readonly because: Reason;
      readonly iterations: number;
      readonly marginError: number;
    };

/**
 * Rim weights: scales the design weights to each margin in turn until all hold at once. With a cap,
 * weights are trimmed after every round and the margins fitted again, until both hold.
 * @param designWeights one a respondent; a respondent of weight 0 keeps it
 * @returns the weights and how well they fit, or why there are none: 'no-observations', 'no-weight',
 *   'zero-margin' for a target of 0, 'unreachable-target' for a category without respondents,
 *   'did-not-converge' when the margins contradict each other or the cap
 * @see Deming & Stephan (1940), Annals of Mathematical Statistics 11:427-444. Agrees with R
 *   `survey::rake` at a small epsilon.
 */
export function rake(
  designWeights: ArrayLike<number>,
  margins: readonly Margin[],
  options: RakeOptions,
): Raking {
  const weights = requireWeights('designWeights', designWeights);
  const { maxIterations, tolerance, cap } = requireOptions(options);
  const fits = margins.map((margin, index) => toFit(margin, index, weights));
  const total = sum(weights);
  const refuse = (because: Reason, iterations = 0, marginError = 1): Raking => {
    return { defined: false, because, iterations, marginError };
  };
  if (weights.length === 0) return refuse('no-observations');
  if (total === 0) return refuse('no-weight');
  if (fits.some(({ targets }) => targets.includes(0))) return refuse('zero-margin');
  if (fits.some((fit) => weightByCategory(weights, fit).includes(0))) {
    return refuse('unreachable-target');
  }

  const weighted = weights.filter((weight) => weight > 0).length;
  const lower = ((cap?.lower ?? 0) * total) / weighted;
  const upper = cap === undefined ? Number.MAX_VALUE : (cap.upper * total) / weighted;
  let marginError = 1;
  for (let iterations = 1; iterations <= maxIterations; iterations += 1) {
    for (const fit of fits) scaleToMargin(weights, fit, total);
    for (const [row, weight] of weights.entries()) {
      if (weight > 0) weights[row] = Math.min(upper, Math.max(lower, weight));
    }
    marginError = largestError(weights, fits);
    if (marginError > tolerance) continue;
    const atCap = weights.filter((w) => w > 0 && (w === lower || w === upper));
    const reached = sum(weights);
    const shares = weights.map((w) => w / reached);
    const nEff = effectiveSampleSize(1, sum(shares.map((share) => share * share)));
    return {
      defined: true,
      weights,
      iterations,
      marginError,
      trimmed: atCap.length,
      designEffect: weighted / nEff,
    };
  }
  return refuse('did-not-converge', maxIterations, marginError);
}

/** A margin ready for fitting: targets as proportions. */
interface Fit {
  readonly categories: Int32Array;
  readonly targets: Float64Array;
}

function requireOptions(options: RakeOptions): RakeOptions {
  const { maxIterations, tolerance, cap } = options;
  if (!Number.isSafeInteger(maxIterations) || maxIterations < 1) {
    throw new RangeError(`maxIterations must be a whole number, 1 or more, not ${maxIterations}`);
  }
  if (!(tolerance > 0 && tolerance < 1)) {
    throw new RangeError(`tolerance must lie strictly between 0 and 1, not ${tolerance}`);
  }
  if (cap !== undefined && !(cap.lower >= 0 && cap.lower < 1 && cap.upper > 1)) {
    throw new RangeError(`cap must run from below 1 to above, not ${cap.lower} to ${cap.upper}`);
  }
  return options;
}

function toFit(margin: Margin, index: number, weights: Float64Array): Fit {
  const name = `margins[${index}]`;
  requireSameLength(`${name}.categories`, margin.categories, 'designWeights', weights);
  const targets = requireWeights(`${name}.targets`, margin.targets);
  const categories = requireCounts(`${name}.categories`, margin.categories);
  if (categories.some((category) => category >= targets.length)) {
    throw new RangeError(`${name}.categories must be indices into its ${targets.length} targets`);
  }
  const population = sum(targets);
  return {
    categories: Int32Array.from(categories),
    targets: targets.map((target) => (population === 0 ? 0 : target / population)),
  };
}

const sum = (numbers: Float64Array): number => numbers.reduce((total, number) => total + number, 0);

function weightByCategory(weights: Float64Array, { categories, targets }: Fit): Float64Array {
  const sums = new Float64Array(targets.length);
  for (const [row, category] of categories.entries()) {
    sums[category] = (sums[category] ?? 0) + (weights[row] ?? 0);
  }
  return sums;
}

function scaleToMargin(weights: Float64Array, fit: Fit, total: number): void {
  const now = weightByCategory(weights, fit);
  const factors = now.map((weight, category) => {
    const factor = ((fit.targets[category] ?? 0) * total) / weight;
    // Margins that contradict each other can starve a category to nothing; leave it there.
    return Number.isFinite(factor) ? factor : 1;
  });
  for (const [row, category] of fit.categories.entries()) {
    weights[row] = (weights[row] ?? 0) * (factors[category] ?? 0);
  }
}

function largestError(weights: Float64Array, fits: readonly Fit[]): number {
  const total = sum(weights);
  const errors = fits.flatMap((fit) =>
    [...weightByCategory(weights, fit)].map((weight, category) =>
      Math.abs(weight / total - (fit.targets[category] ?? 0)),
    ),
  );
  return Math.max(0, ...errors);
}
