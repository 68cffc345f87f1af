import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { EditionDisclosure } from '../../domain/disclosure/edition-disclosure.js';
import type { GroupPreview } from '../../domain/disclosure/preview-groups.js';
import type { WeightingPlan, WeightingReport } from '../../domain/fieldwork/weighting.js';

/**
 * How far an edition in the making is. `replaced`: another was begun of the same wave, or it was
 * given up.
 */
export type PublicationStatus =
  'deciding' | 'ready' | 'sealing' | 'published' | 'failed' | 'replaced';

/** What is being done; `protecting` is most of the work. */
export type PublicationPhase = 'waiting' | 'reading' | 'protecting' | 'sealing' | 'done';

/** An edition in the making: what was asked for, how far it is, and what it would show. */
@Entity('publication')
export class PublicationEntity {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('text', { name: 'study_id' })
  studyId: string;

  /** Ids of the waves it is made of. */
  @Column('text', { array: true })
  waves: string[];

  @Column('text', { name: 'edition_id' })
  editionId: string;

  @Column('text', { name: 'edition_name' })
  editionName: string;

  /** Whether it becomes the reference edition. */
  @Column('boolean')
  reference: boolean;

  /** For the edition's readers. */
  @Column('text', { nullable: true })
  announcement: string | null;

  /** Null: everybody counts alike. */
  @Column('jsonb', { nullable: true })
  plan: WeightingPlan | null;

  @Column('text', { default: 'deciding' })
  status: PublicationStatus;

  @Column('text', { default: 'waiting' })
  phase: PublicationPhase;

  /** Of the phase's work, in [0, 1]. */
  @Column('double precision', { default: 0 })
  share: number;

  /** Why it failed. */
  @Column('text', { nullable: true })
  problem: string | null;

  /** Hash of the answers and weights that were decided about: the edition's. */
  @Column('text', { name: 'content_hash', nullable: true })
  contentHash: string | null;

  @Column('integer', { name: 'sample_size', nullable: true })
  sampleSize: number | null;

  @Column('integer', { nullable: true })
  organisations: number | null;

  @Column('jsonb', { nullable: true })
  weighting: WeightingReport | null;

  @Column('jsonb', { nullable: true })
  preview: readonly GroupPreview[] | null;

  /** Large, so read only where asked for; kept until it is sealed. */
  @Column('jsonb', { nullable: true, select: false })
  disclosure: EditionDisclosure | null;

  /** An account. */
  @Column('uuid', { name: 'requested_by', nullable: true })
  requestedBy: string | null;

  @CreateDateColumn({ type: 'timestamptz', name: 'requested_at' })
  requestedAt: Date;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt: Date | null;
}
