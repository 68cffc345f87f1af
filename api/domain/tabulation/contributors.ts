import type { Coded } from './tally.js';

/** Distinct organisations, and how heavy the heaviest is. */
export interface Contributors {
  /** Row-major, one a group and banner column. */
  readonly counts: Float64Array;
  /** Sum of weights of the heaviest organisation among valid codes, one a banner column. */
  readonly heaviest: Float64Array;
}

/**
 * Counts the organisations behind groups of stub codes: an organisation with several respondents in
 * a cell counts once.
 * @param groups the stub codes of each group; groups may overlap
 * @param columns the banner; null for Total
 * @param organisations dense index of each respondent's organisation
 */
export function countContributors(
  rows: Coded,
  groups: readonly (readonly number[])[],
  columns: Coded | null,
  weights: Float64Array | null,
  organisations: Uint32Array,
): Contributors {
  const width = columns?.size ?? 1;
  const counts = new Float64Array(groups.length * width);
  const heaviest = new Float64Array(width);
  const lastSeen = new Uint32Array(groups.length * width).fill(NOBODY);
  const lastWeighed = new Uint32Array(width).fill(NOBODY);
  const running = new Float64Array(width);
  const groupsOf = Array.from({ length: rows.size }, (_, code) =>
    groups.flatMap((codes, group) => (codes.includes(code) ? [group * width] : [])),
  );
  const order = byOrganisation(organisations);
  for (let i = 0; i < organisations.length; i += 1) {
    const respondent = order === null ? i : (order[i] ?? 0);
    const code = rows.codes[respondent] ?? rows.size;
    const column = columns === null ? 0 : (columns.codes[respondent] ?? width);
    if (code >= rows.size || column >= width) continue;
    const organisation = organisations[respondent] ?? 0;
    for (const group of groupsOf[code] ?? []) {
      if (lastSeen[group + column] === organisation) continue;
      lastSeen[group + column] = organisation;
      counts[group + column] = (counts[group + column] ?? 0) + 1;
    }
    // Organisations come one after the other, so a column holds one running sum at a time.
    const before = lastWeighed[column] === organisation ? (running[column] ?? 0) : 0;
    const sum = before + (weights === null ? 1 : (weights[respondent] ?? 0));
    lastWeighed[column] = organisation;
    running[column] = sum;
    heaviest[column] = Math.max(heaviest[column] ?? 0, sum);
  }
  return { counts, heaviest };
}

const NOBODY = 0xffffffff;

/** Orders are found once for a set of columns, which never changes. */
const orders = new WeakMap<Uint32Array, Uint32Array | null>();

/** Respondents sorted by organisation; null when they are already. */
function byOrganisation(organisations: Uint32Array): Uint32Array | null {
  const known = orders.get(organisations);
  if (known !== undefined) return known;
  const order = isSorted(organisations) ? null : countingSort(organisations);
  orders.set(organisations, order);
  return order;
}

const isSorted = (values: Uint32Array): boolean =>
  values.every((value, index) => index === 0 || (values[index - 1] ?? 0) <= value);

function countingSort(values: Uint32Array): Uint32Array {
  const largest = values.reduce((most, value) => Math.max(most, value), 0);
  const next = new Uint32Array(largest + 2);
  for (const value of values) next[value + 1] = (next[value + 1] ?? 0) + 1;
  for (let i = 1; i < next.length; i += 1) next[i] = (next[i] ?? 0) + (next[i - 1] ?? 0);
  const order = new Uint32Array(values.length);
  for (const [index, value] of values.entries()) {
    const place = next[value] ?? 0;
    order[place] = index;
    next[value] = place + 1;
  }
  return order;
}
