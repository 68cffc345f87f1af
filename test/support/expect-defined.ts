interface Decided {
  readonly defined: boolean;
}
type Defined<T> = Extract<T, { readonly defined: true }>;

/** The value of an outcome that must have one; fails the test with the reason when it has none. */
export function expectDefined<T extends Decided>(outcome: T): Defined<T> {
  if (isDefined(outcome)) return outcome;
  throw new Error(`expected a value, got ${JSON.stringify(outcome)}`);
}

const isDefined = <T extends Decided>(outcome: T): outcome is Defined<T> => outcome.defined;
