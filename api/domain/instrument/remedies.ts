import type { InstrumentProblem, InstrumentProblemCode } from './document-reader.js';

/** A problem and what to do about it. */
export interface RemediedProblem extends InstrumentProblem {
  readonly remedy: string;
}

const REMEDIES: Readonly<Record<InstrumentProblemCode, string>> = {
  'wrong-type': 'Write a value of the kind that is expected.',
  missing: 'Add it.',
  'unsupported-type': 'Choose a type that can be tabulated.',
  'unsupported-property': 'Take the property out.',
  'bad-name': 'Rename it: letters, digits, _ and -, from a letter on.',
  'bad-value': 'Write a value that is allowed here.',
  'duplicate-name': 'Give each its own name; small and capital letters count as the same.',
  'duplicate-option': 'Give each option its own code.',
  'duplicate-row': 'Give each row its own name.',
  'no-options': 'Add at least one.',
  'too-many-options': 'Ask for fewer, or make it a number.',
  'bad-range': 'Set the lower limit below the upper one, and both to what can be chosen.',
  'unknown-option': 'Use the code of an option that the item has.',
  'unknown-dimension': 'Add the dimension to the instrument, or choose one that it has.',
  'unknown-item': 'Use the name of an item that the instrument has.',
  'unknown-row': 'Use the name of a row that the matrix has.',
  'bad-expression': "Write the rule as {item} = 'code', with and, or, !, empty and parentheses.",
  'later-item': 'Move the item behind the one that its rule needs, or change the rule.',
  cycle: 'Change the rule so that it needs only items asked earlier.',
};

/** @returns the same problems in the same order */
export const withRemedies = (problems: readonly InstrumentProblem[]): readonly RemediedProblem[] =>
  problems.map((problem) => ({ ...problem, remedy: REMEDIES[problem.code] }));
