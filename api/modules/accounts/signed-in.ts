import type { RoleHolder } from '../../domain/access/may-do.js';

/** An account whose session a request came with. */
export interface SignedIn extends RoleHolder {
  /** Of the account. */
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly sessionId: string;
}

/** Where a request comes from, as session lists show it. */
export interface Origin {
  readonly address: string;
  readonly userAgent: string;
}
