import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Invitee } from '../../domain/invitations/invitee.js';

/** Somebody on a study's list. Deleting the row deletes all that names them, and no answer. */
@Entity('invitee')
export class InviteeEntity implements Invitee {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('text', { name: 'study_id' })
  studyId: string;

  @Column('text')
  email: string;

  @Column('text', { nullable: true })
  name: string | null;

  @Column('text', { nullable: true })
  organisation: string | null;

  @Column('text', { nullable: true })
  locale: string | null;

  @Column('text', { nullable: true })
  region: string | null;

  @Column('text', { nullable: true })
  industry: string | null;

  @CreateDateColumn({ type: 'timestamptz', name: 'added_at' })
  addedAt: Date;

  @Column('timestamptz', { name: 'opted_out_at', nullable: true })
  optedOutAt: Date | null;

  @Column('timestamptz', { name: 'bounced_at', nullable: true })
  bouncedAt: Date | null;

  @Column('text', { name: 'bounce_reason', nullable: true })
  bounceReason: string | null;

  /** When they were taken off the list; they can be put back for some time. */
  @Column('timestamptz', { name: 'removed_at', nullable: true })
  removedAt: Date | null;
}
