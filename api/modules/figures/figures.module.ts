import { Module } from '@nestjs/common';
import { EditionsModule } from '../editions/editions.module.js';
import { StudyModule } from '../study/study.module.js';
import { FiguresResolver } from './figures.resolver.js';
import { FiguresService } from './figures.service.js';

@Module({
  imports: [EditionsModule, StudyModule],
  providers: [FiguresService, FiguresResolver],
  exports: [FiguresService],
})
export class FiguresModule {}
