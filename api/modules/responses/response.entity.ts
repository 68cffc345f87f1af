import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Answers } from '../../domain/instrument/answers.js';
import type { QualityFlag } from '../../domain/fieldwork/quality-flag.js';
import type { ResponseMode } from '../../domain/fieldwork/response-mode.js';

@Entity('response')
export class ResponseEntity {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('text', { name: 'wave_id' })
  waveId: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  /** Pseudonymous key, unique in the wave. */
  @Column('text')
  respondent: string;

  @Column('text')
  strand: string;

  @Column('text')
  mode: ResponseMode;

  @Column('text', { default: 'complete' })
  status: 'complete' | 'partial' | 'breakoff';

  @Column('jsonb')
  answers: Answers;

  @Column('double precision', { default: 1 })
  weight: number;

  @CreateDateColumn({ type: 'timestamptz', name: 'submitted_at' })
  submittedAt: Date;

  /** From the beginning to the submission, pauses included; null: not known. */
  @Column('double precision', { nullable: true })
  minutes: number | null;

  /** Raised at the last check, and not cleared by anybody. */
  @Column('text', { array: true, default: [] })
  flags: QualityFlag[];

  /** Null: it counts. */
  @Column('uuid', { name: 'exclusion_id', nullable: true })
  exclusionId: string | null;

  /** The import that added it; null: it was collected here. */
  @Column('uuid', { name: 'import_id', nullable: true })
  importId: string | null;
}
