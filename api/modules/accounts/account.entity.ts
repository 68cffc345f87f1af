import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A person who runs surveys; respondents have no account. */
@Entity('account')
export class AccountEntity {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  /** As `normalEmail` gives it. */
  @Column('text')
  email: string;

  @Column('text')
  name: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
