import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { WavesModule } from '../waves/waves.module.js';
import { AdjudicationService } from './adjudication.service.js';
import { AgreementResolver } from './agreement.resolver.js';
import { AnswerReadingService } from './answer-reading.service.js';
import { CarryingService } from './carrying.service.js';
import { CodeFramesResolver } from './code-frames.resolver.js';
import { CodeFramesService } from './code-frames.service.js';
import { CodingOverviewService } from './coding-overview.service.js';
import { CodingQueueService } from './coding-queue.service.js';
import { CodingSubjectService } from './coding-subject.service.js';
import { CodingResolver } from './coding.resolver.js';
import { CodingService } from './coding.service.js';
import { DoubleCodingService } from './double-coding.service.js';

@Module({
  imports: [AuditModule, InstrumentsModule, WavesModule],
  providers: [
    CodingSubjectService,
    AnswerReadingService,
    CodeFramesService,
    CarryingService,
    CodingQueueService,
    CodingService,
    DoubleCodingService,
    AdjudicationService,
    CodingOverviewService,
    CodeFramesResolver,
    CodingResolver,
    AgreementResolver,
  ],
  exports: [CodingOverviewService],
})
export class CodingModule {}
