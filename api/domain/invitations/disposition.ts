import type { Dispositions } from '../fieldwork/response-rates.js';

/** How far an invitation has come. */
export const DISPOSITIONS = [
  'not-sent',
  'invited',
  'bounced',
  'opted-out',
  'started',
  'complete',
] as const;
export type Disposition = (typeof DISPOSITIONS)[number];

/** What is known of an invitation. */
export interface InvitationState {
  /** Whether a mail of it has been handed over. */
  readonly sent: boolean;
  readonly bounced: boolean;
  readonly optedOut: boolean;
  /** Of the questionnaire; null as long as nobody opened the link. */
  readonly answers: 'started' | 'submitted' | null;
}

/** What counts most comes first: who answered has answered, whatever became of later mails. */
export function dispositionOf({ sent, bounced, optedOut, answers }: InvitationState): Disposition {
  if (answers === 'submitted') return 'complete';
  if (answers === 'started') return optedOut ? 'opted-out' : 'started';
  if (optedOut) return 'opted-out';
  if (bounced) return 'bounced';
  return sent ? 'invited' : 'not-sent';
}

export type DispositionCounts = Readonly<Record<Disposition, number>>;

/**
 * AAPOR's groups of final dispositions, for internet surveys of specifically named persons. A
 * questionnaire that was begun and not submitted is a break-off, which counts as a refusal; a mail
 * that came back leaves open whether the address is anybody's. Who was never sent a mail is not part
 * of the sample.
 */
export const aaporDispositions = (counts: DispositionCounts): Dispositions => ({
  complete: counts.complete,
  partial: 0,
  refusal: counts['opted-out'] + counts.started,
  nonContact: 0,
  other: 0,
  unknownAddress: counts.bounced,
  unknownOther: counts.invited,
  notEligible: 0,
});
