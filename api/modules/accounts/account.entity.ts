import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person who runs surveys; respondents have no account. */
@Entity('account')
export class AccountEntity {
  @PrimaryColumn('uuid', { default: () => 'gen_random_uuid()' })
  id: string;

  /** As `normalEmail` gives it. */
  @Column('text')
  email: string;

  @Column('text')
  name: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
