import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CodeFrameEntity } from './code-frame.entity.js';
import { InstrumentVersionEntity } from './instrument-version.entity.js';
import { InstrumentsService } from './instruments.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([InstrumentVersionEntity, CodeFrameEntity])],
  providers: [InstrumentsService],
  exports: [InstrumentsService],
})
export class InstrumentsModule {}
