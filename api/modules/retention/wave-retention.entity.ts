import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RetentionPlan } from '../../domain/fieldwork/retention.js';
import type { DispositionCounts } from '../../domain/invitations/disposition.js';

/** How long what names people, and what they wrote, is kept after a wave. */
@Entity('wave_retention')
export class WaveRetentionEntity implements RetentionPlan {
  @PrimaryColumn('text', { name: 'wave_id' })
  waveId: string;

  @Column('integer', { name: 'identity_days', nullable: true })
  identityDays: number | null;

  @Column('integer', { name: 'open_text_days', nullable: true })
  openTextDays: number | null;

  @Column('timestamptz', { name: 'set_at' })
  setAt: Date;

  @Column('timestamptz', { name: 'identity_erased_at', nullable: true })
  identityErasedAt: Date | null;

  @Column('timestamptz', { name: 'open_text_erased_at', nullable: true })
  openTextErasedAt: Date | null;

  /** How many invitations had come how far when they were erased: response rates need no names. */
  @Column('jsonb', { nullable: true })
  dispositions: DispositionCounts | null;
}
