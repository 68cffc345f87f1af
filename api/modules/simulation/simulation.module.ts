import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { SampleWavesResolver } from './sample-waves.resolver.js';
import { SampleWavesService } from './sample-waves.service.js';

@Module({
  imports: [AuditModule, InstrumentsModule],
  providers: [SampleWavesService, SampleWavesResolver],
  exports: [SampleWavesService],
})
export class SimulationModule {}
