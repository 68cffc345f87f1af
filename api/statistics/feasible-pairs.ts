import { requireCount } from './arguments.js';

export interface CountOfBase {
  readonly count: number;
  readonly base: number;
}

/**
 * Which counts of which bases round to a printed percentage, halves up (12.5 prints as 13; the
 * rule of printed tables, where halves to even would print 12). By ascending base.
 * @param percent as printed, 0 to 100, with no more decimals than `decimals`
 * @param decimals printed decimals, 0 to 6
 * @param maximumBase largest base considered, at least 0
 */
export function feasiblePairs(
  percent: number,
  decimals: number,
  maximumBase: number,
): CountOfBase[] {
  requireCount('decimals', decimals);
  requireCount('maximumBase', maximumBase);
  if (decimals > 6) throw new RangeError(`decimals must be 0 to 6, not ${decimals}`);
  if (!(percent >= 0 && percent <= 100)) {
    throw new RangeError(`percent must be in [0, 100], not ${percent}`);
  }
  // In whole units of the last printed decimal, so that halves are exact.
  const whole = 100 * 10 ** decimals;
  const printed = Math.round(percent * 10 ** decimals);
  if (Math.abs(printed - percent * 10 ** decimals) > 1e-6) {
    throw new RangeError(`percent must have ${decimals} decimals, not ${percent}`);
  }
  const pairs: CountOfBase[] = [];
  for (let base = 1; base <= maximumBase; base += 1) {
    const first = Math.max(0, Math.ceil((base * (2 * printed - 1)) / (2 * whole)));
    const beyond = Math.ceil((base * (2 * printed + 1)) / (2 * whole));
    for (let count = first; count < beyond && count <= base; count += 1) {
      pairs.push({ count, base });
    }
  }
  return pairs;
}
