import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from '../../domain/access/role.js';

/** What an account may do in a study. */
@Entity('membership')
export class MembershipEntity {
  @PrimaryColumn('text', { name: 'study_id' })
  studyId: string;

  @PrimaryColumn('uuid', { name: 'account_id' })
  accountId: string;

  @Column('text')
  role: Role;

  @Column('timestamptz')
  since: Date;
}
