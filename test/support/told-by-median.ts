import type { Shown } from './attack.js';

/**
 * What a median (type 7) tells of a scale: at most half lie below it and at most half above; where
 * it falls between two points of the scale, exactly half.
 */
export function toldByMedian(
  median: number,
  n: number,
  scores: readonly number[],
): Required<Pick<Shown, 'sums' | 'atMost'>> {
  const half = (test: (score: number) => boolean): Shown['sums'][number] => ({
    coefficients: scores.map((score) => (test(score) ? 1 : 0)),
    value: n / 2,
  });
  const halves = [half((score) => score < median), half((score) => score > median)];
  const isPoint = scores.some((score) => Math.abs(score - median) < 1e-9);
  return isPoint ? { sums: [], atMost: halves } : { sums: halves, atMost: [] };
}
