import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('second_factor')
export class SecondFactorEntity {
  @PrimaryColumn('uuid', { name: 'account_id' })
  accountId: string;

  /** Base32, as authenticator apps take it. */
  @Column('text')
  secret: string;

  @Column('timestamptz', { name: 'made_at' })
  madeAt: Date;

  /** Null: set up but not confirmed by a code yet, and not asked for at sign-in. */
  @Column('timestamptz', { name: 'confirmed_at', nullable: true })
  confirmedAt: Date | null;

  /** The period (RFC 6238) of the last code taken: none is taken twice. PostgreSQL gives it as text. */
  @Column('bigint', { name: 'last_step', default: '0' })
  lastStep: string;
}
