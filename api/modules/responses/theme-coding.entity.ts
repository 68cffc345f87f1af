import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** One coder’s codes of one response’s open answer. */
@Entity('theme_coding')
export class ThemeCodingEntity {
  @PrimaryColumn('uuid', { name: 'response_id' })
  responseId: string;

  @PrimaryColumn('uuid', { name: 'code_frame_id' })
  codeFrameId: string;

  /** An account, or `import`: codes that came with the data. */
  @PrimaryColumn('text')
  coder: string;

  /** At least one; “no theme” is one. */
  @Column('text', { array: true })
  themes: string[];

  @Column('text', { default: '' })
  note: string;

  /** When this coder coded it first. */
  @CreateDateColumn({ type: 'timestamptz', name: 'coded_at' })
  codedAt: Date;

  @Column('timestamptz', { name: 'changed_at', default: () => 'now()' })
  changedAt: Date;

  /** The earlier version of the frame it was coded by. */
  @Column('uuid', { name: 'carried_from', nullable: true })
  carriedFrom: string | null;
}
