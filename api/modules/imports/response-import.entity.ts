import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { VariableCount } from '../../domain/import/import-counts.js';
import type { ImportMapping } from '../../domain/import/import-mapping.js';
import type { ImportProblem } from '../../domain/import/response-reader.js';

/** What becomes of responses that are there already and differ from the file. */
export type ChangedRows = 'refuse' | 'update';
/** `refused`: rows are wrong, so nothing was changed. */
export type ImportStatus = 'running' | 'done' | 'refused' | 'failed' | 'undone';

/** What a file holds, held against the wave. */
export interface ImportSummary {
  readonly rows: number;
  readonly new: number;
  /** There already, and alike. */
  readonly same: number;
  readonly changed: number;
  /** Mistakes of rows, all of them. */
  readonly problems: number;
  /** Headers of columns that nothing is read from. */
  readonly unmapped: readonly string[];
  /** Of the rows without mistakes. */
  readonly counts: readonly VariableCount[];
}

@Entity('response_import')
export class ResponseImportEntity {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('text', { name: 'study_id' })
  studyId: string;

  @Column('text', { name: 'wave_id' })
  waveId: string;

  /** Null once the file is erased. */
  @Column('uuid', { name: 'upload_id', nullable: true })
  uploadId: string | null;

  @Column('text', { name: 'file_name' })
  fileName: string;

  @Column('boolean', { name: 'dry_run' })
  dryRun: boolean;

  @Column('text')
  changed: ChangedRows;

  @Column('jsonb')
  mapping: ImportMapping;

  @Column('jsonb')
  headers: readonly string[];

  @Column('text', { default: 'running' })
  status: ImportStatus;

  /** Of the file that is read by now. */
  @Column('double precision', { default: 0 })
  share: number;

  @Column('jsonb', { nullable: true })
  summary: ImportSummary | null;

  /** The first 10,000; large, so read only where asked for. */
  @Column('jsonb', { nullable: true, select: false })
  problems: readonly ImportProblem[] | null;

  @Column('text', { nullable: true })
  failure: string | null;

  @Column('uuid', { name: 'requested_by', nullable: true })
  requestedBy: string | null;

  @Column('timestamptz', { name: 'requested_at' })
  requestedAt: Date;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt: Date | null;
}
