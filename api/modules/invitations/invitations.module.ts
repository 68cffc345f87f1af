import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { MailModule } from '../mail/mail.module.js';
import { WavesModule } from '../waves/waves.module.js';
import { InvitationLinksModule } from './invitation-links.module.js';
import { InvitationsService } from './invitations.service.js';
import { InviteeImportService } from './invitee-import.service.js';
import { InviteesResolver } from './invitees.resolver.js';
import { InviteesService } from './invitees.service.js';
import { MailingsResolver } from './mailings.resolver.js';
import { MailingsService } from './mailings.service.js';
import { MessagesService } from './messages.service.js';
import { PeopleExportsController } from './people-exports.controller.js';
import { SendingPreviewService } from './sending-preview.service.js';
import { InviteeEditsResolver } from './invitee-edits.resolver.js';
import { InviteeEditsService } from './invitee-edits.service.js';
import { OptOutController } from './opt-out.controller.js';
import { ReminderClock } from './reminder-clock.js';
import { WavesOfStudyService } from './waves-of-study.service.js';

/** Who is invited to waves, and the mails they get. */
@Module({
  imports: [AuditModule, InvitationLinksModule, MailModule, WavesModule],
  controllers: [OptOutController, PeopleExportsController],
  providers: [
    InvitationsService,
    InviteeImportService,
    InviteeEditsService,
    InviteesService,
    MailingsService,
    MessagesService,
    SendingPreviewService,
    ReminderClock,
    WavesOfStudyService,
    InviteesResolver,
    InviteeEditsResolver,
    MailingsResolver,
  ],
  exports: [InvitationsService, MailingsService],
})
export class InvitationsModule {}
