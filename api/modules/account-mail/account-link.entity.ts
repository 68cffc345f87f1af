import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A link that sets a new password; using one deletes all of the account. */
@Entity('account_link')
export class AccountLinkEntity {
  @PrimaryColumn('bytea', { name: 'token_hash' })
  tokenHash: Buffer;

  @Column('uuid', { name: 'account_id' })
  accountId: string;

  /** The admin who made it; null: mailed to the owner, or made on the server. */
  @Column('uuid', { name: 'made_by', nullable: true })
  madeBy: string | null;

  @Column('timestamptz', { name: 'made_at' })
  madeAt: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;
}
