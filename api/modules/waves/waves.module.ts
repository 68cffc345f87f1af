import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { WaveEntity } from './wave.entity.js';
import { WavesService } from './waves.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([WaveEntity]), InstrumentsModule],
  providers: [WavesService],
  exports: [WavesService],
})
export class WavesModule {}
