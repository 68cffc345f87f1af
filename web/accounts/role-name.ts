import type { TFunction } from 'i18next';

/** From the least to the most: each may do all that the ones before may. */
export const ROLES = ['VIEWER', 'ANALYST', 'ADMIN'] as const;

/** What somebody may do in a study, as the API names it. */
export type Role = (typeof ROLES)[number];

const NAMES = {
  VIEWER: 'accounts.role.VIEWER',
  ANALYST: 'accounts.role.ANALYST',
  ADMIN: 'accounts.role.ADMIN',
} as const;

export const roleName = (role: Role, t: TFunction): string => t(NAMES[role]);
