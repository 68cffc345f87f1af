import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity('instrument_version')
export class InstrumentVersionEntity {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('text', { name: 'study_id' })
  studyId: string;

  @Column('integer')
  version: number;

  /** SurveyJS JSON. */
  @Column('jsonb')
  document: object;

  /** Set when a wave opens on it; from then on the document never changes. */
  @Column('timestamptz', { name: 'frozen_at', nullable: true })
  frozenAt: Date | null;

  /** Counts the times a draft was saved; who saves says which they saw. */
  @Column('integer', { default: 1 })
  revision: number;

  /** The version it was copied from. */
  @Column('integer', { name: 'based_on', nullable: true })
  basedOn: number | null;

  @Column('timestamptz', { name: 'changed_at', default: () => 'now()' })
  changedAt: Date;

  /** Account; null: the server, or somebody who is erased. */
  @Column('uuid', { name: 'changed_by', nullable: true })
  changedBy: string | null;

  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' })
  createdAt: Date;
}
