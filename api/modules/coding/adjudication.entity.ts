import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** What an admin decided about an answer’s codes, beside what its coders gave. */
@Entity('adjudication')
export class AdjudicationEntity {
  @PrimaryColumn('uuid', { name: 'response_id' })
  responseId: string;

  @PrimaryColumn('uuid', { name: 'code_frame_id' })
  codeFrameId: string;

  @Column('text', { array: true })
  themes: string[];

  @Column('text', { default: '' })
  note: string;

  /** An account. */
  @Column('uuid', { name: 'decided_by' })
  decidedBy: string;

  @CreateDateColumn({ type: 'timestamptz', name: 'decided_at' })
  decidedAt: Date;

  @Column('uuid', { name: 'carried_from', nullable: true })
  carriedFrom: string | null;
}
