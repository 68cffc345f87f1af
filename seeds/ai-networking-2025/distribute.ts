import { type Random, shuffled } from '../../api/domain/simulation/seeded-random.js';

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
    const places = [...given.keys()];
    const room = (index: number): number =>
      (choosers[index]?.maximum ?? 0) - (given[index]?.size ?? 0);
    const spare = (index: number): number =>
      (given[index]?.size ?? 0) - (choosers[index]?.minimum ?? 0);
    const over = places.find((index) => room(index) < 0);
    const under = places.find((index) => spare(index) < 0);
    if (over === undefined && under === undefined) return given;
    const from = over === undefined ? places.filter((index) => spare(index) > 0) : [over];
    const to = under === undefined ? places.filter((index) => room(index) > 0) : [under];
    const moves = possibleMoves(from, to, given);
    const move = moves[Math.floor(random() * moves.length)];
    if (move === undefined) return null;
    given[move.from]?.delete(move.option);
    given[move.to]?.add(move.option);
  }
}

interface Move {
  readonly from: number;
  readonly to: number;
  readonly option: string;
}

const possibleMoves = (
  from: readonly number[],
  to: readonly number[],
  given: readonly ReadonlySet<string>[],
): readonly Move[] =>
  from.flatMap((giver) =>
    to.flatMap((taker) =>
      [...(given[giver] ?? [])]
        .filter((option) => given[taker]?.has(option) === false)
        .map((option) => ({ from: giver, to: taker, option })),
    ),
  );
