import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Theme } from '../../domain/fieldwork/code-frame.js';

@Entity('code_frame')
export class CodeFrameEntity {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('text', { name: 'study_id' })
  studyId: string;

  @Column('text')
  item: string;

  @Column('integer')
  version: number;

  @Column('jsonb')
  themes: readonly Theme[];

  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' })
  createdAt: Date;
}
