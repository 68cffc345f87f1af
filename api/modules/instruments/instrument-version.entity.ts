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

  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' })
  createdAt: Date;
}
