/** RFC 5321 allows 254 characters in all. */
const LONGEST = 254;

/**
 * An address as accounts are found by: trimmed, lower case, NFC; null when it cannot be one. What
 * comes after this check is decided by whoever receives the mail.
 */
export function normalEmail(typed: string): string | null {
  const email = typed.trim().normalize('NFC').toLowerCase();
  return email.length <= LONGEST && /^[^\s@<>"(),:;\\[\]]+@[^\s@<>"(),:;\\[\]]+$/.test(email)
    ? email
    : null;
}
