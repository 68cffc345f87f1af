import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who codes a sample of a wave’s answers to an item a second time. */
@Entity('double_coding')
export class DoubleCodingEntity {
  @PrimaryColumn('text', { name: 'wave_id' })
  waveId: string;

  @PrimaryColumn('text')
  item: string;

  /** Of the answers, in (0, 1]; rounded up to whole answers. */
  @Column('double precision')
  share: number;

  @Column('integer')
  seed: number;

  /** Accounts. */
  @Column('uuid', { array: true })
  coders: string[];
}
