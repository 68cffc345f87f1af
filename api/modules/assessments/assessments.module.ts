import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EditionsModule } from '../editions/editions.module.js';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { InvitationLinksModule } from '../invitations/invitation-links.module.js';
import { ResponsesModule } from '../responses/responses.module.js';
import { RetentionModule } from '../retention/retention.module.js';
import { WaveEntity } from '../waves/wave.entity.js';
import { WavesModule } from '../waves/waves.module.js';
import { AnsweringService } from './answering.service.js';
import { AssessmentsResolver } from './assessments.resolver.js';
import { AssessmentsService } from './assessments.service.js';
import { ConsentService } from './consent.service.js';
import { InvitedStartService } from './invited-start.service.js';
import { OpenWavesService } from './open-waves.service.js';
import { PseudonymsService } from './pseudonyms.service.js';
import { StartLimit } from './start-limit.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([WaveEntity]),
    EditionsModule,
    InstrumentsModule,
    InvitationLinksModule,
    ResponsesModule,
    RetentionModule,
    WavesModule,
  ],
  providers: [
    AssessmentsService,
    AnsweringService,
    ConsentService,
    InvitedStartService,
    OpenWavesService,
    PseudonymsService,
    StartLimit,
    AssessmentsResolver,
  ],
  exports: [AssessmentsService, AnsweringService, PseudonymsService],
})
export class AssessmentsModule {}
