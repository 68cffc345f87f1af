import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { AnalystView } from '../../domain/disclosure/analyst-view.js';
import { AuditService } from '../audit/audit.service.js';
import { StudyEntity } from '../study/study.entity.js';
import { StudyService } from '../study/study.service.js';

/** A study's setting of what its analysts see. */
@Injectable()
export class AnalystViewService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly studies: StudyService,
    private readonly audit: AuditService,
  ) {}

  /** @throws Refusal NOT_FOUND */
  async of(study: string): Promise<AnalystView> {
    return (await this.studies.byId(study)).analystView;
  }

  /** @throws Refusal NOT_FOUND */
  async set(actor: string, study: string, view: AnalystView): Promise<AnalystView> {
    const { analystView } = await this.studies.byId(study);
    if (analystView === view) return view;
    await this.dataSource.transaction(async (manager) => {
      await manager.update(StudyEntity, { id: study }, { analystView: view });
      await this.audit.write(manager, {
        actor,
        action: 'analyst-view-set',
        subject: `study:${study}`,
        study,
        before: { analystView },
        after: { analystView: view },
      });
    });
    return view;
  }
}
