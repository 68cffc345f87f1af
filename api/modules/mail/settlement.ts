import type { DataSource } from 'typeorm';
import { type DeliveryFailure, retryAfter } from '../../domain/invitations/delivery.js';
import type { MailStatus } from './mail.entity.js';
import type { ClaimedMail } from './sender-session.js';

/** What became of a claimed mail. */
export interface Settlement {
  readonly status: Exclude<MailStatus, 'sending'>;
  readonly reason: string;
  readonly confirmed: boolean;
  /** For `queued`: in ms from now. */
  readonly after: number;
  /** Whether the try counts. */
  readonly counts: boolean;
}

const settled = (status: Settlement['status'], reason: string): Settlement => ({
  ...{ status, reason, confirmed: false, after: 0, counts: true },
});

export const sent = (response: string): Settlement => ({
  ...settled('sent', response),
  confirmed: true,
});

export const cancelled = (reason: string): Settlement => ({
  ...settled('cancelled', reason),
  counts: false,
});

export function notTaken(failure: DeliveryFailure, response: string, attempts: number): Settlement {
  switch (failure) {
    case 'bounced':
      return settled('bounced', response);
    case 'refused':
      return settled('failed', response);
    case 'unanswered':
      return settled('sent', `handed over; no answer came: ${response}`);
    case 'unavailable':
      return { ...settled('queued', response), counts: false };
    case 'try-later': {
      const after = retryAfter(attempts);
      return after === null
        ? settled('failed', response)
        : { ...settled('queued', response), after };
    }
  }
}

/** Writes down what became of a mail; of one whose addressee was erased meanwhile, nothing. */
export async function settle(
  dataSource: DataSource,
  mail: ClaimedMail,
  { status, reason, confirmed, after, counts }: Settlement,
): Promise<void> {
  await dataSource.query(
    `UPDATE mail
        SET status = $2::text, reason = $3, confirmed = $4,
            handed_over_at = CASE WHEN $2 = 'sent' THEN coalesce(handed_over_at, clock_timestamp()) END,
            attempts = attempts - CASE WHEN $5 THEN 0 ELSE 1 END,
            not_before = clock_timestamp() + $6 * interval '1 millisecond'
      WHERE id = $1`,
    [mail.id, status, reason.slice(0, LONGEST_REASON), confirmed, counts, after],
  );
  if (status !== 'bounced') return;
  await dataSource.query(
    `UPDATE invitee SET bounced_at = clock_timestamp(), bounce_reason = $2
      WHERE id = (SELECT invitee_id FROM invitation WHERE id = $1) AND bounced_at IS NULL`,
    [mail.invitationId, reason.slice(0, LONGEST_REASON)],
  );
}

const LONGEST_REASON = 500;
