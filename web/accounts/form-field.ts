import type { ParseKeys, TFunction } from 'i18next';
import type { FieldProblem } from './form-failure';

export type FieldKind = 'text' | 'email' | 'password' | 'newPassword' | 'code';

/** One line of a form; all have to be filled unless they say otherwise. */
export interface FormField<Name extends string> {
  readonly name: Name;
  readonly kind: FieldKind;
  readonly label: string;
  readonly help?: string;
  /** As browsers and password managers know it. */
  readonly autoComplete: string;
  readonly isOptional?: boolean;
  /** Takes the focus when it appears. */
  readonly isAwaited?: boolean;
}

/** As the API counts it: `SHORTEST_PASSWORD`. */
const SHORTEST_PASSWORD = 12;

/** What can be seen without asking the API. */
export function problemOf(
  { name, kind, isOptional = false }: FormField<string>,
  value: string,
): FieldProblem | null {
  if (value.trim() === '') return isOptional ? null : { field: name, code: 'missing' };
  if (kind === 'newPassword' && Array.from(value.normalize('NFKC')).length < SHORTEST_PASSWORD) {
    return { field: name, code: 'too-short' };
  }
  return null;
}

const WORDS: Readonly<Record<string, ParseKeys>> = {
  missing: 'accounts.problem.missing',
  'too-short': 'accounts.problem.tooShort',
  'too-long': 'accounts.problem.tooLong',
  'is-the-email': 'accounts.problem.isTheEmail',
  'one-character-repeated': 'accounts.problem.oneCharacter',
  'not-an-email': 'accounts.problem.notAnEmail',
};

export const problemText = ({ code }: FieldProblem, t: TFunction): string =>
  t(WORDS[code] ?? 'accounts.problem.other');
