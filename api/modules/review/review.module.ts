import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { WavesModule } from '../waves/waves.module.js';
import { ExclusionsService } from './exclusions.service.js';
import { FlagClearancesService } from './flag-clearances.service.js';
import { QualityService } from './quality.service.js';
import { ResponseDetailService } from './response-detail.service.js';
import { ResponseExportService } from './response-export.service.js';
import { ResponseListService } from './response-list.service.js';
import { ResponsesController } from './responses.controller.js';
import { ReviewResolver } from './review.resolver.js';
import { ReviewWaveService } from './review-wave.service.js';

/** Responses read, judged and taken away as files by those who run a wave. */
@Module({
  imports: [AuditModule, InstrumentsModule, WavesModule],
  controllers: [ResponsesController],
  providers: [
    ReviewWaveService,
    ResponseListService,
    ResponseDetailService,
    ResponseExportService,
    ExclusionsService,
    FlagClearancesService,
    QualityService,
    ReviewResolver,
  ],
})
export class ReviewModule {}
