import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { LiveService } from './live.service.js';

@Module({ imports: [AccountsModule], providers: [LiveService], exports: [LiveService] })
export class LiveModule {}
