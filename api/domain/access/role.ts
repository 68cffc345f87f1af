/** What somebody may do in one study, from the least to the most; each may do all before it. */
export const ROLES = ['viewer', 'analyst', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** Whether somebody with `role` may do what needs `needed`. */
export const reaches = (role: Role, needed: Role): boolean =>
  ROLES.indexOf(role) >= ROLES.indexOf(needed);
