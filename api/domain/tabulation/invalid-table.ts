/** What is wrong with a specification of a table or of one number. */
export type TableProblem =
  | { readonly code: 'unknown-variable'; readonly variable: string }
  | { readonly code: 'unknown-option'; readonly variable: string; readonly option: string }
  | {
      readonly code: 'not-tabulable';
      readonly variable: string;
      /** Open answers are never counted; numbers are only a stub, for they have no options. */
      /** `outer`: others are nested in it, so nobody may stand in two of its columns. */
      readonly as: 'stub' | 'banner' | 'outer' | 'filter' | 'options' | 'mean';
    }
  | {
      readonly code: 'too-many-columns';
      readonly banner: string;
      readonly columns: number;
      readonly most: number;
    }
  | { readonly code: 'level-out-of-range'; readonly level: number };

/** Refuses a specification, with every problem found. */
export class InvalidTable extends Error {
  override readonly name = 'InvalidTable';

  constructor(readonly problems: readonly TableProblem[]) {
    super(`the table cannot be made: ${problems.map(({ code }) => code).join(', ')}`);
  }
}
