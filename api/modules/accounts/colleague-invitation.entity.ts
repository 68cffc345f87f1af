import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Role } from '../../domain/access/role.js';

/** An open invitation; accepting or withdrawing it deletes the row. */
@Entity('colleague_invitation')
export class ColleagueInvitationEntity {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('text', { name: 'study_id' })
  studyId: string;

  @Column('text')
  email: string;

  @Column('text')
  role: Role;

  @Column('bytea', { name: 'token_hash' })
  tokenHash: Buffer;

  /** Of a second link, made when the mail goes out, so that no table holds what a mail says. */
  @Column('bytea', { name: 'mail_token_hash', nullable: true })
  mailTokenHash: Buffer | null;

  @Column('uuid', { name: 'invited_by', nullable: true })
  invitedBy: string | null;

  @Column('timestamptz', { name: 'invited_at' })
  invitedAt: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;
}
