import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditController } from './audit.controller.js';
import { AuditEntity } from './audit.entity.js';
import { AuditReadingService } from './audit-reading.service.js';
import { AuditResolver } from './audit.resolver.js';
import { AuditService } from './audit.service.js';
import { CLOCK, type Clock } from './clock.js';

@Module({
  imports: [TypeOrmModule.forFeature([AuditEntity])],
  providers: [
    { provide: CLOCK, useValue: (() => new Date()) satisfies Clock },
    AuditService,
    AuditReadingService,
    AuditResolver,
  ],
  controllers: [AuditController],
  exports: [AuditService, CLOCK],
})
export class AuditModule {}
