import { normalEmail } from '../access/email.js';
import type { Invitee } from './invitee.js';
import { INVITEE_FIELDS, type InviteeField } from './invitee-columns.js';

/** What is wrong with what is said of a person. */
export interface InviteeProblem {
  readonly field: InviteeField;
  readonly code: 'email-missing' | 'email-invalid' | 'too-long' | 'locale-unknown' | 'formula';
  /** For the person who wrote it. */
  readonly message: string;
}

const LONGEST = 200;

/** Puts what was typed or read about a person into the form in which it is kept. */
export function checkInvitee(
  typed: Readonly<Partial<Record<InviteeField, string | null>>>,
): { readonly invitee: Invitee } | InviteeProblem {
  const values = Object.fromEntries(
    INVITEE_FIELDS.map((field) => [field, valueOf(typed[field])]),
  ) as Record<InviteeField, string | null>;
  for (const field of INVITEE_FIELDS) {
    const wrong = wrongValue(field, values[field]);
    if (wrong !== null) return wrong;
  }
  if (values.email === null) {
    return { field: 'email', code: 'email-missing', message: 'The address is missing.' };
  }
  const email = normalEmail(values.email);
  if (email === null || !/@[^@.]+(\.[^@.]+)+$/.test(email)) {
    const message = `“${values.email}” is no complete e-mail address.`;
    return { field: 'email', code: 'email-invalid', message };
  }
  const locale = values.locale === null ? null : localeOf(values.locale);
  if (locale === undefined) {
    const message = `“${values.locale ?? ''}” is no language code such as en, de or pt-BR.`;
    return { field: 'locale', code: 'locale-unknown', message };
  }
  return { invitee: { ...values, email, locale } };
}

/** A dash says, as people fill in lists, that there is nothing. */
function valueOf(typed: string | null | undefined): string | null {
  const value = (typed ?? '').normalize('NFC').replace(/\s+/gu, ' ').trim();
  return value === '' || value === '-' ? null : value;
}

function wrongValue(field: InviteeField, value: string | null): InviteeProblem | null {
  if (value === null) return null;
  if (value.length > LONGEST) {
    const message = `The ${field} has ${value.length} characters; ${LONGEST} are the most.`;
    return { field, code: 'too-long', message };
  }
  // https://owasp.org/www-community/attacks/CSV_Injection: the list will be exported again.
  if (/^'?[=+\-@]/.test(value)) {
    const message = `The ${field} begins with “${value.charAt(0)}”: a spreadsheet would run it as a formula.`;
    return { field, code: 'formula', message };
  }
  return null;
}

/** In its canonical form, such as de or pt-BR; undefined when it is no language code. */
function localeOf(typed: string): string | undefined {
  const code = typed.replaceAll('_', '-');
  if (!/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(code)) return undefined;
  return Intl.getCanonicalLocales(code)[0];
}
