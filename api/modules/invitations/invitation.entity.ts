import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A person's link to a wave. */
@Entity('invitation')
export class InvitationEntity {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('text', { name: 'wave_id' })
  waveId: string;

  @Column('uuid', { name: 'invitee_id' })
  inviteeId: string;

  /** SHA-256 of the token that the assessment is found by. */
  @Column('bytea', { name: 'token_hash' })
  tokenHash: Buffer;

  /** SHA-256 of another token, which stops mails and opens no answers. */
  @Column('bytea', { name: 'opt_out_hash' })
  optOutHash: Buffer;

  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' })
  createdAt: Date;
}
