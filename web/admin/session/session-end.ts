import { useSyncExternalStore } from 'react';
import { ApiError } from '../../api/api-error';

let isEnded = false;
const listeners = new Set<() => void>();

function set(ended: boolean): void {
  if (isEnded === ended) return;
  isEnded = ended;
  for (const listener of listeners) listener();
}

/** The API said that nobody is signed in: the screens stay, and with them what was typed. */
export const noteSessionEnd = (error: unknown): void => {
  if (error instanceof ApiError && error.code === 'UNAUTHENTICATED') set(true);
};

export const noteNewSession = (): void => {
  set(false);
};

export const useSessionEnded = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => isEnded,
  );
