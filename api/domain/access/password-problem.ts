/** Characters (code points) a password must have; NIST SP 800-63B-4 asks for 15, or 8 beside a second factor. */
export const SHORTEST_PASSWORD = 12;
/** Long enough for any passphrase; what is longer only costs hashing. */
export const LONGEST_PASSWORD = 256;

export type PasswordProblem = 'too-short' | 'too-long' | 'is-the-email' | 'one-character-repeated';

/**
 * What is wrong with a new password; null: nothing. No rules of composition, which make passwords
 * weaker (NIST SP 800-63B, 5.1.1.2): length, and not what a guesser tries first.
 */
export function passwordProblem(password: string, email: string): PasswordProblem | null {
  const characters = Array.from(samePassword(password));
  if (characters.length < SHORTEST_PASSWORD) return 'too-short';
  if (characters.length > LONGEST_PASSWORD) return 'too-long';
  if (new Set(characters).size === 1) return 'one-character-repeated';
  const plain = samePassword(password).trim().toLowerCase();
  const [name = '', domain = ''] = email.toLowerCase().split('@');
  if ([`${name}@${domain}`, name, domain].includes(plain)) return 'is-the-email';
  return null;
}

/** The form that is hashed: the same characters typed on another keyboard give the same bytes (NFKC). */
export const samePassword = (password: string): string => password.normalize('NFKC');
