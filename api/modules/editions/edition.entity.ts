import { Column, Entity, JoinTable, ManyToMany, PrimaryColumn } from 'typeorm';
import type { Codebook } from '../../domain/instrument/codebook.js';
import type { EditionDisclosure } from '../../domain/disclosure/edition-disclosure.js';
import type { WeightingReport } from '../../domain/fieldwork/weighting.js';
import { WaveEntity } from '../waves/wave.entity.js';

@Entity('edition')
export class EditionEntity {
  @PrimaryColumn('text')
  id: string;

  @Column('text', { name: 'study_id' })
  studyId: string;

  @Column('text')
  name: string;

  @Column('timestamptz', { name: 'published_at' })
  publishedAt: Date;

  @Column('integer', { name: 'sample_size' })
  sampleSize: number;

  @Column('integer')
  organisations: number;

  /** SHA-256 over the codebook and every sealed column, in hexadecimal. */
  @Column('text')
  hash: string;

  @Column('boolean')
  reconstructed: boolean;

  /** Of simulated waves, and of nothing else. */
  @Column('boolean', { default: false })
  simulated: boolean;

  @Column('jsonb')
  codebook: Codebook;

  /** The rules, and what they let out, as they were when it was sealed; large, so read only where asked for. */
  @Column('jsonb', { select: false })
  disclosure: EditionDisclosure;

  @Column('boolean', { default: false })
  reference: boolean;

  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  withdrawnAt: Date | null;

  /** For its readers. */
  @Column('text', { name: 'withdrawn_because', nullable: true })
  withdrawnBecause: string | null;

  /** How its respondents were weighted; null: all alike. */
  @Column('jsonb', { nullable: true })
  weighting: WeightingReport | null;

  /** What is said of it where editions are listed. */
  @Column('text', { nullable: true })
  announcement: string | null;

  @ManyToMany(() => WaveEntity)
  @JoinTable({
    name: 'edition_wave',
    joinColumn: { name: 'edition_id' },
    inverseJoinColumn: { name: 'wave_id' },
  })
  waves: WaveEntity[];
}
