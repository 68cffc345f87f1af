import { Column, DeleteDateColumn, Entity, PrimaryColumn } from 'typeorm';
import type { Quota } from '../../domain/fieldwork/quota.js';
import type { Strand } from '../../domain/fieldwork/strand.js';
import type { WaveAccess } from '../../domain/fieldwork/wave-access.js';
import type { WaveStatus } from '../../domain/fieldwork/wave-status.js';

@Entity('wave')
export class WaveEntity {
  @PrimaryColumn('text')
  id: string;

  @Column('text', { name: 'study_id' })
  studyId: string;

  @Column('uuid', { name: 'instrument_version_id' })
  instrumentVersionId: string;

  @Column('text')
  name: string;

  @Column('text', { default: 'draft' })
  status: WaveStatus;

  @Column('jsonb')
  strands: readonly Strand[];

  @Column('text', { default: 'invitation' })
  access: WaveAccess;

  /** True when its responses are invented to agree with what a report printed. */
  @Column('boolean', { default: false })
  reconstructed: boolean;

  /** True when a program made its responses up, to try things on. It never asks anybody. */
  @Column('boolean', { default: false })
  simulated: boolean;

  @Column('timestamptz', { name: 'opened_at', nullable: true })
  openedAt: Date | null;

  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt: Date | null;

  /** Planned; a draft opens then by itself. */
  @Column('timestamptz', { name: 'opens_at', nullable: true })
  opensAt: Date | null;

  /** Planned; an open wave closes then by itself. */
  @Column('timestamptz', { name: 'closes_at', nullable: true })
  closesAt: Date | null;

  /** Of a draft that can still be brought back; queries do not find it unless they say so. */
  @DeleteDateColumn({ type: 'timestamptz', name: 'deleted_at', nullable: true })
  deletedAt: Date | null;

  @Column('jsonb', { default: [] })
  quotas: readonly Quota[];
}
