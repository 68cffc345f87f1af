import { Module } from '@nestjs/common';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { WavesModule } from '../waves/waves.module.js';
import { ResponsesService } from './responses.service.js';

@Module({
  imports: [InstrumentsModule, WavesModule],
  providers: [ResponsesService],
  exports: [ResponsesService],
})
export class ResponsesModule {}
