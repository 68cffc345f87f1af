import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../audit/audit.module.js';
import { CodeFrameEntity } from './code-frame.entity.js';
import { InstrumentDraftsService } from './instrument-drafts.service.js';
import { InstrumentVersionEntity } from './instrument-version.entity.js';
import { InstrumentVersionsService } from './instrument-versions.service.js';
import { InstrumentsController } from './instruments.controller.js';
import { InstrumentsResolver } from './instruments.resolver.js';
import { InstrumentsService } from './instruments.service.js';

@Module({
  imports: [AuditModule, TypeOrmModule.forFeature([InstrumentVersionEntity, CodeFrameEntity])],
  providers: [
    InstrumentsService,
    InstrumentVersionsService,
    InstrumentDraftsService,
    InstrumentsResolver,
  ],
  controllers: [InstrumentsController],
  exports: [InstrumentsService],
})
export class InstrumentsModule {}
