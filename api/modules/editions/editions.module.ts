import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { StudyModule } from '../study/study.module.js';
import { WavesModule } from '../waves/waves.module.js';
import { EditionEntity } from './edition.entity.js';
import { EditionResolver } from './edition.resolver.js';
import { EditionsService } from './editions.service.js';
import { SealingService } from './sealing.service.js';
import { WaveColumnsService } from './wave-columns.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([EditionEntity]), InstrumentsModule, StudyModule, WavesModule],
  providers: [EditionsService, SealingService, WaveColumnsService, EditionResolver],
  exports: [EditionsService],
})
export class EditionsModule {}
