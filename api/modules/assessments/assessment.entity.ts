import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Answers } from '../../domain/instrument/answers.js';

/** One respondent's questionnaire in one wave, found by its token. */
@Entity('assessment')
export class AssessmentEntity {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  /** SHA-256; the token itself is nowhere but in the respondent's link. */
  @Column('bytea', { name: 'token_hash' })
  tokenHash: Buffer;

  @Column('text', { name: 'wave_id' })
  waveId: string;

  @Column('text')
  locale: string;

  /** Whether the answers may enter the next edition. */
  @Column('boolean')
  consent: boolean;

  /** Pseudonym of the organisation; null: one of its own. */
  @Column('text', { name: 'organisation_key', nullable: true })
  organisationKey: string | null;

  @Column('jsonb', { default: {} })
  answers: Answers;

  /** Counts the changes of the answers. */
  @Column('integer', { default: 0 })
  revision: number;

  @Column('text', { default: 'started' })
  status: 'started' | 'submitted';

  /** The edition its scorecard is computed against; set when submitted. */
  @Column('text', { name: 'edition_id', nullable: true })
  editionId: string | null;

  @Column('uuid', { name: 'response_id', nullable: true })
  responseId: string | null;

  @CreateDateColumn({ type: 'timestamptz', name: 'started_at' })
  startedAt: Date;

  @Column('timestamptz', { name: 'saved_at', default: () => 'now()' })
  savedAt: Date;

  @Column('timestamptz', { name: 'submitted_at', nullable: true })
  submittedAt: Date | null;
}
