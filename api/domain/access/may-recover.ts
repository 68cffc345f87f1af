import type { RoleHolder } from './may-do.js';

/** Why somebody must not let another back into their account. */
export type RecoveryBar =
  /** One’s own account asks for the password that one has. */
  | 'own-account'
  /** The account belongs to a study in which the helper is no admin. */
  | 'other-study';

/**
 * Whether an admin may open a way into a colleague’s account: whoever opens it can go in, so only an
 * admin of every study that the colleague belongs to, who could give those roles away anyway.
 * @param colleague studies in which the colleague has a role
 * @returns null: yes
 */
export function recoveryBar(
  helper: RoleHolder & { readonly id: string },
  colleague: { readonly id: string; readonly studies: readonly string[] },
): RecoveryBar | null {
  if (helper.id === colleague.id) return 'own-account';
  return colleague.studies.every((study) => helper.roles.get(study) === 'admin')
    ? null
    : 'other-study';
}
