import type { Codebook } from '../instrument/codebook.js';
import { optionIndexes, variableNamed } from './check-spec.js';
import { type Column, type Columns, ITEM_NONRESPONSE } from './columns.js';
import type { Filter } from './table.js';
import { words } from './words.js';

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
  if (weights?.every(isWeight) === false) masks.push(dropWeightless(weights));
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
  const [into, from] = [words(result), words(other)];
  for (let i = 0; i < into.length; i += 1) into[i] = (into[i] ?? 0) | (from[i] ?? 0);
  for (let i = 4 * into.length; i < result.length; i += 1) {
    result[i] = (result[i] ?? 0) | (other[i] ?? 0);
  }
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
  if (column.kind === 'codes') return dropAllBut(column.codes, kept);
  if (column.kind === 'numbers') throw new RangeError(`${variable} has no options to filter by`);
  const [first, ...rest] = kept.map((index) => choiceColumn(column.options, index));
  if (first === undefined) return new Uint8Array(columns.size).fill(ITEM_NONRESPONSE);
  return dropAllBut(rest.reduce(either, first), [CHOSEN]);
}

/** The code of an option that was chosen. */
export const CHOSEN = 1;

export function choiceColumn(options: readonly Uint8Array[], index: number): Uint8Array {
  const column = options[index];
  if (column === undefined) throw new RangeError(`the columns have no option ${index}`);
  return column;
}

/** 0 for the codes kept, 255 for all others. */
export function dropAllBut(codes: Uint8Array, kept: readonly number[]): Uint8Array {
  const fate = new Uint8Array(256).fill(ITEM_NONRESPONSE);
  for (const code of kept) fate[code] = 0;
  const mask = new Uint8Array(codes.length);
  for (let i = 0; i < codes.length; i += 1) mask[i] = fate[codes[i] ?? ITEM_NONRESPONSE] ?? 0;
  return mask;
}

function dropWeightless(weights: Float64Array): Uint8Array {
  const mask = new Uint8Array(weights.length);
  for (let i = 0; i < weights.length; i += 1) if (!isWeight(weights[i])) mask[i] = ITEM_NONRESPONSE;
  return mask;
}

const isWeight = (weight: number | undefined): boolean => weight !== undefined && weight > 0;
