import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';
import type { ClaimDefinition } from '../../domain/reporting/claim-definition.js';
import type { ChartValue, FigureDefinition } from '../../domain/reporting/figure-definition.js';
import type { StudyDefinition } from '../../domain/reporting/study-definition.js';

@Entity('study')
export class StudyEntity {
  @PrimaryColumn('text')
  id: string;

  @Column('jsonb')
  definition: StudyDefinition;

  @Column('jsonb')
  figures: readonly FigureDefinition[];

  @Column('jsonb')
  claims: readonly ClaimDefinition[];

  /** Values read off the report's chart images; empty as long as nobody has them. */
  @Column('jsonb', { name: 'chart_values' })
  chartValues: readonly ChartValue[];

  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' })
  createdAt: Date;
}
