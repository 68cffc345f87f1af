import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Accounts that sign in by OpenID Connect only have none. */
@Entity('password')
export class PasswordEntity {
  @PrimaryColumn('uuid', { name: 'account_id' })
  accountId: string;

  /** argon2id, with its parameters and salt. */
  @Column('text')
  hash: string;

  @Column('timestamptz', { name: 'set_at' })
  setAt: Date;
}
