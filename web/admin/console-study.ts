import { createContext, use } from 'react';
import { ROLES, type Role } from '../accounts/role-name';

/** The study that the console is about, and who looks at it. */
export interface ConsoleStudy {
  readonly id: string;
  readonly title: string;
  readonly role: Role;
  readonly me: { readonly id: string; readonly name: string; readonly email: string };
}

const StudyContext = createContext<ConsoleStudy | null>(null);

export const ConsoleStudyProvider = StudyContext.Provider;

/** @throws Error outside the console */
export function useConsoleStudy(): ConsoleStudy {
  const study = use(StudyContext);
  if (study === null) throw new Error('useConsoleStudy is for components of the console');
  return study;
}

/** Whether a role may do what asks for another; each may do all that the ones before may. */
export const isAtLeast = (role: Role, least: Role): boolean =>
  ROLES.indexOf(role) >= ROLES.indexOf(least);

/** Whether whoever looks may change the study. */
export const useIsAdmin = (): boolean => useConsoleStudy().role === 'ADMIN';

export const consolePath = (study: string, path = ''): string => `/admin/studies/${study}${path}`;

/** Makes paths of the console: `useConsolePath()('/waves')`. */
export function useConsolePath(): (path: string) => string {
  const { id } = useConsoleStudy();
  return (path) => consolePath(id, path);
}
