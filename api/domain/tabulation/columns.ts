/** Asked, no valid answer. */
export const ITEM_NONRESPONSE = 255;
/** Routed past or not part of the strand's questions: never counted as nonresponse. */
export const NOT_ASKED = 254;

/** One byte a respondent: the index of the option in the codebook, or 254, or 255. */
export interface CodeColumn {
  readonly kind: 'codes';
  readonly variable: string;
  readonly codes: Uint8Array;
}

/** A multiple-answer item: one column an option, 1 chosen, 0 not chosen, 254, 255. */
export interface ChoiceColumns {
  readonly kind: 'choices';
  readonly variable: string;
  readonly options: readonly Uint8Array[];
}

/** A numeric item. NaN stands for no valid answer inside the column only. */
export interface NumberColumn {
  readonly kind: 'numbers';
  readonly variable: string;
  readonly values: Float64Array;
}

export type Column = CodeColumn | ChoiceColumns | NumberColumn;

/** Responses turned on their side for counting: the same respondent has the same index everywhere. */
export interface Columns {
  readonly size: number;
  /** Null when every weight is 1. */
  readonly weights: Float64Array | null;
  /** The index of each respondent's organisation, 0-based and dense: contributors are organisations. */
  readonly organisations: Uint32Array;
  readonly byVariable: ReadonlyMap<string, Column>;
}
