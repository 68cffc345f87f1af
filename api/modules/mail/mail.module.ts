import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { InvitationLinksModule } from '../invitations/invitation-links.module.js';
import { MailSenderService } from './mail-sender.service.js';
import { OutboxResolver } from './outbox.resolver.js';
import { OutboxService } from './outbox.service.js';

@Module({
  imports: [AuditModule, InvitationLinksModule],
  providers: [MailSenderService, OutboxService, OutboxResolver],
  exports: [MailSenderService, OutboxService],
})
export class MailModule {}
