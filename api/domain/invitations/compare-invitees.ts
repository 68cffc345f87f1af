import type { Invitee } from './invitee.js';
import { INVITEE_FIELDS } from './invitee-columns.js';
import type { ReadInvitee } from './read-invitees.js';

export type InviteeChange = 'new' | 'updated' | 'unchanged';

export interface ComparedInvitee extends ReadInvitee {
  readonly change: InviteeChange;
  /** The list as it is to be: what the file leaves blank stays as it is. */
  readonly merged: Invitee;
}

/** What a file would change in the list. Doing it a second time changes nothing. */
export function compareInvitees(
  read: readonly ReadInvitee[],
  listed: ReadonlyMap<string, Invitee>,
): readonly ComparedInvitee[] {
  return read.map(({ line, invitee }) => {
    const known = listed.get(invitee.email);
    if (known === undefined) return { line, invitee, change: 'new', merged: invitee };
    const merged = Object.fromEntries(
      INVITEE_FIELDS.map((field) => [field, invitee[field] ?? known[field]]),
    ) as unknown as Invitee;
    const isSame = INVITEE_FIELDS.every((field) => merged[field] === known[field]);
    return { line, invitee, change: isSame ? 'unchanged' : 'updated', merged };
  });
}
