import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { CodingModule } from '../coding/coding.module.js';
import { EditionsModule } from '../editions/editions.module.js';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { InvitationsModule } from '../invitations/invitations.module.js';
import { WavesModule } from '../waves/waves.module.js';
import { PublicationJobService } from './publication-job.service.js';
import { PublicationsResolver } from './publications.resolver.js';
import { PublicationsService } from './publications.service.js';
import { WaveProgressResolver } from './wave-progress.resolver.js';
import { WaveProgressService } from './wave-progress.service.js';

@Module({
  imports: [
    AuditModule,
    CodingModule,
    EditionsModule,
    InstrumentsModule,
    InvitationsModule,
    WavesModule,
  ],
  providers: [
    PublicationsService,
    PublicationJobService,
    WaveProgressService,
    PublicationsResolver,
    WaveProgressResolver,
  ],
  exports: [PublicationsService, WaveProgressService],
})
export class PublicationsModule {}
