import type { TFunction } from 'i18next';
import type { Agreement } from './coding-data';

const two = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

const REASONS = {
  'no-observations': 'agreement.because.noAnswers',
  'too-few-categories': 'agreement.because.oneCategory',
  'not-two-coders': 'agreement.because.notTwo',
} as const;

/** A coefficient of agreement, or why there is none. */
export function formatAgreement(
  { value, because }: Agreement['kappa'],
  t: TFunction<'coding'>,
): string {
  if (value !== null) return two.format(value);
  const reason = Object.entries(REASONS).find(([name]) => name === because)?.[1];
  return t(reason ?? 'agreement.because.other');
}
