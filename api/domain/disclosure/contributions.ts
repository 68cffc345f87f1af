import type { Atoms } from './atoms.js';

/** Who stands behind a variable's valid answers, by atom. */
export interface Contributions {
  /** Respondents with a valid answer. */
  readonly respondents: Float64Array;
  readonly weight: Float64Array;
  /** Organisations whose respondents are all in this atom. */
  readonly local: Float64Array;
  /** The most respondents, and the most weight, of one such organisation. */
  readonly largestLocal: Float64Array;
  readonly heaviestLocal: Float64Array;
  /** Organisations with respondents in several atoms, by which atoms. */
  readonly spanning: readonly Footprint[];
  /** No organisation has more respondents, or more weight, in all. */
  readonly most: number;
  readonly heaviest: number;
}

/** Organisations spread over the same atoms. */
interface Footprint {
  readonly atoms: readonly number[];
  organisations: number;
  /** Per atom of the footprint, the most respondents and the most weight of one of them. */
  readonly largest: number[];
  readonly heaviest: number[];
}

interface Part {
  readonly atom: number;
  readonly respondents: number;
  readonly weight: number;
}

/** Counts in one pass over the sorted respondents. `valid` is 1 where the answer counts. */
export function contributionsOf(atoms: Atoms, valid: Uint8Array): Contributions {
  const zeros = (): Float64Array => new Float64Array(atoms.count);
  const counted = {
    respondents: zeros(),
    weight: zeros(),
    local: zeros(),
    largestLocal: zeros(),
    heaviestLocal: zeros(),
  };
  const spread = new Map<number, Part[]>();
  const { order, organisationAt, starts, weights } = atoms;
  let atom = 0;
  let at = 0;
  while (at < order.length) {
    while (at >= (starts[atom + 1] ?? 0)) atom++;
    const end = starts[atom + 1] ?? 0;
    const organisation = organisationAt[at] ?? 0;
    let respondents = 0;
    let weight = 0;
    for (; at < end && organisationAt[at] === organisation; at++) {
      const respondent = order[at] ?? 0;
      if (valid[respondent] === 1) {
        respondents++;
        weight += weights === null ? 1 : (weights[respondent] ?? 0);
      }
    }
    if (respondents === 0) continue;
    add(counted.respondents, atom, respondents);
    add(counted.weight, atom, weight);
    if (atoms.spanning[organisation] === 1) {
      const parts = spread.get(organisation);
      if (parts === undefined) spread.set(organisation, [{ atom, respondents, weight }]);
      else parts.push({ atom, respondents, weight });
    } else {
      add(counted.local, atom, 1);
      raise(counted.largestLocal, atom, respondents);
      raise(counted.heaviestLocal, atom, weight);
    }
  }
  const spanning = footprints(spread.values());
  const top = (local: Float64Array, of: (footprint: Footprint) => readonly number[]): number =>
    spanning.reduce(
      (most, footprint) =>
        Math.max(
          most,
          of(footprint).reduce((sum, v) => sum + v, 0),
        ),
      local.reduce((most, v) => Math.max(most, v), 0),
    );
  return {
    ...counted,
    spanning,
    most: top(counted.largestLocal, ({ largest }) => largest),
    heaviest: top(counted.heaviestLocal, ({ heaviest }) => heaviest),
  };
}

/** No rule and no preference tells more organisations than this apart. */
const ENOUGH = 1000;

/** Distinct organisations with a valid answer in these atoms; counting stops beyond `ENOUGH`. */
export function contributorsIn(members: readonly number[], from: Contributions): number {
  let contributors = sumOver(members, from.local);
  const inside = new Set(members);
  for (const { atoms, organisations } of from.spanning) {
    if (contributors > ENOUGH) break;
    if (atoms.some((atom) => inside.has(atom))) contributors += organisations;
  }
  return contributors;
}

/** Respondents with a valid answer in these atoms. */
export const respondentsIn = (members: readonly number[], from: Contributions): number =>
  sumOver(members, from.respondents);

/** A share so small that how small is of no interest. */
const NEGLIGIBLE = 0.01;

/**
 * The largest organisation's share of these atoms, by respondents or by weight, whichever is more,
 * in [0, 1]. Never too low; for organisations spread over the same atoms it may be too high.
 */
export function largestShareIn(members: readonly number[], from: Contributions): number {
  const respondents = sumOver(members, from.respondents);
  const weight = sumOver(members, from.weight);
  if (respondents === 0) return 0;
  const bound = Math.max(from.most / respondents, weight > 0 ? from.heaviest / weight : 0);
  if (bound < NEGLIGIBLE) return bound;
  const inside = new Set(members);
  let largest = 0;
  let heaviest = 0;
  for (const atom of members) {
    largest = Math.max(largest, from.largestLocal[atom] ?? 0);
    heaviest = Math.max(heaviest, from.heaviestLocal[atom] ?? 0);
  }
  for (const footprint of from.spanning) {
    const within = (values: readonly number[]): number =>
      values.reduce((sum, v, i) => (inside.has(footprint.atoms[i] ?? -1) ? sum + v : sum), 0);
    largest = Math.max(largest, within(footprint.largest));
    heaviest = Math.max(heaviest, within(footprint.heaviest));
  }
  return Math.max(largest / respondents, weight > 0 ? heaviest / weight : 0);
}

export const sumOver = (members: readonly number[], values: ArrayLike<number>): number =>
  members.reduce((sum, atom) => sum + (values[atom] ?? 0), 0);

function footprints(spread: Iterable<readonly Part[]>): Footprint[] {
  const byAtoms = new Map<string, Footprint>();
  for (const parts of spread) {
    const key = parts.map(({ atom }) => atom).join();
    const known = byAtoms.get(key);
    if (known === undefined) {
      byAtoms.set(key, {
        atoms: parts.map(({ atom }) => atom),
        organisations: 1,
        largest: parts.map(({ respondents }) => respondents),
        heaviest: parts.map(({ weight }) => weight),
      });
    } else {
      known.organisations++;
      parts.forEach(({ respondents, weight }, i) => {
        known.largest[i] = Math.max(known.largest[i] ?? 0, respondents);
        known.heaviest[i] = Math.max(known.heaviest[i] ?? 0, weight);
      });
    }
  }
  return [...byAtoms.values()];
}

const add = (into: Float64Array, at: number, amount: number): void => {
  into[at] = (into[at] ?? 0) + amount;
};

const raise = (into: Float64Array, at: number, value: number): void => {
  into[at] = Math.max(into[at] ?? 0, value);
};
