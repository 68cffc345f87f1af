import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { MailStep } from '../../domain/invitations/mail-step.js';

export const MAIL_STATUSES = [
  'queued',
  'sending',
  'sent',
  'bounced',
  'failed',
  'cancelled',
] as const;
export type MailStatus = (typeof MAIL_STATUSES)[number];

/** One mail to one person: a person gets each step once. */
@Entity('mail')
export class MailEntity {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid', { name: 'invitation_id' })
  invitationId: string;

  @Column('text')
  step: MailStep;

  @Column('text')
  locale: string;

  @Column('text')
  subject: string;

  /** Plain text in which {{link}} and {{optOut}} still stand: no link lies in the table. */
  @Column('text')
  body: string;

  /** What its links start with. */
  @Column('text')
  origin: string;

  @Column('text', { default: 'queued' })
  status: MailStatus;

  @Column('text', { name: 'message_id', nullable: true })
  messageId: string | null;

  @Column('integer', { default: 0 })
  attempts: number;

  @Column('timestamptz', { name: 'queued_at', default: () => 'now()' })
  queuedAt: Date;

  @Column('timestamptz', { name: 'not_before', default: () => 'now()' })
  notBefore: Date;

  @Column('timestamptz', { name: 'claimed_at', nullable: true })
  claimedAt: Date | null;

  /** When the end of the mail was written to the mail server. */
  @Column('timestamptz', { name: 'handed_over_at', nullable: true })
  handedOverAt: Date | null;

  /** Whether the mail server said that it took it. */
  @Column('boolean', { default: false })
  confirmed: boolean;

  /** What the mail server said, or why it was not sent. */
  @Column('text', { nullable: true })
  reason: string | null;
}
