import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { InstrumentsModule } from '../instruments/instruments.module.js';
import { InvitationLinksModule } from '../invitations/invitation-links.module.js';
import { InvitationsModule } from '../invitations/invitations.module.js';
import { WavesModule } from '../waves/waves.module.js';
import { ErasingService } from './erasing.service.js';
import { RetentionResolver } from './retention.resolver.js';
import { RetentionService } from './retention.service.js';

/** How long what names people, and what they wrote, is kept after a wave. */
@Module({
  imports: [AuditModule, InstrumentsModule, InvitationLinksModule, InvitationsModule, WavesModule],
  providers: [ErasingService, RetentionService, RetentionResolver],
  exports: [RetentionService],
})
export class RetentionModule {}
