import type { Coded } from './tally.js';

/**
 * How many respondents too many each cell holds when organisations are counted: an organisation
 * with several respondents in a cell is one contributor. Row-major, a group and banner column each.
 * @param groups the stub codes of each group; groups may overlap
 * @param columns the banner; null for Total
 * @param organisations index of each respondent's organisation
 */
export function countRepeats(
  rows: Coded,
  groups: readonly (readonly number[])[],
  columns: Coded | null,
  organisations: Uint32Array,
): Uint32Array {
  const width = columns?.size ?? 1;
  const repeats = new Uint32Array(groups.length * width);
  const lastSeen = new Uint32Array(groups.length * width).fill(NOBODY);
  const { starts, firstCells } = cellsByCode(rows.size, groups, width);
  const [stub, banner, size] = [rows.codes, columns?.codes ?? null, rows.size];
  for (const respondent of sharing(organisations)) {
    const code = stub[respondent] ?? size;
    const column = banner === null ? 0 : (banner[respondent] ?? width);
    if (code >= size || column >= width) continue;
    const organisation = organisations[respondent] ?? 0;
    const end = starts[code + 1] ?? 0;
    for (let i = starts[code] ?? 0; i < end; i += 1) {
      const cell = (firstCells[i] ?? 0) + column;
      if (lastSeen[cell] === organisation) repeats[cell] = (repeats[cell] ?? 0) + 1;
      else lastSeen[cell] = organisation;
    }
  }
  return repeats;
}

/** Sum of weights of the heaviest organisation with a valid stub code, one a banner column. */
export function heaviestOrganisation(
  rows: Coded,
  columns: Coded | null,
  weights: Float64Array | null,
  organisations: Uint32Array,
): Float64Array {
  const heaviest = heaviestRespondent(rows, columns, weights);
  const width = heaviest.length;
  const running = new Float64Array(width);
  const lastSeen = new Uint32Array(width).fill(NOBODY);
  const [stub, banner, size] = [rows.codes, columns?.codes ?? null, rows.size];
  for (const respondent of sharing(organisations)) {
    const column = banner === null ? 0 : (banner[respondent] ?? width);
    if ((stub[respondent] ?? size) >= size || column >= width) continue;
    const organisation = organisations[respondent] ?? 0;
    const weight = weights === null ? 1 : (weights[respondent] ?? 0);
    // Organisations come one after the other, so a column holds one running sum at a time.
    const sum = lastSeen[column] === organisation ? (running[column] ?? 0) + weight : weight;
    running[column] = sum;
    lastSeen[column] = organisation;
    if (sum > (heaviest[column] ?? 0)) heaviest[column] = sum;
  }
  return heaviest;
}

/** Unweighted, 1 even where nobody stands: it is then the share of an empty base. */
function heaviestRespondent(
  rows: Coded,
  columns: Coded | null,
  weights: Float64Array | null,
): Float64Array {
  const width = columns?.size ?? 1;
  if (weights === null) return new Float64Array(width).fill(1);
  const heaviest = new Float64Array(width);
  const [stub, banner, size] = [rows.codes, columns?.codes ?? null, rows.size];
  for (let i = 0; i < stub.length; i += 1) {
    const column = banner === null ? 0 : (banner[i] ?? width);
    const weight = weights[i] ?? 0;
    if ((stub[i] ?? size) < size && column < width && weight > (heaviest[column] ?? 0)) {
      heaviest[column] = weight;
    }
  }
  return heaviest;
}

const NOBODY = 0xffffffff;

/** The first cell of each group that a code belongs to, one code's behind the other's. */
function cellsByCode(
  size: number,
  groups: readonly (readonly number[])[],
  width: number,
): { readonly starts: Uint32Array; readonly firstCells: Uint32Array } {
  const cells = Array.from({ length: size }, (_, code) =>
    groups.flatMap((codes, group) => (codes.includes(code) ? [group * width] : [])),
  );
  const starts = new Uint32Array(size + 1);
  for (const [code, { length }] of cells.entries()) starts[code + 1] = (starts[code] ?? 0) + length;
  return { starts, firstCells: Uint32Array.from(cells.flat()) };
}

/** Found once for a set of columns, which never changes. */
const known = new WeakMap<Uint32Array, Uint32Array>();

/** Respondents who are not their organisation's only one, organisation by organisation. */
function sharing(organisations: Uint32Array): Uint32Array {
  const found = known.get(organisations) ?? findSharing(organisations);
  known.set(organisations, found);
  return found;
}

function findSharing(organisations: Uint32Array): Uint32Array {
  const largest = organisations.reduce((most, organisation) => Math.max(most, organisation), 0);
  const sizes = new Uint32Array(largest + 1);
  for (const organisation of organisations) sizes[organisation] = (sizes[organisation] ?? 0) + 1;
  const next = new Uint32Array(largest + 1);
  let shared = 0;
  sizes.forEach((size, organisation) => {
    next[organisation] = shared;
    if (size > 1) shared += size;
  });
  const respondents = new Uint32Array(shared);
  organisations.forEach((organisation, respondent) => {
    if ((sizes[organisation] ?? 0) < 2) return;
    const place = next[organisation] ?? 0;
    respondents[place] = respondent;
    next[organisation] = place + 1;
  });
  return respondents;
}
