import type { MailStep } from './mail-step.js';

/** What is known of a mail's addressee at the moment of sending. */
export interface Addressee {
  readonly optedOut: boolean;
  readonly bounced: boolean;
  readonly complete: boolean;
  readonly waveOpen: boolean;
}

/** Why a mail that was queued must not go out any more; null when it is still to be sent. */
export function reasonNotToSend(step: MailStep, addressee: Addressee): string | null {
  if (addressee.optedOut) return 'opted out';
  if (addressee.bounced) return 'an earlier mail bounced';
  if (!addressee.waveOpen) return 'the wave is not open';
  if (step !== 'invitation' && addressee.complete) return 'answered meanwhile';
  return null;
}
