import { Logger } from '@nestjs/common';
import type { PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import type { MailStep } from '../../domain/invitations/mail-step.js';
import type { StoredMail } from './mail-content.js';

/** Any number, the same in every process: only one of them sends mails at a time. */
const SENDER_LOCK = 7_245_318;

/** A mail that this process is about to send, and what is known of whom it goes to. */
export interface ClaimedMail extends StoredMail {
  readonly step: MailStep;
  readonly attempts: number;
  readonly waveId: string;
  readonly perMinute: number;
  readonly optedOut: boolean;
  readonly bounced: boolean;
  readonly complete: boolean;
  readonly waveOpen: boolean;
}

/**
 * The database connection of the one process that sends. It holds a lock that PostgreSQL frees when
 * the process ends, however it ends; what the process wrote before that is carried out before.
 */
export class SenderSession {
  private constructor(private readonly client: PoolClient) {}

  /** Runs work as the only sender; returns at once when there is another. */
  static async run(
    dataSource: DataSource,
    work: (session: SenderSession) => Promise<void>,
  ): Promise<void> {
    const runner = dataSource.createQueryRunner();
    try {
      const client = (await runner.connect()) as PoolClient;
      const { rows } = await client.query<{ mine: boolean }>(
        'SELECT pg_try_advisory_lock($1) AS mine',
        [SENDER_LOCK],
      );
      if (rows[0]?.mine !== true) return;
      try {
        const session = new SenderSession(client);
        await session.recover();
        await work(session);
      } finally {
        await client.query('SELECT pg_advisory_unlock($1)', [SENDER_LOCK]);
      }
    } finally {
      await runner.release();
    }
  }

  /**
   * Settles what a sender left in the middle. A mail marked as handed over is never sent again: the
   * mark is written before the mail's last line. One that is not marked was not handed over either,
   * unless the database itself ended meanwhile and lost the mark; then a person has to decide.
   */
  private async recover(): Promise<void> {
    await this.client.query(
      `UPDATE mail SET status = 'sent', reason = 'handed over; the server ended before the answer came'
        WHERE status = 'sending' AND handed_over_at IS NOT NULL`,
    );
    await this.client.query(
      `UPDATE mail SET status = 'queued', attempts = attempts - 1
        WHERE status = 'sending' AND claimed_at > pg_postmaster_start_time()`,
    );
    const { rowCount } = await this.client.query(
      `UPDATE mail SET status = 'failed', reason = 'server and database ended while it was sent: it may have been delivered'
        WHERE status = 'sending'`,
    );
    if (rowCount !== null && rowCount > 0) {
      new Logger('Mail').warn(`${rowCount} mail(s) may or may not have been delivered`);
    }
  }

  /**
   * Takes the mail that has waited longest, in a transaction of its own.
   * @param waiting waves that have sent as much as they may for now
   */
  async claim(waiting: readonly string[]): Promise<ClaimedMail | null> {
    const { rows } = await this.client.query<ClaimedMail>(CLAIM, [waiting]);
    return rows[0] ?? null;
  }

  /**
   * Marks a mail as handed over. The statement is on its way to PostgreSQL when this returns; the
   * promise tells when it has been carried out.
   */
  markHandedOver(id: string): Promise<unknown> {
    return this.client.query('UPDATE mail SET handed_over_at = clock_timestamp() WHERE id = $1', [
      id,
    ]);
  }
}

const CLAIM = `
  WITH claimed AS (
    UPDATE mail
       SET status = 'sending', attempts = attempts + 1, claimed_at = clock_timestamp(),
           handed_over_at = NULL, reason = NULL
     WHERE id = (
       SELECT mail.id
         FROM mail
         JOIN invitation ON invitation.id = mail.invitation_id
         LEFT JOIN mailing ON mailing.wave_id = invitation.wave_id
        WHERE mail.status = 'queued' AND mail.not_before <= clock_timestamp()
          AND invitation.wave_id <> ALL ($1) AND mailing.paused IS NOT TRUE
        ORDER BY mail.not_before, mail.queued_at, mail.id
        LIMIT 1
          FOR UPDATE OF mail SKIP LOCKED)
    RETURNING *)
  SELECT claimed.id, claimed.invitation_id AS "invitationId", claimed.step, claimed.locale,
         claimed.subject, claimed.body, claimed.origin, claimed.attempts,
         invitee.email, invitee.name, invitation.wave_id AS "waveId",
         coalesce(mailing.per_minute, 60) AS "perMinute",
         invitee.opted_out_at IS NOT NULL AS "optedOut", invitee.bounced_at IS NOT NULL AS bounced,
         coalesce(assessment.status = 'submitted', false) AS complete,
         wave.status = 'open' AS "waveOpen"
    FROM claimed
    JOIN invitation ON invitation.id = claimed.invitation_id
    JOIN invitee ON invitee.id = invitation.invitee_id
    JOIN wave ON wave.id = invitation.wave_id
    LEFT JOIN mailing ON mailing.wave_id = wave.id
    LEFT JOIN assessment ON assessment.token_hash = invitation.token_hash
                        AND assessment.wave_id = wave.id`;
