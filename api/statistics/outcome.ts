/** Why a statistic has no value. */
export type Reason =
  | 'no-observations'
  | 'one-observation'
  | 'no-weight'
  | 'no-variance'
  | 'zero-margin'
  | 'zero-cell'
  | 'too-few-categories'
  | 'base-below-minimum'
  | 'one-item'
  | 'unreachable-target'
  | 'did-not-converge';

/** A result, or the reason there is none: NaN and Infinity never leave a statistic. */
export type Outcome<T extends object> =
  | ({ readonly defined: true } & Readonly<T>)
  | { readonly defined: false; readonly because: Reason };

/** The outcome of a statistic that is one number. */
export type Value = Outcome<{ value: number }>;

export const undefinedBecause = (
  because: Reason,
): { readonly defined: false; readonly because: Reason } => ({
  defined: false,
  because,
});

/** A closed interval; its method and level are named by the function that returns it. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}
