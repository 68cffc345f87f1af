import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { EditionsModule } from '../editions/editions.module.js';
import { StudyModule } from '../study/study.module.js';
import { AnalysisResolver } from './analysis.resolver.js';
import { AnalysisService } from './analysis.service.js';
import { AnalysisSourcesService } from './analysis-sources.service.js';
import { AnalystViewService } from './analyst-view.service.js';

@Module({
  imports: [AuditModule, EditionsModule, StudyModule],
  providers: [AnalysisResolver, AnalysisService, AnalysisSourcesService, AnalystViewService],
})
export class AnalysisModule {}
