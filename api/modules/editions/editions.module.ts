import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { StudyModule } from '../study/study.module.js';
import { WavesModule } from '../waves/waves.module.js';
import { AuditModule } from '../audit/audit.module.js';
import { EditionFateResolver } from './edition-fate.resolver.js';
import { EditionFateService } from './edition-fate.service.js';
import { EditionEntity } from './edition.entity.js';
import { EditionResolver } from './edition.resolver.js';
import { EditionsService } from './editions.service.js';
import { SealingService } from './sealing.service.js';
import { SeenEditionsService } from './seen-editions.service.js';
import { WaveColumnsService } from './wave-columns.service.js';

@Module({
  imports: [
    AuditModule,
    TypeOrmModule.forFeature([EditionEntity]),
    InstrumentsModule,
    StudyModule,
    WavesModule,
  ],
  providers: [
    EditionsService,
    SealingService,
    SeenEditionsService,
    WaveColumnsService,
    EditionFateService,
    EditionResolver,
    EditionFateResolver,
  ],
  exports: [EditionsService, SealingService, SeenEditionsService, WaveColumnsService],
})
export class EditionsModule {}
