import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { AccountLinksService } from './account-links.service.js';
import { AccountMailSenderService } from './account-mail-sender.service.js';
import { AccountMailService } from './account-mail.service.js';
import { MailLinksService } from './mail-links.service.js';

/** Mails to people who run a study, and the links in them. */
@Module({
  imports: [AuditModule],
  providers: [AccountLinksService, AccountMailSenderService, AccountMailService, MailLinksService],
  exports: [AccountLinksService, AccountMailService],
})
export class AccountMailModule {}
