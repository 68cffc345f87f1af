/**
 * How many of `n` answers a share of them is: rounded up, so that the smallest share is one answer.
 * @param share in (0, 1]
 */
export const sampleSize = (share: number, n: number): number =>
  // 0.2 * 15 is 3.0000000000000004.
  n === 0 ? 0 : Math.ceil(share * n - 1e-9);
