import type { InviteeField } from './invitee-columns.js';

/** Somebody to invite: the address in lower case, null where nothing is known. */
export type Invitee = Readonly<Record<Exclude<InviteeField, 'email'>, string | null>> & {
  readonly email: string;
};
