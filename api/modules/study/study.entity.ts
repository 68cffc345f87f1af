import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';
import type { PlanCatalogue } from '../../domain/benchmark/plan-catalogue.js';
import type { AnalystView } from '../../domain/disclosure/analyst-view.js';
import type { GroupDefinition } from '../../domain/disclosure/group.js';
import type { ClaimDefinition } from '../../domain/reporting/claim-definition.js';
import type { ChartValue, FigureDefinition } from '../../domain/reporting/figure-definition.js';
import type { StudyDefinition } from '../../domain/reporting/study-definition.js';

/** What the study's respondents are compared with, and what their plans are drawn from. */
export interface StudyBenchmark {
  /** Who of its editions are the leaders, such as one strand. */
  readonly leaders: GroupDefinition;
  readonly plan: PlanCatalogue;
}

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

  /** Null: its respondents get no scorecard. */
  @Column('jsonb', { nullable: true })
  benchmark: StudyBenchmark | null;

  /** How much its analysts see on their own screens. */
  @Column('text', { name: 'analyst_view', default: 'threshold' })
  analystView: AnalystView;

  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' })
  createdAt: Date;
}
