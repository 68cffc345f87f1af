import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { SavedViewsResolver } from './saved-views.resolver.js';
import { SavedViewsService } from './saved-views.service.js';

@Module({ imports: [AuditModule], providers: [SavedViewsService, SavedViewsResolver] })
export class ViewsModule {}
