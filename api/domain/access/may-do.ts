import { type Permission, PERMISSIONS } from './permissions.js';
import { reaches, type Role } from './role.js';

/** Somebody who is signed in, and their role in each study they belong to. */
export interface RoleHolder {
  readonly roles: ReadonlyMap<string, Role>;
}

export type Decision = 'allowed' | 'unauthenticated' | 'forbidden';

/**
 * Whether somebody may do something.
 * @param who null: nobody is signed in
 * @param action `Query.audit`, `Mutation.setRole` or `GET /audit.csv`; closed to all unless listed
 * @param study what it is about; null where the request names none, which no role suffices for
 */
export function mayDo(
  who: RoleHolder | null,
  action: string,
  study: string | null,
  permissions: Readonly<Record<string, Permission>> = PERMISSIONS,
): Decision {
  const needed = Object.hasOwn(permissions, action) ? permissions[action] : undefined;
  if (needed === undefined) return 'forbidden';
  if (needed === 'public') return 'allowed';
  if (who === null) return 'unauthenticated';
  if (needed === 'signed-in') return 'allowed';
  const role = study === null ? undefined : who.roles.get(study);
  return role !== undefined && reaches(role, needed) ? 'allowed' : 'forbidden';
}
