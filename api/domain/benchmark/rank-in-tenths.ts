/** Shares such as 0.3 of ten come out a hair beside the whole tenth they stand for. */
const HAIR = 1e-9;

/**
 * The interval of a rank in whole tenths, rounded outwards, so that the words claim no more than
 * the interval: 0.42 to 0.78 is "above 4 to 8 in 10".
 */
export function rankInTenths(rankLow: number, rankHigh: number): string {
  const low = Math.floor(rankLow * 10 + HAIR);
  const high = Math.ceil(rankHigh * 10 - HAIR);
  return low === high ? `above ${low} in 10` : `above ${low} to ${high} in 10`;
}
