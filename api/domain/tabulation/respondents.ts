import type { Codebook } from '../instrument/codebook.js';
import { optionIndexes, variableNamed } from './check-spec.js';
import { type Column, type Columns, ITEM_NONRESPONSE } from './columns.js';
import type { Filter } from './table.js';

/** Whom a table is of, and how each counts. */
export interface Respondents {
  /** Null when each counts as 1. */
  readonly weights: Float64Array | null;
  /** 255 for a respondent who is left out, else 0; null when nobody is. */
  readonly dropped: Uint8Array | null;
  readonly organisations: Uint32Array;
}

/**
 * Those who pass every filter. In a weighted table a respondent of weight 0 is in no base, as in
 * SPSS: such a weight says they stand for nobody.
 */
export function selectRespondents(
  codebook: Codebook,
  columns: Columns,
  filter: readonly Filter[],
  weighted: boolean,
): Respondents {
  const weights = weighted ? columns.weights : null;
  const masks = filter.map((each) => maskOf(codebook, columns, each));
  if (weights !== null && hasNoWeight(weights)) masks.push(maskWhere(weights, (w) => !(w > 0)));
  return {
    weights,
    dropped: masks.length === 0 ? null : masks.reduce(either),
    organisations: columns.organisations,
  };
}

/** The column with the dropped respondents' codes turned to 255. */
export const withoutDropped = (codes: Uint8Array, dropped: Uint8Array | null): Uint8Array =>
  dropped === null ? codes : either(codes, dropped);

/** Bitwise OR: any-of for the columns of a multiple-answer item, and 254 and 255 stay what they are. */
export function either(one: Uint8Array, other: Uint8Array): Uint8Array {
  const result = one.slice();
  for (let i = 0; i < result.length; i += 1) result[i] = (result[i] ?? 0) | (other[i] ?? 0);
  return result;
}

/** @throws RangeError when the columns are not those of the codebook */
export function columnOf(columns: Columns, variable: string): Column {
  const column = columns.byVariable.get(variable);
  if (column === undefined) throw new RangeError(`the columns have no variable ${variable}`);
  return column;
}

function maskOf(codebook: Codebook, columns: Columns, { variable, options }: Filter): Uint8Array {
  const kept = optionIndexes(variableNamed(codebook, variable), options) ?? [];
  const column = columnOf(columns, variable);
  if (column.kind === 'codes') {
    const drop = new Uint8Array(256).fill(ITEM_NONRESPONSE);
    for (const index of kept) drop[index] = 0;
    return maskWhere(column.codes, (code) => drop[code] !== 0);
  }
  if (column.kind === 'numbers') throw new RangeError(`${variable} has no options to filter by`);
  const [first, ...rest] = kept.map((index) => choiceColumn(column.options, index));
  if (first === undefined) return new Uint8Array(columns.size).fill(ITEM_NONRESPONSE);
  return maskWhere(rest.reduce(either, first), (chosen) => chosen !== 1);
}

export function choiceColumn(options: readonly Uint8Array[], index: number): Uint8Array {
  const column = options[index];
  if (column === undefined) throw new RangeError(`the columns have no option ${index}`);
  return column;
}

function maskWhere(
  values: Uint8Array | Float64Array,
  leavesOut: (value: number) => boolean,
): Uint8Array {
  const mask = new Uint8Array(values.length);
  for (let i = 0; i < values.length; i += 1) {
    if (leavesOut(values[i] ?? 0)) mask[i] = ITEM_NONRESPONSE;
  }
  return mask;
}

function hasNoWeight(weights: Float64Array): boolean {
  for (const weight of weights) if (!(weight > 0)) return true;
  return false;
}
