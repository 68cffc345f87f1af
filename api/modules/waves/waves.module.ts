import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../audit/audit.module.js';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { DeletedDraftsService } from './deleted-drafts.service.js';
import { WaveCountsService } from './wave-counts.service.js';
import { WaveDatesService } from './wave-dates.service.js';
import { WavePlanningService } from './wave-planning.service.js';
import { WaveEntity } from './wave.entity.js';
import { WavesResolver } from './waves.resolver.js';
import { WavesService } from './waves.service.js';

@Module({
  imports: [AuditModule, TypeOrmModule.forFeature([WaveEntity]), InstrumentsModule],
  providers: [
    WavesService,
    DeletedDraftsService,
    WaveCountsService,
    WaveDatesService,
    WavePlanningService,
    WavesResolver,
  ],
  exports: [WavesService, WaveCountsService, WavePlanningService],
})
export class WavesModule {}
