import type { TFunction } from 'i18next';
import { ApiError } from '../api/api-error';
import type { FieldKind } from './form-field';

/** Something wrong with one field; `code` as the API names it. */
export interface FieldProblem {
  readonly field: string;
  readonly code: string;
}

/** Why a form was not taken: what to mend, or what happened. */
export interface FormFailure {
  readonly problems: readonly FieldProblem[];
  /** Null: the problems say it all. */
  readonly text: string | null;
  /** Whether to offer the page of sign-in. */
  readonly isSignedOut: boolean;
}

/**
 * @param kinds of the form’s fields, which tell what credentials were wrong
 * @param conflict what it means here that things do not stand so; without it, that they changed
 */
export function formFailure(
  error: unknown,
  kinds: ReadonlyMap<string, FieldKind>,
  t: TFunction,
  conflict?: string,
): FormFailure {
  const known = error instanceof ApiError ? error : new ApiError('UNKNOWN', '');
  const problems = problemsOf(known).filter(({ field }) => kinds.has(field));
  const isSignedOut = known.code === 'UNAUTHENTICATED';
  const said =
    known.code === 'WRONG_STATUS' && conflict !== undefined
      ? conflict
      : words(known, [...kinds.values()], t);
  const text = problems.length > 0 ? null : said;
  return { problems, text, isSignedOut };
}

const problemsOf = ({ code, details }: ApiError): readonly FieldProblem[] =>
  code === 'BAD_USER_INPUT' && Array.isArray(details.problems)
    ? (details.problems as readonly FieldProblem[])
    : [];

function words({ code, details }: ApiError, kinds: readonly FieldKind[], t: TFunction): string {
  switch (code) {
    case 'WRONG_CREDENTIALS':
      return wrongCredentials(kinds, t);
    case 'SECOND_FACTOR_REQUIRED':
      return t('accounts.failure.codeNeeded');
    case 'RATE_LIMITED':
      return t('accounts.failure.wait', { wait: waitText(Number(details.retryAfterSeconds), t) });
    case 'UNAUTHENTICATED':
      return t('accounts.failure.signedOut');
    case 'FORBIDDEN':
      return t('accounts.failure.forbidden');
    case 'WRONG_STATUS':
      return t('accounts.failure.changed');
    case 'NOT_FOUND':
      return t('accounts.failure.gone');
    case 'OFFLINE':
      return t('error.offlineText');
    default:
      return t('error.text');
  }
}

function wrongCredentials(kinds: readonly FieldKind[], t: TFunction): string {
  if (!kinds.includes('code')) {
    return t(kinds.includes('email') ? 'accounts.failure.signIn' : 'accounts.failure.password');
  }
  return t(kinds.length === 1 ? 'accounts.failure.code' : 'accounts.failure.passwordOrCode');
}

const SECONDS_A_MINUTE = 60;

function waitText(seconds: number, t: TFunction): string {
  return seconds < 2 * SECONDS_A_MINUTE || Number.isNaN(seconds)
    ? t('accounts.failure.seconds', { count: seconds || SECONDS_A_MINUTE })
    : t('accounts.failure.minutes', { count: Math.ceil(seconds / SECONDS_A_MINUTE) });
}
