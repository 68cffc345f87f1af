/** Why a file has no answer. */
export const MISSING_REASONS = ['not-answered', 'not-asked'] as const;
export type MissingReason = (typeof MISSING_REASONS)[number];

/** What a cell's value stands for, in place of what its spelling suggests. */
export interface ValueMapping {
  /** As the file spells it, without white space around it. */
  readonly value: string;
  /**
   * An option's code; null when it is a missing value. Where each option has a column of its own, `1`
   * for chosen and `0` for not chosen.
   */
  readonly option: string | null;
  readonly missing: MissingReason | null;
}

/** Where an item's options stand in columns of their own. */
export interface OptionColumn {
  readonly option: string;
  readonly column: number;
}

/** Where a file holds one variable of the codebook; columns are counted from 0. */
export interface VariableMapping {
  readonly variable: string;
  /** Null when the options have columns of their own. */
  readonly column: number | null;
  readonly optionColumns: readonly OptionColumn[];
  /** Between the options of one cell of a multiple-answer item. */
  readonly separator: string | null;
  readonly values: readonly ValueMapping[];
}

/** What a response is besides its answers. */
export const IMPORT_FIELDS = [
  'respondent',
  'organisation',
  'strand',
  'mode',
  'submittedAt',
  'weight',
] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

/** What the columns of a file of responses are. */
export interface ImportMapping {
  /** By column; null: the file does not have it. */
  readonly fields: Readonly<Record<ImportField, number | null>>;
  /** Of all rows, where no column says it. */
  readonly strand: string | null;
  readonly mode: string | null;
  /** Variables that are left out are in no column. */
  readonly variables: readonly VariableMapping[];
}

/** Every column that a mapping reads. */
export const columnsRead = ({ fields, variables }: ImportMapping): ReadonlySet<number> =>
  new Set(
    [
      ...Object.values(fields),
      ...variables.flatMap(({ column, optionColumns }) => [
        column,
        ...optionColumns.map((each) => each.column),
      ]),
    ].filter((column) => column !== null),
  );
