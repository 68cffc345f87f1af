import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('audit')
export class AuditEntity {
  @PrimaryColumn('integer')
  seq: number;

  @Column({ type: 'timestamptz', precision: 3 })
  at: Date;

  @Column('uuid', { nullable: true })
  actor: string | null;

  @Column('text')
  action: string;

  @Column('text')
  subject: string;

  @Column('text', { nullable: true })
  study: string | null;

  /** JSON, as `after` is. */
  @Column('jsonb', { nullable: true })
  before: unknown;

  @Column('jsonb', { nullable: true })
  after: unknown;

  @Column('text', { name: 'previous_hash' })
  previousHash: string;

  @Column('text')
  hash: string;
}
