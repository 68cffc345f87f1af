import { CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** A person who was erased and must not come back with the next list: a keyed hash, and no more. */
@Entity('suppressed_address')
export class SuppressedAddressEntity {
  @PrimaryColumn('text', { name: 'study_id' })
  studyId: string;

  @PrimaryColumn('text', { name: 'email_hash' })
  emailHash: string;

  @CreateDateColumn({ type: 'timestamptz', name: 'suppressed_at' })
  suppressedAt: Date;
}
