/** How failed sign-ins slow down further ones. */
export interface WaitRule {
  /** Failures that cost no wait: people mistype. */
  readonly free: number;
  /** The first wait in ms; each further failure doubles it. */
  readonly first: number;
  /** No wait is longer, in ms. */
  readonly longest: number;
  /** Failures are forgotten when the last one is older than this, in ms. */
  readonly forgottenAfter: number;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/**
 * Of one account. A guesser gets about 100 tries a day, and the limit of 100 failures in a row that
 * NIST SP 800-63B (5.2.2) sets is reached only by keeping on for a day; the owner never waits longer
 * than a quarter of an hour.
 */
export const ACCOUNT_WAIT: WaitRule = {
  free: 5,
  first: 15 * SECOND,
  longest: 15 * MINUTE,
  forgottenAfter: 24 * HOUR,
};

/** Of one address, which a whole office may share. */
export const ADDRESS_WAIT: WaitRule = {
  free: 30,
  first: 15 * SECOND,
  longest: 15 * MINUTE,
  forgottenAfter: 2 * HOUR,
};

/** Mails about forgotten passwords that one network asks for. */
export const RESET_WAIT: WaitRule = {
  free: 20,
  first: MINUTE,
  longest: 15 * MINUTE,
  forgottenAfter: HOUR,
};

/** Failed sign-ins in a row; times are ms since 1970. */
export interface Failures {
  readonly count: number;
  readonly last: number;
}

/** How long the next sign-in has to wait, in ms; 0: not at all. */
export function signInWait({ count, last }: Failures, now: number, rule: WaitRule): number {
  if (count < rule.free || now - last >= rule.forgottenAfter) return 0;
  const wait = Math.min(rule.longest, rule.first * 2 ** (count - rule.free));
  // A clock set back must not lock anybody out for longer than the rule says.
  return Math.min(wait, Math.max(0, last + wait - now));
}

/** The failures after one more. */
export const oneMore = (failures: Failures | null, now: number, rule: WaitRule): Failures =>
  failures === null || now - failures.last >= rule.forgottenAfter
    ? { count: 1, last: now }
    : { count: failures.count + 1, last: now };
