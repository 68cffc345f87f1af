/**
 * Linear algebra over the whole numbers modulo a prime near 2^26: products stay exact in a double,
 * and a 0/1 matrix has the rank it has over the rationals but for a chance of about one in the
 * prime. Error is on the safe side: a sum may look known that is not, never the reverse.
 */
const PRIME = 67_108_859;

// `Math` is looked up once: in a VM context, as tests run in, each look-up of a global is slow.
const { floor } = Math;

const multiply = (a: number, b: number): number => {
  const product = a * b;
  const rest = product - floor(product / PRIME) * PRIME;
  return rest < 0 ? rest + PRIME : rest >= PRIME ? rest - PRIME : rest;
};
const subtract = (a: number, b: number): number => (a >= b ? a - b : a - b + PRIME);

function inverse(a: number): number {
  let result = 1;
  let base = a;
  for (let exponent = PRIME - 2; exponent > 0; exponent = floor(exponent / 2)) {
    if (exponent % 2 === 1) result = multiply(result, base);
    base = multiply(base, base);
  }
  return result;
}

/** Vectors orthogonal to every row shown so far, at random among all such: what stays unknown. */
export type Unknowns = readonly Float64Array[];

/** How many vectors a question is put to; more than the largest set searched for. */
const WITNESSES = 5;

/** Nothing shown yet. Enough vectors to take `rows` rows; the seed is fixed, so answers repeat. */
export function allUnknown(columns: number, rows: number): Unknowns {
  let state = 12345;
  const next = (): number => (state = (state * 48271) % 2147483647) % PRIME;
  return Array.from({ length: Math.min(rows, columns) + WITNESSES + 1 }, () =>
    Float64Array.from({ length: columns }, next),
  );
}

/**
 * What stays unknown once the sum over these columns is shown too.
 * @param factors what each column counts with in the sum, modulo the prime; left out: 1
 */
export function afterShowing(
  members: readonly number[],
  unknowns: Unknowns,
  factors?: ArrayLike<number>,
): Unknowns {
  const products = unknowns.map((vector) =>
    factors === undefined ? sumOf(members, vector) : weightedSumOf(members, vector, factors),
  );
  const pivot = products.findIndex((product) => product !== 0);
  const pivotVector = unknowns[pivot];
  if (pivotVector === undefined) return unknowns;
  const scale = inverse(products[pivot] ?? 1);
  return unknowns.flatMap((vector, index) => {
    if (index === pivot) return [];
    const factor = multiply(products[index] ?? 0, scale);
    if (factor === 0) return [vector];
    return [vector.map((value, i) => subtract(value, multiply(factor, pivotVector[i] ?? 0)))];
  });
}

/** The last few vectors: enough to ask with, and one to spare for a row tried on them. */
export const witnesses = (unknowns: Unknowns): Unknowns => unknowns.slice(-WITNESSES - 1);

/** Whether the sum over these columns follows from what is shown. */
export const isKnown = (members: readonly number[], unknowns: Unknowns): boolean =>
  unknowns.every((vector) => sumOf(members, vector) === 0);

function sumOf(members: readonly number[], vector: Float64Array): number {
  let sum = 0;
  for (const member of members) sum += vector[member] ?? 0; // up to 2^26 columns of 2^26 stay exact
  return sum % PRIME;
}

function weightedSumOf(
  members: readonly number[],
  vector: Float64Array,
  factors: ArrayLike<number>,
): number {
  let sum = 0;
  for (const member of members) sum += multiply(vector[member] ?? 0, factors[member] ?? 0);
  return sum % PRIME;
}

/**
 * Sets of at most `depth` of the candidate columns on which some combination of the rows rests
 * entirely: the columns' vectors of unknowns are then linearly dependent. Exact for depth below the
 * number of vectors.
 * @param within cost of a candidate and the budget a set's costs must stay within
 */
export function isolatedSets(
  unknowns: Unknowns,
  candidates: readonly number[],
  depth: number,
  within: { readonly cost: ArrayLike<number>; readonly budget: number },
): number[][] {
  const found: number[][] = [];
  const search = (
    vectors: readonly (readonly number[])[],
    columns: readonly number[],
    chosen: readonly number[],
    budget: number,
  ): void => {
    for (const [i, column] of columns.entries()) {
      const left = budget - (within.cost[column] ?? 0);
      const vector = vectors[i];
      if (left < 0 || vector === undefined) continue;
      const pivot = vector.findIndex((value) => value !== 0);
      if (pivot === -1) {
        found.push([...chosen, column]);
      } else if (chosen.length + 2 === depth) {
        for (let k = i + 1; k < columns.length; k++) {
          const other = columns[k] ?? 0;
          if (left - (within.cost[other] ?? 0) < 0) continue;
          if (isMultiple(vectors[k] ?? [], vector, pivot)) found.push([...chosen, column, other]);
        }
      } else if (chosen.length + 2 < depth) {
        const reduced = vectors.slice(i + 1).map((other) => reducedBy(other, vector, pivot));
        search(reduced, columns.slice(i + 1), [...chosen, column], left);
      }
    }
  };
  const start = candidates.map((column) => unknowns.map((vector) => vector[column] ?? 0));
  search(start, candidates, [], within.budget);
  return found;
}

/** `other` less what `vector` accounts for, up to a factor; 0 at the pivot. */
const reducedBy = (
  other: readonly number[],
  vector: readonly number[],
  pivot: number,
): readonly number[] => {
  const factor = other[pivot] ?? 0;
  const scale = vector[pivot] ?? 1;
  return factor === 0
    ? other
    : other.map((value, k) => subtract(multiply(value, scale), multiply(factor, vector[k] ?? 0)));
};

function isMultiple(other: readonly number[], vector: readonly number[], pivot: number): boolean {
  const factor = other[pivot] ?? 0;
  const scale = vector[pivot] ?? 1;
  for (let k = 0; k < vector.length; k++) {
    if (multiply(other[k] ?? 0, scale) !== multiply(factor, vector[k] ?? 0)) return false;
  }
  return true;
}

/**
 * The rows that a combination resting on `support` alone takes, or null when there is none.
 * Rows are eliminated in the order given, so earlier rows are preferred in the answer.
 */
export function rowsIsolating(
  rows: readonly (readonly number[])[],
  support: readonly number[],
  columns: number,
): number[] | null {
  const inside = new Set(support);
  const outside = Array.from({ length: columns }, (_, i) => i).filter((i) => !inside.has(i));
  const echelon: { pivot: number; values: Float64Array; taken: Float64Array }[] = [];
  for (const [index, row] of rows.entries()) {
    const values = new Float64Array(columns);
    for (const column of row) values[column] = 1;
    const taken = new Float64Array(rows.length);
    taken[index] = 1;
    for (const step of echelon) {
      const factor = values[step.pivot] ?? 0;
      if (factor === 0) continue;
      eliminate(values, step.values, factor);
      eliminate(taken, step.taken, factor);
    }
    const pivot = outside.find((column) => values[column] !== 0);
    if (pivot === undefined) {
      if (!support.some((column) => values[column] !== 0)) continue;
      return [...taken.keys()].filter((i) => taken[i] !== 0);
    }
    const scale = inverse(values[pivot] ?? 1);
    echelon.push({
      pivot,
      values: values.map((value) => multiply(value, scale)),
      taken: taken.map((value) => multiply(value, scale)),
    });
  }
  return null;
}

function eliminate(target: Float64Array, by: Float64Array, factor: number): void {
  for (let i = 0; i < target.length; i++) {
    const value = by[i] ?? 0;
    if (value !== 0) target[i] = subtract(target[i] ?? 0, multiply(factor, value));
  }
}
