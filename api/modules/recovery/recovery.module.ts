import { Module } from '@nestjs/common';
import { AccountMailModule } from '../account-mail/account-mail.module.js';
import { AccountsModule } from '../accounts/accounts.module.js';
import { AuditModule } from '../audit/audit.module.js';
import { ColleagueRecoveryService } from './colleague-recovery.service.js';
import { RecoveryResolver } from './recovery.resolver.js';
import { RecoveryService } from './recovery.service.js';

@Module({
  imports: [AccountMailModule, AccountsModule, AuditModule],
  providers: [ColleagueRecoveryService, RecoveryResolver, RecoveryService],
  exports: [RecoveryService],
})
export class RecoveryModule {}
