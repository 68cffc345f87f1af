import type { AuthProvider } from 'react-admin';
import { leaveFor } from '../accounts/account-data';
import { signInFor } from '../accounts/next-path';
import { type ConsoleStudy, isAtLeast } from './console-study';
import type { ConsoleResource } from './console-resource';

const READS = new Set(['list', 'show']);

/** The session is the server’s cookie; here stands only what the screens offer to which role. */
export function authProvider(
  { me, role }: ConsoleStudy,
  resources: readonly ConsoleResource[],
): AuthProvider {
  return {
    login: () => leaveFor(signInFor(window.location.pathname)),
    logout: () => Promise.resolve(),
    checkAuth: () => Promise.resolve(),
    checkError: () => Promise.resolve(), // what the caches of Console.tsx note
    getIdentity: () => Promise.resolve({ id: me.id, fullName: me.name }),
    canAccess: ({ resource, action }) => {
      const asked = resources.find(({ name }) => name === resource);
      const least = READS.has(action) ? asked?.seenBy : asked?.changedBy;
      return Promise.resolve(least !== undefined && isAtLeast(role, least));
    },
  };
}
