import type { ParseKeys } from 'i18next';

/** Why it cannot be started, in the reader's words. */
export function startFailure(code: string): ParseKeys {
  if (code === 'OFFLINE') return 'error.offlineText';
  if (code === 'WAVE_NOT_OPEN' || code === 'FORBIDDEN') return 'respond.closed.text';
  if (code === 'RATE_LIMITED') return 'respond.start.tooMany';
  return 'error.text';
}
