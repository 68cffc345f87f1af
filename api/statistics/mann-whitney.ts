import { requireValues } from './arguments.js';
import { type MannWhitney, mannWhitneyFromCounts } from './mann-whitney-from-counts.js';

/** As mannWhitneyFromCounts, for two groups given as lists of values in one unit. */
export function mannWhitney(first: ArrayLike<number>, second: ArrayLike<number>): MannWhitney {
  const x = requireValues('first', first);
  const y = requireValues('second', second);
  const steps = [...new Set([...x, ...y])].sort((one, other) => one - other);
  return mannWhitneyFromCounts(countAt(steps, x), countAt(steps, y));
}

function countAt(steps: readonly number[], values: Float64Array): Float64Array {
  const position = new Map(steps.map((step, index) => [step, index]));
  const counts = new Float64Array(steps.length);
  for (const value of values) {
    const index = position.get(value);
    if (index !== undefined) counts[index] = (counts[index] ?? 0) + 1;
  }
  return counts;
}
