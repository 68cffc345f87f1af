/**
 * The long-string index: the longest run of the same answer in items asked one after the other.
 * @param answers in the order asked, without those left blank
 * @returns 0 for none, else 1 to the number of answers
 * @see Johnson (2005), “Ascertaining the validity of individual protocols from web-based personality
 *   inventories”, Journal of Research in Personality 39:103–129. Agrees with R `careless::longstring`.
 */
export function longString(answers: readonly unknown[]): number {
  let longest = 0;
  let run = 0;
  for (const [at, answer] of answers.entries()) {
    run = at > 0 && answer === answers[at - 1] ? run + 1 : 1;
    longest = Math.max(longest, run);
  }
  return longest;
}
