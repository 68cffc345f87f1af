import { Module } from '@nestjs/common';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { AuditModule } from '../audit/audit.module.js';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { ImportJobService } from './import-job.service.js';
import { ImportPreviewService } from './import-preview.service.js';
import { ImportProblemsController } from './import-problems.controller.js';
import { ImportedRowsService } from './imported-rows.service.js';
import { ResponseImportsResolver } from './response-imports.resolver.js';
import { ResponseImportsService } from './response-imports.service.js';
import { UploadsController } from './uploads.controller.js';
import { UploadsService } from './uploads.service.js';
import { WavesToFillService } from './waves-to-fill.service.js';

/** Files of responses on their way into waves. */
@Module({
  imports: [AssessmentsModule, AuditModule, InstrumentsModule],
  controllers: [UploadsController, ImportProblemsController],
  providers: [
    UploadsService,
    WavesToFillService,
    ImportedRowsService,
    ImportPreviewService,
    ImportJobService,
    ResponseImportsService,
    ResponseImportsResolver,
  ],
  exports: [UploadsService],
})
export class ImportsModule {}
