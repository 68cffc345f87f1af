/** The answers all engines count: made from a seed, so that every run counts the same. */

export const RESPONDENTS = 1_000_000;
export const ITEMS = 60;
export const MISSING = 255;
/** Of every 1,000 answers, so many are item nonresponse. */
const MISSING_PER_MILLE = 50;
/** Numbers of options, in turn: ratings mostly, some longer lists. */
const SIZES = [5, 3, 7, 5, 5, 9, 5, 2, 5, 13];

/** xorshift32 (Marsaglia 2003): whole numbers below 2^32. */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
}

/** Skewed towards the first options, as answers are. */
function itemOf(name, size, random) {
  const codes = new Uint8Array(RESPONDENTS);
  for (let i = 0; i < RESPONDENTS; i += 1) {
    const draw = random();
    const low = Math.min(draw % size, (draw >>> 8) % size);
    codes[i] = (draw >>> 16) % 1000 < MISSING_PER_MILLE ? MISSING : low;
  }
  return { name, size, codes };
}

/** Items q0 to q59, and weights from 0.5 up to 2.5 in steps of 2^-15, whose sums are exact. */
export function makeSurvey() {
  const random = randomFrom(20250501);
  const items = Array.from({ length: ITEMS }, (_, index) =>
    itemOf(`q${index}`, SIZES[index % SIZES.length], random),
  );
  const steps = Uint16Array.from({ length: RESPONDENTS }, random);
  const weights = Float64Array.from(steps, (step) => 0.5 + step / 32768);
  return { items, steps, weights };
}
