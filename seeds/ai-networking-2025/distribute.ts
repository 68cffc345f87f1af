import { type Random, shuffled } from './seeded-random.js';

/** Who may be given options, and how many. */
export interface Chooser {
  readonly id: number;
  readonly minimum: number;
  readonly maximum: number;
}

/**
 * Gives each option to exactly as many choosers as its count says, each chooser between minimum and
 * maximum: first at random, then moving options from those with too many to those with too few.
 * @returns the options of each chooser, in the order of the choosers; null when it cannot be done
 */
export function distribute(
  choosers: readonly Chooser[],
  counts: Readonly<Record<string, number>>,
  random: Random,
): readonly ReadonlySet<string>[] | null {
  const given = choosers.map(() => new Set<string>());
  for (const [option, count] of Object.entries(counts)) {
    if (count > choosers.length) return null;
    for (const options of shuffled(given, random).slice(0, count)) options.add(option);
  }
  // Each move brings the excess or the lack down by one, so it ends.
  for (;;) {
    const over = given.findIndex(
      (options, index) => options.size > (choosers[index]?.maximum ?? 0),
    );
    const under = given.findIndex(
      (options, index) => options.size < (choosers[index]?.minimum ?? 0),
    );
    if (over < 0 && under < 0) return given;
    const places = shuffled([...given.keys()], random);
    const from =
      over >= 0
        ? over
        : places.find((index) => (given[index]?.size ?? 0) > (choosers[index]?.minimum ?? 0));
    const to =
      under >= 0
        ? under
        : places.find((index) => (given[index]?.size ?? 0) < (choosers[index]?.maximum ?? 0));
    if (from === undefined || to === undefined || !move(given[from], given[to], random))
      return null;
  }
}

function move(from: Set<string> | undefined, to: Set<string> | undefined, random: Random): boolean {
  const [option] = shuffled(
    [...(from ?? [])].filter((each) => to?.has(each) === false),
    random,
  );
  if (option === undefined) return false;
  from?.delete(option);
  to?.add(option);
  return true;
}
