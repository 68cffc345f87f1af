import { Module } from '@nestjs/common';
import { InvitationsModule } from '../invitations/invitations.module.js';
import { LiveModule } from '../live/live.module.js';
import { MailModule } from '../mail/mail.module.js';
import { PublicationsModule } from '../publications/publications.module.js';
import { WavesModule } from '../waves/waves.module.js';
import { LiveProgressResolver } from './live-progress.resolver.js';
import { LiveProgressService } from './live-progress.service.js';
import { ResponseRatesResolver } from './response-rates.resolver.js';

/** How far waves and editions in the making are, as they get on. */
@Module({
  imports: [InvitationsModule, LiveModule, MailModule, PublicationsModule, WavesModule],
  providers: [LiveProgressService, LiveProgressResolver, ResponseRatesResolver],
})
export class ProgressModule {}
