import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { AccountMailFacts, AccountMailKind } from '../../domain/access/account-message.js';
import type { MailStatus } from '../mail/mail.entity.js';

/** A mail to somebody who runs a study, or is to. Its link is made when it goes out. */
@Entity('account_mail')
export class AccountMailEntity {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('text')
  kind: AccountMailKind;

  @Column('text')
  email: string;

  @Column('text')
  locale: string;

  /** What its link starts with. */
  @Column('text')
  origin: string;

  @Column('jsonb')
  facts: Omit<AccountMailFacts, 'link'>;

  @Column('uuid', { name: 'invitation_id', nullable: true })
  invitationId: string | null;

  @Column('text', { default: 'queued' })
  status: Exclude<MailStatus, 'cancelled'>;

  @Column('timestamptz', { name: 'queued_at' })
  queuedAt: Date;

  /** When the end of the mail was written to the mail server. */
  @Column('timestamptz', { name: 'handed_over_at', nullable: true })
  handedOverAt: Date | null;

  /** Whether the mail server said that it took it. */
  @Column('boolean', { default: false })
  confirmed: boolean;

  /** What the mail server said. */
  @Column('text', { nullable: true })
  reason: string | null;
}
