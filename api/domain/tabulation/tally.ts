import { words } from './words.js';

/** Respondents counted, and the sums of their weights: what every estimate follows from. */
export interface WeightSums {
  readonly n: number;
  readonly sumW: number;
  readonly sumW2: number;
}

/** The sufficient statistics of every cell, row-major; without weights `sumW` and `sumW2` are `n`. */
export interface Tally {
  readonly rows: number;
  readonly columns: number;
  readonly n: Float64Array;
  readonly sumW: Float64Array;
  readonly sumW2: Float64Array;
}

/** A byte column and how many codes are counted: codes from 254 up are left out unless it is 256. */
export interface Coded {
  readonly codes: Uint8Array;
  readonly size: number;
}

/** How a row code and a column code make one index: the column's bits below the row's. */
interface Layout {
  readonly rowMask: number;
  readonly columnMask: number;
  readonly shift: number;
  readonly cells: number;
}

/**
 * Four tables of each sum, one behind the other. Neighbours count into different tables, so that no
 * addition waits for the one before it to reach memory: the wait is what makes a plain loop slow.
 */
interface Lanes {
  readonly n: Uint32Array;
  readonly sumW: Float64Array;
  readonly sumW2: Float64Array;
}

/**
 * Counts every cell of two byte columns in one pass, without a branch: missing codes land in cells
 * above the valid ones, which are dropped.
 * @param rows codes of the stub; the same respondent has the same index in all arguments
 * @param columns codes of the banner; null counts the rows in one column (Total)
 * @param weights one a respondent, 0 or more; null counts each as 1
 * @returns the cells with valid codes on both sides
 */
export function tally(rows: Coded, columns: Coded | null, weights: Float64Array | null): Tally {
  const layout = layoutOf(rows.size, columns?.size ?? null);
  const lanes = lanesOf(layout.cells, weights !== null);
  const banner = columns?.codes ?? rows.codes;
  // An index of one byte holds nearly every table; the rest take a longer way.
  if (weights === null) {
    if (layout.cells <= 256) countPacked(rows.codes, banner, layout, lanes.n);
    else countWide(rows.codes, banner, layout, lanes.n);
  } else if (layout.cells <= 256) {
    weighPacked(rows.codes, banner, weights, layout, lanes);
  } else {
    weighWide(rows.codes, banner, weights, layout, lanes);
  }
  countRemainder(rows.codes, banner, weights, layout, lanes);
  return collect(lanes, layout, rows.size, columns?.size ?? 1, weights !== null);
}

/** The fewest bits that keep the codes, 254 and 255 apart: the latter two become the highest. */
const bitsFor = (size: number): number => Math.min(8, Math.ceil(Math.log2(size + 2)));

function layoutOf(rows: number, columns: number | null): Layout {
  const shift = columns === null ? 0 : bitsFor(columns);
  const rowBits = bitsFor(rows);
  return {
    rowMask: (1 << rowBits) - 1,
    columnMask: (1 << shift) - 1,
    shift,
    cells: 1 << (rowBits + shift),
  };
}

/** At least 256 apart, so that the packed loops may or the lane into the index. */
const laneSize = (cells: number): number => Math.max(cells, 256);

const lanesOf = (cells: number, weighted: boolean): Lanes => ({
  n: new Uint32Array(4 * laneSize(cells)),
  sumW: new Float64Array(weighted ? 4 * laneSize(cells) : 0),
  sumW2: new Float64Array(weighted ? 4 * laneSize(cells) : 0),
});

const inEachByte = (mask: number): number => Math.imul(mask, 0x01010101);

const count = (n: Uint32Array, cell: number): void => {
  n[cell] = (n[cell] ?? 0) + 1;
};

const weigh = ({ n, sumW, sumW2 }: Lanes, cell: number, weight: number): void => {
  n[cell] = (n[cell] ?? 0) + 1;
  sumW[cell] = (sumW[cell] ?? 0) + weight;
  sumW2[cell] = (sumW2[cell] ?? 0) + weight * weight;
};

/** One shift and one OR index four respondents at once. */
function countPacked(
  rows: Uint8Array,
  columns: Uint8Array,
  { rowMask, columnMask, shift }: Layout,
  n: Uint32Array,
): void {
  const [rowWords, columnWords] = [words(rows), words(columns)];
  const [rowBytes, columnBytes] = [inEachByte(rowMask), inEachByte(columnMask)];
  for (let i = 0; i < rowWords.length; i += 1) {
    const cells =
      (((rowWords[i] ?? 0) & rowBytes) << shift) | ((columnWords[i] ?? 0) & columnBytes);
    count(n, cells & 255);
    count(n, 256 | ((cells >>> 8) & 255));
    count(n, 512 | ((cells >>> 16) & 255));
    count(n, 768 | (cells >>> 24));
  }
}

function weighPacked(
  rows: Uint8Array,
  columns: Uint8Array,
  weights: Float64Array,
  { rowMask, columnMask, shift }: Layout,
  lanes: Lanes,
): void {
  const [rowWords, columnWords] = [words(rows), words(columns)];
  const [rowBytes, columnBytes] = [inEachByte(rowMask), inEachByte(columnMask)];
  for (let i = 0; i < rowWords.length; i += 1) {
    const cells =
      (((rowWords[i] ?? 0) & rowBytes) << shift) | ((columnWords[i] ?? 0) & columnBytes);
    const first = 4 * i;
    weigh(lanes, cells & 255, weights[first] ?? 0);
    weigh(lanes, 256 | ((cells >>> 8) & 255), weights[first + 1] ?? 0);
    weigh(lanes, 512 | ((cells >>> 16) & 255), weights[first + 2] ?? 0);
    weigh(lanes, 768 | (cells >>> 24), weights[first + 3] ?? 0);
  }
}

function countWide(
  rows: Uint8Array,
  columns: Uint8Array,
  { rowMask, columnMask, shift, cells }: Layout,
  n: Uint32Array,
): void {
  const [rowWords, columnWords] = [words(rows), words(columns)];
  for (let i = 0; i < rowWords.length; i += 1) {
    const row = rowWords[i] ?? 0;
    const column = columnWords[i] ?? 0;
    count(n, ((row & rowMask) << shift) | (column & columnMask));
    count(n, cells | (((row >>> 8) & rowMask) << shift) | ((column >>> 8) & columnMask));
    count(n, (2 * cells) | (((row >>> 16) & rowMask) << shift) | ((column >>> 16) & columnMask));
    count(n, (3 * cells) | (((row >>> 24) & rowMask) << shift) | ((column >>> 24) & columnMask));
  }
}

function weighWide(
  rows: Uint8Array,
  columns: Uint8Array,
  weights: Float64Array,
  { rowMask, columnMask, shift, cells }: Layout,
  lanes: Lanes,
): void {
  const whole = rows.length - (rows.length % 4);
  const cellOf = (i: number): number =>
    (((rows[i] ?? 0) & rowMask) << shift) | ((columns[i] ?? 0) & columnMask);
  for (let i = 0; i < whole; i += 4) {
    weigh(lanes, cellOf(i), weights[i] ?? 0);
    weigh(lanes, cells | cellOf(i + 1), weights[i + 1] ?? 0);
    weigh(lanes, (2 * cells) | cellOf(i + 2), weights[i + 2] ?? 0);
    weigh(lanes, (3 * cells) | cellOf(i + 3), weights[i + 3] ?? 0);
  }
}

/** The last up to three respondents, who fill no word. */
function countRemainder(
  rows: Uint8Array,
  columns: Uint8Array,
  weights: Float64Array | null,
  { rowMask, columnMask, shift }: Layout,
  lanes: Lanes,
): void {
  for (let i = rows.length - (rows.length % 4); i < rows.length; i += 1) {
    const cell = (((rows[i] ?? 0) & rowMask) << shift) | ((columns[i] ?? 0) & columnMask);
    if (weights === null) count(lanes.n, cell);
    else weigh(lanes, cell, weights[i] ?? 0);
  }
}

/** Adds the lanes up and keeps the cells of valid codes. */
function collect(
  lanes: Lanes,
  { shift, cells }: Layout,
  rows: number,
  columns: number,
  weighted: boolean,
): Tally {
  const lane = laneSize(cells);
  const fold = (sums: Uint32Array | Float64Array): Float64Array =>
    Float64Array.from({ length: rows * columns }, (_, index) => {
      const cell = (Math.floor(index / columns) << shift) | (index % columns);
      const at = (number: number): number => sums[number * lane + cell] ?? 0;
      return at(0) + at(1) + at(2) + at(3);
    });
  const n = fold(lanes.n);
  return {
    rows,
    columns,
    n,
    sumW: weighted ? fold(lanes.sumW) : n,
    sumW2: weighted ? fold(lanes.sumW2) : n,
  };
}
