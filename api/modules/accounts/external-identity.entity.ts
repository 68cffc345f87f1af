import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An account as an OpenID Connect provider knows it. */
@Entity('external_identity')
export class ExternalIdentityEntity {
  @PrimaryColumn('text')
  issuer: string;

  @PrimaryColumn('text')
  subject: string;

  @Column('uuid', { name: 'account_id' })
  accountId: string;

  @Column('timestamptz', { name: 'linked_at' })
  linkedAt: Date;
}
