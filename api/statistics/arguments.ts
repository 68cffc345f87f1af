/**
 * What every statistic demands of its arguments. A breach is a programming error, so each throws
 * RangeError naming the argument; data that merely leaves a statistic undefined is an Outcome.
 */

/** Rounding lets a ratio of sums overshoot 0 or 1 by a few units in the last place. */
const PROPORTION_SLACK = 1e-12;
/** No survey holds such a number, and below it no sum of squares overflows. */
const LARGEST_VALUE = 1e150;

/** A proportion in [0, 1]; an overshoot from rounding is brought back to the nearest end. */
export function requireProportion(name: string, value: number): number {
  if (!(value >= -PROPORTION_SLACK && value <= 1 + PROPORTION_SLACK)) {
    throw new RangeError(`${name} must be a proportion in [0, 1], not ${value}`);
  }
  return Math.min(1, Math.max(0, value));
}

/** A confidence level or a power, in (0, 1); nearer the ends than this, quantiles lose their digits. */
export function requireLevel(name: string, value: number): void {
  if (!(value >= 1e-6 && value <= 1 - 1e-9)) {
    throw new RangeError(`${name} must lie between 0 and 1, not ${value}`);
  }
}

export function requireFinite(name: string, value: number): void {
  if (!(Math.abs(value) <= LARGEST_VALUE)) {
    throw new RangeError(`${name} must be a finite number, not ${value}`);
  }
}

export function requireNotNegative(name: string, value: number): void {
  requireFinite(name, value);
  if (value < 0) throw new RangeError(`${name} must not be negative, not ${value}`);
}

/** A whole number of respondents, 0 or more. */
export function requireCount(name: string, value: number): void {
  if (!Number.isSafeInteger(value) || value < 0) {
    throw new RangeError(`${name} must be a whole number, 0 or more, not ${value}`);
  }
}

/** A copy the caller may sort or scale, of finite numbers only: missing values are dropped before. */
export function requireValues(name: string, values: ArrayLike<number>): Float64Array {
  const copy = Float64Array.from(values);
  for (const [index, value] of copy.entries()) requireFinite(`${name}[${index}]`, value);
  return copy;
}

/** As requireValues, for weights: none negative. */
export function requireWeights(name: string, weights: ArrayLike<number>): Float64Array {
  const copy = Float64Array.from(weights);
  for (const [index, weight] of copy.entries()) requireNotNegative(`${name}[${index}]`, weight);
  return copy;
}

/** As requireValues, for counts of respondents. */
export function requireCounts(name: string, counts: ArrayLike<number>): Float64Array {
  const copy = Float64Array.from(counts);
  for (const [index, count] of copy.entries()) requireCount(`${name}[${index}]`, count);
  return copy;
}

export function requireSameLength(
  name: string,
  values: ArrayLike<unknown>,
  other: string,
  others: ArrayLike<unknown>,
): void {
  if (values.length !== others.length) {
    throw new RangeError(
      `${name} must have as many entries as ${other}: ${values.length} against ${others.length}`,
    );
  }
}
